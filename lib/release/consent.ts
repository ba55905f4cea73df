import type { Day } from "@/lib/day";

/**
 * A decision about whether somebody's answers count in figures about groups. `expiresOn` is the
 * first day on which it no longer holds.
 */
export type ConsentDecision = {
  id: string;
  given: boolean;
  decidedAt: Date;
  expiresOn: Day | null;
};

/** A person's consent: whether their answers count today, until when, and whether they ever decided. */
export type ConsentState = { counts: boolean; expiresOn: Day | null; decided: boolean };

export type OwnConsent = { now: ConsentState; history: ConsentDecision[] };

/** Whether a decision lets answers count. Without a decision they do not. */
export function counts(
  decision: Pick<ConsentDecision, "given" | "expiresOn">,
  today: Day,
): boolean {
  return decision.given && (decision.expiresOn === null || decision.expiresOn > today);
}

/** The state that the decisions of one person (the latest first) lead to today. */
export function consentFrom(history: ConsentDecision[], today: Day): OwnConsent {
  const [latest] = history;
  const isCounting = latest !== undefined && counts(latest, today);
  const expiresOn = isCounting ? latest.expiresOn : null;
  return { now: { counts: isCounting, expiresOn, decided: latest !== undefined }, history };
}
