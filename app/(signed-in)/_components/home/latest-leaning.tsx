import { PendulumFigure } from "@/app/(signed-in)/_components/chart/pendulum-figure";
import { CarelessNotice } from "@/app/(signed-in)/_components/result/careless-notice";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { stepBetween } from "@/lib/assessment/timeline";

/** The latest leaning as a picture and a sentence, and how it moved, if it reliably did. */
export async function LatestLeaning(props: { record: OwnRecord; before: OwnRecord | null }) {
  const { record, before } = props;
  const t = await getTranslations("home");
  const result = await getTranslations("result");
  const figures = await getFigures();
  const { verdict } = record;
  const step = before && stepBetween(before, record);
  const moved = step?.comparable && step.difference.reliable ? step.difference.points : 0;
  return (
    <Card
      title={t("latest", { day: figures.day(record.day) })}
      aside={<VerdictBadge verdict={verdict} provisional={record.provisional} />}
    >
      <CarelessNotice record={record} />
      <div className="mx-auto max-w-xl">
        <PendulumFigure overall={record.result.overall} />
      </div>
      <p className="mt-4 text-lg">{result(`sentence.${verdict}.own`)}</p>
      {before && moved !== 0 && (
        <p className="mt-1 text-sm text-muted">
          {t("moved", {
            day: figures.day(before.day),
            track: moved < 0 ? "IC" : "MANAGEMENT",
            points: figures.points(Math.abs(moved)),
          })}
        </p>
      )}
      <p className="mt-3">
        <PageLink href={`/assessments/${record.id}`} className="underline underline-offset-4">
          {t("why")}
        </PageLink>
      </p>
    </Card>
  );
}
