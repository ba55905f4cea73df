import { ChangeBasis } from "@/app/(signed-in)/_components/result/change-basis";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import { type LeaningStep, stepBetween } from "@/lib/assessment/timeline";

/** The change from one record to the latest; null unless both show scores. */
function stepTo(latest: GradedRecord, earlier: GradedRecord): LeaningStep | null {
  if (earlier.grade === "VERDICT" || latest.grade === "VERDICT") return null;
  return stepBetween(earlier.record, latest.record);
}

/** Earlier shared assessments; a change is described only when it is larger than the error of measurement. */
export async function EarlierRecords(props: { latest: GradedRecord; earlier: GradedRecord[] }) {
  const t = await getTranslations("sharing.record");
  const figures = await getFigures();
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t("changeRule")}</p>
      <ul className="divide-y divide-line">
        {props.earlier.map((one) => {
          const step = stepTo(props.latest, one);
          const { record } = one;
          const reliable = step?.comparable && step.difference.reliable ? step.difference : null;
          return (
            <li key={record.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
              <span className="w-32 text-sm text-muted">{figures.shortDay(record.day)}</span>
              <VerdictBadge
                verdict={record.verdict}
                provisional={record.provisional}
                quick={record.form === "QUICK"}
              />
              {reliable && (
                <span className="text-sm">
                  {t(reliable.points > 0 ? "sinceManagement" : "sinceIc", {
                    points: figures.points(Math.abs(reliable.points)),
                  })}
                </span>
              )}
              {step && <ChangeBasis step={step} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
