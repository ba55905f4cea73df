/**
 * Every reason why a calendar, or one of its events, cannot be read; each has a sentence in
 * `absence.problems`.
 */
export const PROBLEM_REASONS = [
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

export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** What could not be read, the line (from 1) on which it starts, and a word that its sentence quotes. */
export type Problem = { line: number; reason: ProblemReason; part?: string };

/** Thrown while reading one event, which is then left out. */
export class Unreadable extends Error {
  constructor(
    readonly reason: ProblemReason,
    readonly part?: string,
  ) {
    super(reason);
  }
}
