import { TRIAL_SEALS } from "@/lib/column/trial";
import type { Day } from "@/lib/day";
import { sealingKey } from "@/lib/env";
import { openJson, sealJson } from "@/lib/seal";
import type { VoiceAnswers } from "./voice/voice";

/** A success criterion; `track` is the one that it belongs to. */
export type Criterion = { track: "IC" | "MANAGEMENT"; text: string };

/** What two sides agree on besides the dates. */
export type Terms = { criteria: Criterion[]; seat: string; returnsOn: Day };

/** To what extent a criterion is met, in the order of the locked terms. */
export const MET = ["yes", "partly", "not-yet", "cannot-say"] as const;
export type Met = (typeof MET)[number];

/** One side's review. */
export type ReviewAnswers = { met: Met[]; well: string; next: string };

/** The reason for a decision. */
export type DecisionRecord = { options: string; evidence: string; why: string };

type Sealed = {
  terms: Terms;
  extension: { reason: string };
  review: ReviewAnswers;
  decision: DecisionRecord;
  forecast: { hardest: string };
  voice: VoiceAnswers;
};

/** Texts about a trial, encrypted for the database; `kind` is bound to them. */
export function sealedRecord<K extends keyof Sealed>(kind: K, record: Sealed[K]): string {
  return sealJson(record, sealingKey(), TRIAL_SEALS[kind]);
}

/** Decrypts what `sealedRecord` encrypted. */
export function openedRecord<K extends keyof Sealed>(kind: K, sealed: string): Sealed[K] {
  return openJson(sealed, sealingKey(), TRIAL_SEALS[kind]) as Sealed[K];
}

/** Whether an encrypted record has the same content as another. */
export function hasSameContent<K extends keyof Sealed>(
  kind: K,
  sealed: string,
  record: Sealed[K] | undefined,
): boolean {
  return JSON.stringify(openedRecord(kind, sealed)) === JSON.stringify(record);
}
