import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { FormAction } from "@/app/_form/form-state";
import { getTranslations } from "@/app/_i18n/words";
import type { AdministeredTeam } from "@/lib/team/list-queries";

/** A team's name and its place in the tree, for a new or an existing team. */
export async function TeamForm(props: {
  teams: AdministeredTeam[];
  team?: AdministeredTeam;
  action: FormAction;
}) {
  const t = await getTranslations("people");
  const { teams, team } = props;
  const above = teams.filter(({ archived, id }) => !archived && id !== team?.id);
  return (
    <ActionForm action={props.action}>
      {team && <input type="hidden" name="teamId" value={team.id} />}
      <TextField name="name" label={t("teamName")} defaultValue={team?.name} required />
      <SelectField
        name="parentId"
        label={t("parent")}
        defaultValue={team?.parentId ?? ""}
        options={[
          { value: "", label: t("top") },
          ...above.map(({ id, path }) => ({ value: id, label: path })),
        ]}
      />
      <SubmitButton>{team ? t("save") : t("addTeam")}</SubmitButton>
    </ActionForm>
  );
}
