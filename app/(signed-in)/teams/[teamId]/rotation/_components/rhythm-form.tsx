import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { addDays, type Day } from "@/lib/day";
import type { RotationPage } from "@/lib/rotation/queries";
import { MOST_OVERLAP_DAYS, TURN_WEEKS } from "@/lib/rotation/slot";
import { nextMonday } from "@/lib/trial/trial";
import { saveRhythm } from "../actions";

/** How long turns are, how long a handover lasts, and when the first one begins. */
export async function RhythmForm(props: {
  teamId: string;
  rhythm: RotationPage["rhythm"];
  today: Day;
}) {
  const t = await getTranslations("rotation.rhythm");
  const { rhythm, today } = props;
  const first = rhythm && rhythm.startsOn > today ? rhythm.startsOn : nextMonday(today);
  return (
    <Card title={t(rhythm ? "title-change" : "title")}>
      <p className="mb-5 max-w-2xl text-sm text-muted">{t(rhythm ? "lead-change" : "lead")}</p>
      <ActionForm action={saveRhythm} className="max-w-md space-y-5">
        <input type="hidden" name="team" value={props.teamId} />
        <TextField
          name="startsOn"
          type="date"
          label={t("startsOn")}
          defaultValue={first}
          min={addDays(today, 1)}
          required
        />
        <TextField
          name="weeks"
          type="number"
          label={t("weeks")}
          hint={t("weeks-hint")}
          min={String(TURN_WEEKS.fewest)}
          max={String(TURN_WEEKS.most)}
          defaultValue={String(rhythm ? rhythm.turnDays / 7 : TURN_WEEKS.usual)}
        />
        <TextField
          name="overlap"
          type="number"
          label={t("overlap")}
          hint={t("overlap-hint")}
          min="0"
          max={String(MOST_OVERLAP_DAYS)}
          defaultValue={String(rhythm ? rhythm.overlapDays : 7)}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
