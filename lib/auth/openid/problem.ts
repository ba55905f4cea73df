/** Why a sign-in at the OpenID provider failed. */
export const ELSEWHERE = [
  "elsewhere-not-admitted",
  "elsewhere-failed",
  "elsewhere-unreachable",
] as const;

export type ProviderProblem = (typeof ELSEWHERE)[number];
