/** Why somebody comes back from the OpenID provider without being signed in. */
export const ELSEWHERE = [
  "elsewhere-not-admitted",
  "elsewhere-failed",
  "elsewhere-unreachable",
] as const;

export type ElsewhereProblem = (typeof ELSEWHERE)[number];
