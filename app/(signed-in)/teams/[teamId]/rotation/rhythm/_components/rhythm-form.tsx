import { buttonStyle } from "@/app/_components/ui/button-style";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { Notice } from "@/app/_components/ui/notice";
import { getTranslations } from "@/app/_i18n/words";
import { addDays } from "@/lib/day";
import type { RhythmPage } from "@/lib/rotation/rhythm-queries";
import { MOST_OVERLAP_DAYS, TURN_WEEKS } from "@/lib/rotation/slot";
import { nextMonday } from "@/lib/trial/trial";

/** The length of turns and handovers, and the start of the first turn. Leads to the preview. */
export async function RhythmForm(props: {
  page: RhythmPage;
  typed: Record<string, string>;
  errors: Record<string, string>;
}) {
  const t = await getTranslations("rotation");
  const { page, typed, errors } = props;
  const { rhythm, today } = page;
  const first = rhythm && rhythm.startsOn > today ? rhythm.startsOn : nextMonday(today);
  return (
    <Card title={t(rhythm ? "rhythm.title-change" : "rhythm.title")}>
      <p className="mb-5 max-w-2xl text-sm text-muted">
        {t(rhythm ? "rhythm.lead-change" : "rhythm.lead")}
      </p>
      <form method="get" className="max-w-md space-y-5">
        {Object.values(errors).map((key) => (
          <Notice key={key} look="danger">
            {t(`errors.${key}`)}
          </Notice>
        ))}
        <TextField
          name="startsOn"
          type="date"
          label={t("rhythm.startsOn")}
          defaultValue={typed.startsOn ?? first}
          min={addDays(today, 1)}
          required
        />
        <TextField
          name="weeks"
          type="number"
          label={t("rhythm.weeks")}
          hint={t("rhythm.weeks-hint")}
          min={String(TURN_WEEKS.fewest)}
          max={String(TURN_WEEKS.most)}
          defaultValue={typed.weeks ?? String(rhythm ? rhythm.turnDays / 7 : TURN_WEEKS.usual)}
        />
        <TextField
          name="overlap"
          type="number"
          label={t("rhythm.overlap")}
          hint={t("rhythm.overlap-hint")}
          min="0"
          max={String(MOST_OVERLAP_DAYS)}
          defaultValue={typed.overlap ?? String(rhythm ? rhythm.overlapDays : 7)}
        />
        <button className={buttonStyle("secondary")}>{t("change.preview")}</button>
      </form>
    </Card>
  );
}
