import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { PeopleSearch } from "@/lib/people/search";

/** Finds people by name, email and state; the search is in the query string. */
export async function PeopleSearchForm({ search }: { search: PeopleSearch }) {
  const t = await getTranslations("people");
  const states = ["joined", "invited", "removed"] as const;
  return (
    <form role="search" className="mb-8 flex flex-wrap items-end gap-4">
      <TextField type="search" name="q" label={t("search")} defaultValue={search.words} />
      <SelectField
        name="state"
        label={t("status")}
        defaultValue={search.state ?? ""}
        options={[
          { value: "", label: t("everybody") },
          ...states.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <SubmitButton look="secondary">{t("find")}</SubmitButton>
    </form>
  );
}
