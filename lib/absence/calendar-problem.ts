/**
 * Every reason why a calendar, or one of its events, cannot be read; each has a sentence in
 * `absence.problems`.
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
  "free-busy",
  "many-events",
  "many-rules",
  "many-days",
] as const;

export type CalendarProblemReason = (typeof CALENDAR_PROBLEM_REASONS)[number];

/** What could not be read, the line (from 1) on which it starts, and a word that its sentence quotes. */
export type CalendarProblem = { line: number; reason: CalendarProblemReason; part?: string };

/** Thrown while reading one event, which is then left out. */
export class Unreadable extends Error {
  constructor(
    readonly reason: CalendarProblemReason,
    readonly part?: string,
  ) {
    super(reason);
  }
}
