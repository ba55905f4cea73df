import type { Invalid } from "@/lib/input";

/** Every possible problem of a line of an uploaded list; each has a sentence in `import.problems`. */
export const PROBLEM_REASONS = [
  "file-empty",
  "file-too-long",
  "column-name",
  "column-email",
  "column-doubled",
  "quotes",
  "too-many-cells",
  "name-missing",
  "name-too-long",
  "characters",
  "email-missing",
  "email-wrong",
  "email-twice",
  "person-removed",
  "team-path",
  "team-too-long",
  "team-too-deep",
  "team-ambiguous",
  "team-archived",
  "day-unreadable",
  "day-ambiguous",
  "day-out-of-range",
  "day-before-present-team",
  "manager-wrong",
  "manager-unknown",
  "manager-removed",
  "manager-without-team",
  "manager-conflict",
  "manager-in-own-team",
  "manager-circle",
] as const;

export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** The problem of one line (from 1), with the values that its sentence quotes. */
export type Problem = { line: number; reason: ProblemReason; values?: Record<string, string> };

/** Why a cell was refused. Every cell is a text, so none has the wrong type for its input. */
export function reasonFrom(key: ProblemReason | Invalid): ProblemReason {
  if (key === "invalid") throw new Error("a cell of a list is a text");
  return key;
}
