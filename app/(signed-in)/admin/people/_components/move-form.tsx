import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedTeam } from "@/lib/team/admin-queries";
import { move } from "../actions";

/** Moves a person to another team, or to none, from a day on. */
export async function MoveForm(props: {
  personId: string;
  teamId: string;
  teams: ListedTeam[];
  today: string;
}) {
  const t = await getTranslations("people");
  const living = props.teams.filter(({ archived }) => !archived);
  return (
    <ActionForm action={move}>
      <input type="hidden" name="personId" value={props.personId} />
      <SelectField
        name="teamId"
        label={t("team")}
        defaultValue={props.teamId}
        options={[
          { value: "", label: t("noTeam") },
          ...living.map(({ id, path }) => ({ value: id, label: path })),
        ]}
      />
      <TextField
        name="startsOn"
        type="date"
        label={t("from")}
        hint={t("moveHint")}
        defaultValue={props.today}
      />
      <SubmitButton look="secondary">{t("move")}</SubmitButton>
    </ActionForm>
  );
}
