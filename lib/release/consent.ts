import type { Day } from "@/lib/day";
import { FigureScope } from "@/lib/db/generated/enums";

/** The scopes in which one can count, the narrowest first. */
export const SCOPES = Object.values(FigureScope);

/**
 * A consent decision for the figures of one scope. `expiresOn` is the first day on which it no
 * longer holds.
 */
export type ConsentDecision = {
  id: string;
  scope: FigureScope;
  given: boolean;
  decidedAt: Date;
  expiresOn: Day | null;
};

/** A person's consent: whether their answers count today, until when, and whether they ever decided. */
export type ConsentState = { counts: boolean; expiresOn: Day | null; decided: boolean };

export type OwnConsents = { now: Record<FigureScope, ConsentState>; history: ConsentDecision[] };

/** Whether a decision lets answers count. Without a decision they do not. */
export function counts(
  decision: Pick<ConsentDecision, "given" | "expiresOn">,
  today: Day,
): boolean {
  return decision.given && (decision.expiresOn === null || decision.expiresOn > today);
}

/** The state that the decisions of one person (the latest first) lead to today. */
export function consentsFrom(history: ConsentDecision[], today: Day): OwnConsents {
  const standingOf = (scope: FigureScope): ConsentState => {
    const latest = history.find((decision) => decision.scope === scope);
    const isCounting = latest !== undefined && counts(latest, today);
    const expiresOn = isCounting ? latest.expiresOn : null;
    return { counts: isCounting, expiresOn, decided: latest !== undefined };
  };
  return {
    now: {
      TEAM: standingOf("TEAM"),
      SUBTREE: standingOf("SUBTREE"),
      ORGANISATION: standingOf("ORGANISATION"),
    },
    history,
  };
}
