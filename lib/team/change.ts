import { addMonths, type Day } from "@/lib/day";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";
import { differenceBetween, type TrendRecord } from "./trend";

/** With which earlier record the latest one of a person is compared, as an address names it. */
export const SINCE = ["year", "before", "first"] as const;
export type Since = (typeof SINCE)[number];

/** A reliable change of a person, in points, and the day of the record with which it was compared. */
export type ReliableChange = {
  /** Positive is towards Management. */
  points: number;
  since: Day;
  /** Whether the questionnaire or the weights changed in between. */
  bridged: boolean;
};

/**
 * How a person's latest record differs from an earlier one, in records of one person with the latest
 * first: the first one within the year before it, the one right before it, or the first of all. Null
 * when there is no such record, the two cannot be compared, or they differ by no more than chance.
 */
export function reliableChangeOf(
  records: readonly TrendRecord[],
  since: Since,
): ReliableChange | null {
  const [latest, ...earlier] = records;
  const start = latest && earlierOf(earlier, latest.day, since);
  const difference = start && differenceBetween(start, latest);
  if (!difference || Math.abs(difference.points) <= RELIABLE_Z * difference.error) return null;
  return { points: difference.points, since: start.day, bridged: difference.bridged };
}

function earlierOf(
  earlier: readonly TrendRecord[],
  latest: Day,
  since: Since,
): TrendRecord | undefined {
  if (since === "before") return earlier[0];
  if (since === "first") return earlier.at(-1);
  const from = addMonths(latest, -12);
  return earlier.findLast(({ day }) => day >= from);
}
