import { MonthTrend } from "@/app/(signed-in)/_components/chart/month-trend";
import { PeriodLinks } from "@/app/(signed-in)/_components/chart/period-links";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { TeamRecord } from "@/lib/sharing/shared-record";
import { scoredRecords } from "@/lib/sharing/team-roster";
import { PERIODS, queryWithoutMonths, type TeamLook } from "@/lib/sharing/team-look";
import { monthsUpTo, trendChange, trendFrom, type TrendPoint } from "@/lib/team/trend";

/** The team's mean leaning by month, from what is shared with the viewer today. */
export async function Trend(props: { records: TeamRecord[]; today: Day; look: TeamLook }) {
  const t = await getTranslations("team.trend");
  const figures = await getFigures();
  const records = scoredRecords(props.records);
  const { look } = props;
  const months = monthsUpTo(props.today, look.months);
  const points = trendFrom(records, months);
  const [first, last] = [points[0], points.at(-1)];
  const change = first && last && trendChange(records, first.month, last.month);
  const seams = points.slice(1).filter(({ joined, bridged }) => bridged || !joined);
  const since = months.filter((month) => first && month >= first.month);
  const seamWord = ({ joined, bridged }: TrendPoint) =>
    bridged ? t("lineBridged") : joined ? t("lineJoined") : t("lineBroken");
  const seamSentence = ({ month, bridged, afterGap }: TrendPoint) =>
    t(bridged ? "bridgedIn" : afterGap ? "gapBefore" : "brokenIn", {
      month: figures.month(`${month}-01`),
    });
  const changeSentence = !change
    ? points.length > 1 && t("notComparable")
    : change.reliable
      ? t(change.points > 0 ? "towardsManagement" : "towardsIc", {
          points: figures.points(Math.abs(change.points)),
          n: change.n,
        })
      : t("noChange");
  const carried = change?.carried;
  const carriedSentence =
    carried &&
    (carried.reliable
      ? t(carried.points > 0 ? "othersTowardsManagement" : "othersTowardsIc", {
          points: figures.points(Math.abs(carried.points)),
          n: carried.n,
        })
      : t("othersNoChange", { n: carried.n }));
  const cellsOf = ({ n, mean, band80 }: TrendPoint) => [
    n,
    figures.points(mean),
    t("from", { low: figures.points(band80.low), high: figures.points(band80.high) }),
  ];
  return (
    <Card
      title={t("title")}
      aside={<PeriodLinks periods={PERIODS} chosen={look.months} also={queryWithoutMonths(look)} />}
    >
      {last ? (
        <>
          <p className="mb-5 max-w-2xl">
            {t("now", { n: last.n, mean: figures.points(last.mean) })}{" "}
            {records.some(({ provisional }) => provisional) && t("provisional")} {changeSentence}{" "}
            {carriedSentence} {change?.reliable && change.bridged && t("changeBridged")}
          </p>
          <MonthTrend title={t("title")} text={t("inTable")} points={points} />
          {seams.map((point) => (
            <p key={point.month} className="mt-3 max-w-2xl text-sm text-muted">
              {seamSentence(point)}
            </p>
          ))}
          <details className="mt-5 text-sm">
            <summary className="inline-block py-1 underline underline-offset-4">
              {t("table")}
            </summary>
            <DataTable
              caption={t("title")}
              head={[
                ...[t("month"), t("behind"), t("mean"), t("band")],
                ...(seams.length > 0 ? [t("line")] : []),
              ]}
              rows={since.toReversed().map((month) => {
                const point = points.find((one) => one.month === month);
                return {
                  key: month,
                  cells: [
                    figures.month(`${month}-01`),
                    ...(point ? cellsOf(point) : [t("withheld"), "–", "–"]),
                    ...(seams.length > 0
                      ? [point && month !== first?.month ? seamWord(point) : ""]
                      : []),
                  ],
                };
              })}
            />
          </details>
        </>
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      <p className="mt-4 max-w-2xl text-sm text-muted">{t("how")}</p>
    </Card>
  );
}
