import { addDays, type Day } from "@/lib/day";
import { ASKED_DAYS } from "@/lib/reveal/reveal";

/** The pending task about a blind reveal, and where it is done; `:reveal` stands for it. */
export const REVEAL_PLACES = { "blind-reveal": "/reveals/:reveal" } as const;

/** A pending task of a side of a blind reveal. */
export type RevealDueKind = keyof typeof REVEAL_PLACES;

/** `day` is until when it is asked for. */
export type RevealDue = { kind: RevealDueKind; userId: string; revealId: string; day: Day };

/** An open blind reveal, and the people whose ratings are not in. */
export type RevealDueFacts = { id: string; askedOn: Day; lacking: readonly string[] };

/** Whose ratings a blind reveal waits for on a day, for a month after it was asked for. */
export function revealDueFrom({ id, askedOn, lacking }: RevealDueFacts, today: Day): RevealDue[] {
  if (today >= addDays(askedOn, ASKED_DAYS)) return [];
  return lacking.map((userId) => {
    return { kind: "blind-reveal", userId, revealId: id, day: addDays(askedOn, ASKED_DAYS - 1) };
  });
}
