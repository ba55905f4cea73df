import { TrendChart } from "@/app/(signed-in)/_components/chart/trend-chart";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { type Joint, jointOf, sinceFirst, type TimelineEntry } from "@/lib/assessment/timeline";
import { LeaningChange } from "./leaning-change";

/** The viewer's leanings over time; the list below has the same in words. */
export async function OwnTrend({ timeline }: { timeline: TimelineEntry[] }) {
  const t = await getTranslations("home.history");
  const tracks = await getTranslations("dimension.tracks");
  const figures = await getFigures();
  const records = timeline.map(({ record }) => record);
  const first = records.at(-1);
  const last = records[0];
  if (!first || !last || first === last) return null;
  const count = (joint: Joint) => timeline.filter((entry) => jointOf(entry) === joint).length;
  const seams = [
    count("bridged") > 0 && t("trend.bridged", { count: count("bridged") }),
    count("broken") > 0 && t("trend.broken", { count: count("broken") }),
  ]
    .filter(Boolean)
    .join(" ");
  const swing = sinceFirst(records);
  const hasFaint = records.some(({ careless }) => careless);
  return (
    <Card title={t("trend.title")}>
      <p className="mb-4 max-w-prose">
        {t("trend.lead", {
          count: records.length,
          from: figures.month(first.day),
          to: figures.month(last.day),
        })}{" "}
        {swing && (
          <>
            {t("sinceFirst", { from: figures.day(first.day), to: figures.day(last.day) })}{" "}
            <LeaningChange step={swing} />
          </>
        )}
      </p>
      <TrendChart
        title={t("trend.title")}
        text={`${t("trend.text", { count: records.length })} ${seams}`}
        words={{
          ic: tracks("IC"),
          management: tracks("MANAGEMENT"),
          leaning: t("trend.leaningAxis"),
          time: t("trend.dayAxis"),
          level: (points) => figures.points(points),
        }}
        month={figures.shortMonth}
        points={timeline.toReversed().map((entry) => {
          const { id, day, result, careless, instrumentVersion: version } = entry.record;
          const { leaning, sem, verdict } = result.overall;
          const begins = seamOf(entry);
          const seam = begins && t(`trend.seam.${begins}`, { version });
          const joint = jointOf(entry);
          return { key: id, day, leaning, sem, verdict, isFaint: careless, joint, seam };
        })}
      />
      <p className="mt-3 max-w-prose text-sm text-muted">
        {t("trend.reading")} {seams} {hasFaint && t("trend.faint")}
      </p>
    </Card>
  );
}

/** What starts with a record: another version of the questionnaire, or other weights. */
function seamOf({ sinceBefore }: TimelineEntry): "version" | "weights" | null {
  if (!sinceBefore) return null;
  if (!sinceBefore.comparable || sinceBefore.sharedItems !== null) return "version";
  return sinceBefore.reweighed ? "weights" : null;
}
