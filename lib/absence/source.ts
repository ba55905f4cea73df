/** How many addresses one person can have. */
export const MOST_SOURCES = 3;

/** Why absences were not read from an address, in our own categories; network error texts are never shown. */
export const SOURCE_PROBLEMS = [
  "address-wrong",
  "address-not-public",
  "address-unknown",
  "address-unreachable",
  "address-refuses",
  "address-redirects",
  "address-slow",
  "address-large",
  "not-a-calendar",
] as const;

export type SourceProblem = (typeof SOURCE_PROBLEMS)[number];

/** A stored reason as one of ours. */
export function problemFrom(word: string | null): SourceProblem | null {
  return SOURCE_PROBLEMS.find((one) => one === word) ?? null;
}
