import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { addGroup } from "../actions";

/** A team that can be chosen. */
export type TeamChoice = { id: string; name: string };

/** Adds what a group gives. */
export async function GroupForm({ id, teams }: { id: string; teams: TeamChoice[] }) {
  const t = await getTranslations("security.groups");
  return (
    <ActionForm action={addGroup} className="space-y-5">
      <input type="hidden" name="provider" value={id} />
      <TextField name="group" label={t("group")} hint={t("groupHint")} required />
      <SelectField
        name="role"
        label={t("role")}
        defaultValue="MEMBER"
        options={(["MEMBER", "PARTNER", "ADMIN"] as const).map((role) => ({
          value: role,
          label: t(`role-${role}`),
        }))}
      />
      <SelectField
        name="teamId"
        label={t("team")}
        hint={t("teamHint")}
        options={[
          { value: "", label: t("noTeam") },
          ...teams.map((team) => ({ value: team.id, label: team.name })),
        ]}
      />
      <SubmitButton look="secondary">{t("add")}</SubmitButton>
    </ActionForm>
  );
}
