import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { AdministeredTeam } from "@/lib/team/list-queries";

/** The acts for the people chosen above: invite them again, or move them to a team from a day on. */
export async function ChosenActs(props: { teams: AdministeredTeam[]; today: string }) {
  const t = await getTranslations("people");
  const living = props.teams.filter(({ archived }) => !archived);
  return (
    <fieldset className="rounded-xl border border-line bg-surface p-5 sm:sticky sm:bottom-4 sm:shadow-lg">
      <legend className="sr-only">{t("chosen")}</legend>
      <p className="mb-4 font-medium" aria-hidden>
        {t("chosen")}
      </p>
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_auto_auto]">
        <SelectField
          name="teamId"
          label={t("toTeam")}
          defaultValue="none chosen"
          options={[
            { value: "none chosen", label: t("chooseTeam") },
            { value: "", label: t("noTeam") },
            ...living.map(({ id, path }) => ({ value: id, label: path })),
          ]}
        />
        <TextField name="startsOn" type="date" label={t("from")} defaultValue={props.today} />
        <SubmitButton look="secondary" name="act" value="move">
          {t("moveChosen")}
        </SubmitButton>
        <SubmitButton look="secondary" name="act" value="invite">
          {t("inviteChosen")}
        </SubmitButton>
      </div>
    </fieldset>
  );
}
