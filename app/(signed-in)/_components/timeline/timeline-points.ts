import type { ChartPoint } from "@/app/(signed-in)/_components/chart/trend-marks";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ScoresRecord } from "@/lib/assessment/assessment-record";
import { jointOf, type TimelineEntry } from "@/lib/assessment/timeline";
import type { Dimension } from "@/lib/scoring/instrument";
import { bandAround } from "@/lib/scoring/leaning";

/** A point of the timeline, with what is read out for it. */
export type TimelinePoint = ChartPoint & { label: string };

/** `careless` is known of one's own assessments only. */
type DrawnRecord = ScoresRecord & { careless?: boolean };

/**
 * The assessments as points, the earliest first: their leanings, or the scores of a dimension, which
 * have no verdict. A score without enough answers is left out.
 */
export async function timelinePoints(
  timeline: readonly TimelineEntry<DrawnRecord>[],
  dimension: Dimension | null,
): Promise<TimelinePoint[]> {
  const t = await getTranslations("home.history.timeline");
  const verdicts = await getTranslations("result.verdict");
  const seams = await getTranslations("home.history.trend.seam");
  const figures = await getFigures();
  return timeline.toReversed().flatMap((entry): TimelinePoint[] => {
    const { id, day, result, careless = false, instrumentVersion: version } = entry.record;
    const { overall, dimensions } = result;
    const value = dimension ? dimensions[dimension].score : overall.leaning;
    if (value === null) return [];
    const sem = dimension ? dimensions[dimension].sem : overall.sem;
    const { low, high } = bandAround(value, sem);
    const begins = seamOf(entry);
    const shown = {
      day: figures.day(day),
      value: figures.points(value),
      low: figures.points(low),
      high: figures.points(high),
    };
    const label = dimension
      ? t("score", shown)
      : t("leaning", { ...shown, verdict: verdicts(overall.verdict) });
    return [
      {
        key: id,
        day,
        leaning: value,
        sem,
        verdict: dimension ? "UNDECIDED" : overall.verdict,
        isFaint: careless,
        joint: jointOf(entry),
        seam: begins && seams(begins, { version }),
        label,
      },
    ];
  });
}

/** What starts with a record: another version of the questionnaire, or other weights. */
function seamOf({ sinceBefore }: Pick<TimelineEntry, "sinceBefore">): "version" | "weights" | null {
  if (!sinceBefore) return null;
  if (!sinceBefore.comparable || sinceBefore.sharedItems !== null) return "version";
  return sinceBefore.reweighed ? "weights" : null;
}
