import { MonthTrend } from "@/app/(signed-in)/_components/chart/month-trend";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { monthBefore, pointsFrom, type Closed } from "@/lib/release/trend";

/** The released means by quarter; quarters without a figure are gaps, and rows of the table. */
export async function FigureTrend({ closings }: { closings: Closed[] }) {
  const t = await getTranslations("figures.trend");
  const write = await getFigures();
  const points = pointsFrom(closings);
  const last = points.at(-1);
  const hasGaps = points.length < closings.length;
  const measures = new Set(closings.flatMap(({ figures }) => figures?.measure ?? []));
  return (
    <Card title={t("title")}>
      {last && (
        <p className="mb-5 max-w-2xl">
          {t("now", {
            month: write.month(`${last.month}-01`),
            people: last.n,
            mean: write.points(last.mean),
            low: write.points(last.band80.low),
            high: write.points(last.band80.high),
          })}{" "}
          {points.length === 1 && t("one")} {hasGaps && t("gaps")}{" "}
          {measures.size > 1 && t("broken")}
        </p>
      )}
      <MonthTrend
        title={t("title")}
        text={t("inTable")}
        points={points}
        peopleAs={(people) => t("least", { people })}
        every={3}
      />
      <p className="mt-3 text-sm text-muted">{t("who")}</p>
      <details className="mt-5 text-sm">
        <summary className="inline-block py-1 underline underline-offset-4">{t("table")}</summary>
        <DataTable
          caption={t("title")}
          head={[t("month"), t("behind"), t("mean"), t("band")]}
          rows={closings.map(({ closesOn, figures }) => ({
            key: closesOn,
            cells: [
              write.month(`${monthBefore(closesOn)}-01`),
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
