import { getTranslations } from "next-intl/server";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { getFigures } from "@/app/_i18n/figures";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import { changeBetween } from "@/lib/scoring/reliable-change";

/** Points from one record to the latest; null unless both show scores and the change is reliable. */
function reliablePoints(earlier: GradedRecord, latest: GradedRecord): number | null {
  if (earlier.grade === "VERDICT" || latest.grade === "VERDICT") return null;
  const change = changeBetween(earlier.record.result, latest.record.result);
  return change.comparable && change.overall?.reliable ? change.overall.points : null;
}

/** Earlier shared assessments, with a word only for changes larger than the error of measurement. */
export async function EarlierRecords(props: { latest: GradedRecord; earlier: GradedRecord[] }) {
  const t = await getTranslations("sharing.record");
  const figures = await getFigures();
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t("changeRule")}</p>
      <ul className="divide-y divide-line">
        {props.earlier.map((one) => {
          const points = reliablePoints(one, props.latest);
          return (
            <li key={one.record.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
              <span className="w-32 text-sm text-muted">{figures.shortDay(one.record.day)}</span>
              <VerdictBadge verdict={one.record.verdict} />
              {points !== null && (
                <span className="text-sm">
                  {t(points > 0 ? "sinceManagement" : "sinceIc", {
                    points: figures.points(Math.abs(points)),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
