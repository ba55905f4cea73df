import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { SORTS, type PeopleSearch } from "@/lib/people/search";
import type { AdministeredTeam } from "@/lib/team/list-queries";

const STATES = ["joined", "invited", "removed"] as const;

/** Finds people by name, email, state and team, in an order; all of it is in the query string. */
export async function PeopleSearchForm(props: { search: PeopleSearch; teams: AdministeredTeam[] }) {
  const { search, teams } = props;
  const t = await getTranslations("people");
  const living = teams.filter(({ archived, id }) => !archived || id === search.teamId);
  return (
    <form
      role="search"
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_2fr_1fr_auto]"
    >
      <TextField type="search" name="q" label={t("search")} defaultValue={search.words} />
      <SelectField
        name="state"
        label={t("status")}
        defaultValue={search.state ?? ""}
        options={[
          { value: "", label: t("everybody") },
          ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <SelectField
        name="team"
        label={t("teamWithBelow")}
        defaultValue={search.teamId ?? ""}
        options={[
          { value: "", label: t("allTeams") },
          ...living.map(({ id, path }) => ({ value: id, label: path })),
        ]}
      />
      <SelectField
        name="sort"
        label={t("sortBy")}
        defaultValue={search.sort}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <SubmitButton look="secondary">{t("find")}</SubmitButton>
    </form>
  );
}
