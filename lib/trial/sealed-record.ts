import { TRIAL_SEALS } from "@/lib/column/trial";
import type { Day } from "@/lib/day";
import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";
import type { VoiceAnswers } from "./voice/voice";

/** By what the two want to recognise success; `track` is the one that is judged by it. */
export type Criterion = { track: "IC" | "MANAGEMENT"; text: string };

/** What two sides agree on beside the dates. */
export type Terms = { criteria: Criterion[]; seat: string; returnsOn: Day };

/** How far a criterion is met, in the order of the locked terms. */
export const MET = ["yes", "partly", "not-yet", "cannot-say"] as const;
export type Met = (typeof MET)[number];

/** One side's review. */
export type ReviewAnswers = { met: Met[]; well: string; next: string };

/** Why a decision was taken. */
export type DecisionRecord = { options: string; evidence: string; why: string };

type Sealed = {
  terms: Terms;
  extension: { reason: string };
  review: ReviewAnswers;
  decision: DecisionRecord;
  forecast: { hardest: string };
  voice: VoiceAnswers;
};

/** What people wrote about a trial, encrypted for the database; `kind` is bound to it. */
export function sealedRecord<K extends keyof Sealed>(kind: K, record: Sealed[K]): string {
  return seal(JSON.stringify(record), sealingKey(), TRIAL_SEALS[kind]);
}

/** What `sealedRecord` sealed. */
export function openedRecord<K extends keyof Sealed>(kind: K, sealed: string): Sealed[K] {
  return JSON.parse(open(sealed, sealingKey(), TRIAL_SEALS[kind])) as Sealed[K];
}

/** Whether a sealed record says the same as another. */
export function saysTheSame<K extends keyof Sealed>(
  kind: K,
  sealed: string,
  record: Sealed[K] | undefined,
): boolean {
  return JSON.stringify(openedRecord(kind, sealed)) === JSON.stringify(record);
}
