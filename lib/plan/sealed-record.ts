import { PLAN_SEALS } from "@/lib/column/plan";
import { sealingKey } from "@/lib/env";
import { open, openJson, seal, sealJson } from "@/lib/seal";
import type { ActionRecord, EvidenceRecord, PlanDecisionRecord, PlanRecord } from "./plan";

type Sealed = {
  plan: PlanRecord;
  action: ActionRecord;
  evidence: EvidenceRecord;
  decision: PlanDecisionRecord;
};
type SealedText = "reason" | "answer" | "comment";

/** Texts about a plan, encrypted for the database; `kind` is bound to them. */
export function sealedRecord<K extends keyof Sealed>(kind: K, record: Sealed[K]): string {
  return sealJson(record, sealingKey(), PLAN_SEALS[kind]);
}

/** Decrypts what `sealedRecord` encrypted. */
export function openedRecord<K extends keyof Sealed>(kind: K, sealed: string): Sealed[K] {
  return openJson(sealed, sealingKey(), PLAN_SEALS[kind]) as Sealed[K];
}

/** A single text about a plan, encrypted; null when it is blank. */
export function sealedText(kind: SealedText, text: string): string | null {
  return text === "" ? null : seal(text, sealingKey(), PLAN_SEALS[kind]);
}

/** Decrypts what `sealedText` encrypted. */
export function openedText(kind: SealedText, sealed: string): string {
  return open(sealed, sealingKey(), PLAN_SEALS[kind]);
}
