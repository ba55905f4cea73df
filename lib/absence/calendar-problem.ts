/**
 * Every reason why a calendar, or one of its events, cannot be read or not completely; each has a
 * sentence in `absence.problems`.
 */
export const CALENDAR_PROBLEM_REASONS = [
  "not-a-calendar",
  "event-open",
  "event-unreadable",
  "start-missing",
  "ends-before",
  "rule-wrong",
  "rule-part",
  "rule-range",
  "zone-unknown",
  "free-busy",
  "many-events",
  "many-rules",
  "many-days",
] as const;

export type CalendarProblemReason = (typeof CALENDAR_PROBLEM_REASONS)[number];

/** What could not be read, the line (from 1) on which it starts, and a word that its sentence quotes. */
export type CalendarProblem = { line: number; reason: CalendarProblemReason; part?: string };

/**
 * Every reason why something that was read is no day away; each has its words in
 * `absence.left-out`, in this order.
 */
export const LEFT_OUT_REASONS = [
  "part-of-day",
  "edges",
  "free",
  "cancelled",
  "superseded",
  "outside",
  "not-event",
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** Something of a calendar that is no day away, and the line (from 1) on which it starts. */
export type LeftOut = { line: number; reason: LeftOutReason };

/** Thrown while reading one event, which is then left out. */
export class Unreadable extends Error {
  constructor(
    readonly reason: CalendarProblemReason,
    readonly part?: string,
  ) {
    super(reason);
  }
}

/** What is read, or why it cannot be read. */
export function attempt<Value>(read: () => Value): Value | Unreadable {
  try {
    return read();
  } catch (error) {
    return error instanceof Unreadable ? error : new Unreadable("event-unreadable");
  }
}
