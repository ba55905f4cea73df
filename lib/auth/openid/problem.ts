/** Why a sign-in at the OpenID provider failed. */
export const ELSEWHERE = [
  "elsewhere-not-admitted",
  "elsewhere-failed",
  "elsewhere-unreachable",
] as const;

export type ElsewhereProblem = (typeof ELSEWHERE)[number];
