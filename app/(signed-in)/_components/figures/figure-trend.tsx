import { MonthTrend } from "@/app/(signed-in)/_components/chart/month-trend";
import { PeriodLinks } from "@/app/(signed-in)/_components/chart/period-links";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { pointsFrom, type ClosedMonth } from "@/lib/release/trend";

/** The released means by month; withheld months are in the table. */
export async function FigureTrend(props: {
  months: ClosedMonth[];
  periods: number[];
  chosen: number;
  also?: string;
}) {
  const t = await getTranslations("figures.trend");
  const write = await getFigures();
  const points = pointsFrom(props.months);
  const last = points.at(-1);
  const hasGaps = points.length < props.months.length;
  const isBroken = points.some(({ joined }, at) => at > 0 && !joined);
  return (
    <Card
      title={t("title")}
      aside={<PeriodLinks periods={props.periods} chosen={props.chosen} also={props.also} />}
    >
      {last && (
        <p className="mb-5 max-w-2xl">
          {t("now", {
            month: write.month(`${last.month}-01`),
            people: last.n,
            mean: write.points(last.mean),
            low: write.points(last.band80.low),
            high: write.points(last.band80.high),
          })}{" "}
          {points.length === 1 && t("one")} {hasGaps && t("gaps")} {isBroken && t("broken")}
        </p>
      )}
      <MonthTrend
        title={t("title")}
        text={t("inTable")}
        points={points}
        peopleAs={(people) => t("least", { people })}
      />
      <details className="mt-5 text-sm">
        <summary className="inline-block py-1 underline underline-offset-4">{t("table")}</summary>
        <DataTable
          caption={t("title")}
          head={[t("month"), t("behind"), t("mean"), t("band")]}
          rows={props.months.map(({ month, figures }) => ({
            key: month,
            cells: [
              write.month(month),
              ...(figures
                ? [
                    t("least", { people: figures.people }),
                    write.points(figures.leaning.mean),
                    `${write.points(figures.leaning.low)} … ${write.points(figures.leaning.high)}`,
                  ]
                : [t("withheld"), "–", "–"]),
            ],
          }))}
        />
      </details>
    </Card>
  );
}
