import type { Outcome } from "@/lib/outcome";
import type { Identity } from "./claims";

/** Why a sign-in at an OpenID provider failed. */
export const ELSEWHERE = [
  "elsewhere-not-admitted",
  "elsewhere-unverified",
  "elsewhere-other-account",
  "elsewhere-closed",
  "elsewhere-failed",
  "elsewhere-unreachable",
] as const;

export type ProviderProblem = (typeof ELSEWHERE)[number];

/** Decides about somebody whom a provider identified: the person who signs in, or why nobody does. */
export type Admission = (
  identity: Identity,
  now: Date,
) => Promise<Outcome<string, ProviderProblem>>;
