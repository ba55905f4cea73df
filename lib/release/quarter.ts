import { addDays, addMonths, type Day } from "@/lib/day";

/** Answers older than this many months are not counted. */
export const COUNTED_MONTHS = 12;

const QUARTER_MONTHS = 3;

/** The first day of the quarter of a day. */
export function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % QUARTER_MONTHS);
  return `${day.slice(0, 5)}${String(first).padStart(2, "0")}-01`;
}

/** The first closing after a day: the first day of the next quarter. */
export function closingAfter(day: Day): Day {
  return addMonths(quarterStart(day), QUARTER_MONTHS);
}

/**
 * The next closing that is due on a day, named by its day; null: none is. Closings follow each other
 * from the last one on. The first one closes the last whole quarter and no earlier one, because
 * nobody consented to figures of these.
 */
export function closingDue(lastClosing: Day | null, today: Day): Day | null {
  const next = lastClosing === null ? quarterStart(today) : closingAfter(lastClosing);
  return next <= today ? next : null;
}

/** The last day before a closing, and the range in which its answers were given: [since, until). */
export function spanOf(closesOn: Day): { lastDay: Day; since: Day; until: Day } {
  return {
    lastDay: addDays(closesOn, -1),
    since: addMonths(closesOn, -COUNTED_MONTHS),
    until: closesOn,
  };
}
