import type { ReactNode } from "react";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { PlanDecision } from "@/lib/plan/plan";

/** The decisions of a plan, the latest first. */
export async function DecisionList(props: {
  decisions: PlanDecision[];
  below?: (decision: PlanDecision) => ReactNode;
}) {
  const t = await getTranslations("plan.decision");
  const figures = await getFigures();
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long" });
  return (
    <ul className="divide-y divide-line">
      {props.decisions.map((decision) => {
        const { id, record, decidedAt, reviewOn, reviewedAt } = decision;
        return (
          <li key={id} className="py-4 first:pt-0">
            <p className="max-w-prose font-medium whitespace-pre-line">{record.decision}</p>
            <dl className="mt-2 space-y-2">
              {[["options", record.options] as const, ["evidence", record.evidence] as const]
                .filter(([, text]) => text)
                .map(([key, text]) => (
                  <div key={key}>
                    <dt className="text-sm text-muted">{t(key)}</dt>
                    <dd className="max-w-prose whitespace-pre-line">{text}</dd>
                  </div>
                ))}
            </dl>
            <p className="mt-2 text-sm text-muted">
              {t("decidedOn", { day: day(decidedAt) })}{" "}
              {reviewedAt
                ? t("reviewed", { day: day(reviewedAt) })
                : t("reviewLine", { day: figures.day(reviewOn) })}
            </p>
            {props.below?.(decision)}
          </li>
        );
      })}
    </ul>
  );
}
