import { getTranslations } from "next-intl/server";
import { TrendChart } from "@/app/(signed-in)/_components/chart/trend-chart";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { stretchesOf, type TimelineEntry } from "@/lib/assessment/timeline";

/** One's own leanings over time; the list below says the same in words. */
export async function OwnTrend({ timeline }: { timeline: TimelineEntry[] }) {
  const t = await getTranslations("home.history");
  const tracks = await getTranslations("dimension.tracks");
  const figures = await getFigures();
  const records = timeline.map(({ record }) => record);
  const first = records.at(-1);
  const last = records[0];
  if (!first || !last || first === last) return null;
  const hasFaint = records.some(({ careless }) => careless);
  return (
    <Card title={t("trend.title")}>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("trend.title")}>
        <TrendChart
          title={t("trend.title")}
          text={t("trend.text", { count: records.length })}
          words={{
            ic: tracks("IC"),
            management: tracks("MANAGEMENT"),
            first: figures.shortMonth(first.day),
            last: figures.shortMonth(last.day),
            ticks: [100, 50, 0, -50, -100].map((tick) => figures.points(tick)),
          }}
          stretches={stretchesOf(timeline).map((stretch) =>
            stretch.map(({ id, day, result, careless }) => {
              const { leaning, sem, verdict } = result.overall;
              return { key: id, day, leaning, sem, verdict, isFaint: careless };
            }),
          )}
        />
      </div>
      <p className="mt-3 max-w-prose text-sm text-muted">
        {t("trend.reading")} {hasFaint && t("trend.faint")}
      </p>
    </Card>
  );
}
