import { addDays, addMonths, monthOf, type Day } from "@/lib/day";

/** Answers older than this many months are not counted. */
export const COUNTED_MONTHS = 12;

/** The first day of the last complete month before a day. */
export function lastWholeMonth(today: Day): Day {
  return addMonths(`${monthOf(today)}-01`, -1);
}

/**
 * The months to close on a day, each by its first day, the earliest first: all since the last
 * closed one. Before the first closing only the last whole month, because nobody consented to
 * figures of earlier ones.
 */
export function monthsToClose(lastClosed: Day | null, today: Day): Day[] {
  const last = lastWholeMonth(today);
  const months: Day[] = [];
  for (
    let month = lastClosed ? addMonths(lastClosed, 1) : last;
    month <= last;
    month = addMonths(month, 1)
  )
    months.push(month);
  return months;
}

/** The last day of a month, and the range in which its answers were given: [since, until). */
export function spanOf(month: Day): { lastDay: Day; since: Day; until: Day } {
  const until = addMonths(month, 1);
  return { lastDay: addDays(until, -1), since: addMonths(until, -COUNTED_MONTHS), until };
}
