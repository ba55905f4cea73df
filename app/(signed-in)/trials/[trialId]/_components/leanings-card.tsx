import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { ChangeBasis } from "@/app/(signed-in)/_components/result/change-basis";
import { ProvisionalMark } from "@/app/(signed-in)/_components/result/provisional-mark";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import { type LeaningStep, stepBetween } from "@/lib/assessment/timeline";
import { lastDayOf } from "@/lib/stretch";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { type Measures, type Slot, windowsOf } from "@/lib/trial/measure";

/**
 * Before, after and four weeks after, as far as the reader may see; a change is described only when
 * it is reliable.
 */
export async function LeaningsCard(props: {
  trial: TrialDetail;
  measures: Measures<GradedRecord>;
}) {
  const { trial, measures } = props;
  const { isMine, today } = trial;
  const windows = windowsOf(trial);
  const t = await getTranslations("check-in.leanings");
  const figures = await getFigures();
  const result = await getTranslations("result");
  const lackOf = (slot: Slot) => {
    const window = windows[slot];
    const days = { from: figures.day(window.startsOn), to: figures.day(lastDayOf(window)) };
    if (today < window.startsOn) return t("ahead", days);
    if (today < window.endsOn) return t(isMine ? "open" : "open-other", days);
    return t(isMine ? "missing" : "not-shared", days);
  };
  const wordFor = (step: LeaningStep | null) => {
    if (!step?.comparable) return null;
    if (!step.difference.reliable) return t("no-change");
    return t("change", { points: figures.signedPoints(step.difference.points) });
  };
  return (
    <Card heading="h3" look="plain" title={t(isMine ? "title" : "title-other")}>
      <p className="mb-4 max-w-prose text-sm text-muted">
        {t(isMine ? "lead" : "lead-other")} {t("scale")}
      </p>
      <ol className="divide-y divide-line">
        {(["before", "after", "washout"] as const).map((when) => {
          const seen = measures[when];
          const step = when === "before" ? null : stepFrom(measures.before, seen);
          return (
            <li key={when} className="grid gap-2 py-3 sm:grid-cols-[10rem_1fr] sm:items-center">
              <p className="font-medium">
                {t(when)}
                <span className="block text-sm font-normal text-muted">
                  {seen ? figures.day(seen.record.day) : lackOf(when)}
                </span>
              </p>
              {seen?.grade === "VERDICT" && <VerdictBadge verdict={seen.record.verdict} />}
              {seen && seen.grade !== "VERDICT" && (
                <div>
                  <LeaningScale
                    {...seen.record.result.overall}
                    size="row"
                    label={result(`verdict.${seen.record.verdict}`)}
                  />
                  <p className="text-sm text-muted">
                    {wordFor(step)} {seen.record.provisional && <ProvisionalMark />}
                  </p>
                  {step && <ChangeBasis step={step} />}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function stepFrom(before: GradedRecord | null, after: GradedRecord | null): LeaningStep | null {
  if (!before || !after || before.grade === "VERDICT" || after.grade === "VERDICT") return null;
  return stepBetween(before.record, after.record);
}
