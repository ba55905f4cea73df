import { getTranslations } from "next-intl/server";
import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { getFigures } from "@/app/_i18n/figures";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import { VerdictBadge } from "./verdict-badge";

/** A submitted assessment at a grade of sharing, for its owner and for whoever it is shared with. */
export async function ResultView(shown: GradedRecord) {
  const t = await getTranslations("result");
  const figures = await getFigures();
  if (shown.grade === "VERDICT") return <VerdictBadge verdict={shown.record.verdict} />;
  const { leaning, sem, verdict, band80 } = shown.record.result.overall;
  const label = t("scale.label", {
    leaning: figures.points(leaning),
    low: figures.points(band80.low),
    high: figures.points(band80.high),
    verdict: t(`verdict.${verdict}`),
  });
  return (
    <div className="space-y-4">
      <VerdictBadge verdict={verdict} />
      <LeaningScale {...{ leaning, sem, verdict, label }} size="full" />
    </div>
  );
}
