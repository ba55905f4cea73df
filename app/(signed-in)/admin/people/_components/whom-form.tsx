import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { EVERYBODY, type Whom } from "@/lib/people/mailing/input";
import type { AdministeredTeam } from "@/lib/team/list-queries";

/** Chooses whose invitations are mailed; the choice is in the query string. */
export async function WhomForm({ whom, teams }: { whom: Whom; teams: AdministeredTeam[] }) {
  const t = await getTranslations("people");
  const living = teams.filter(({ archived }) => !archived);
  return (
    <form className="space-y-4">
      <SelectField
        name="teamId"
        label={t("invitations.team")}
        defaultValue={whom.teamId}
        options={[
          { value: EVERYBODY, label: t("everybody") },
          ...living.map(({ id, path }) => ({ value: id, label: path })),
        ]}
      />
      <SelectField
        name="again"
        label={t("invitations.whom")}
        defaultValue={whom.again ? "yes" : ""}
        options={[
          { value: "", label: t("invitations.onlyNever") },
          { value: "yes", label: t("invitations.again") },
        ]}
      />
      <SubmitButton look="secondary">{t("invitations.choose")}</SubmitButton>
    </form>
  );
}
