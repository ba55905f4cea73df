import type { Day } from "@/lib/day";

/** What the order looks at. */
export type Place = {
  id: string;
  /** The last day rule of the latest turn before; null when they never led. */
  lastEndsOn: Day | null;
  askedAt: number;
};

/** What put somebody first. */
export type Reason = "only-one" | "never-led" | "longest-since" | "asked-first";

/**
 * The published order: who never led comes first, then whoever led longest ago, then who asked first. The id
 * decides only when two asked in the same millisecond, so that the order is always the same.
 *
 * What follows from it: **of those who could serve, nobody waits longer than it takes each of the others to
 * lead once.** Proof: let p be able to serve and be passed over by q, by rule. Then q stood before p. From
 * that turn on q's latest turn is later than any of p's (p has none since), so q stands behind p until p
 * leads, also if p asks again, since who never led stays before who did. Hence no q is put before p twice,
 * and p is passed over at most (people who took part meanwhile) − 1 times, not counting turns that a manager
 * or a swap gave away, of which each is one more. Turns in which p could not serve do not count: for those
 * no rule of order can help.
 */
export function inOrder(one: Place, other: Place): number {
  if (one.lastEndsOn !== other.lastEndsOn) {
    if (one.lastEndsOn === null) return -1;
    if (other.lastEndsOn === null) return 1;
    return one.lastEndsOn < other.lastEndsOn ? -1 : 1;
  }
  return one.askedAt - other.askedAt || (one.id < other.id ? -1 : 1);
}

/** Why the first of an ordered list stands before the second. */
export function reasonFor(first: Place, second: Place | undefined): Reason {
  if (!second) return "only-one";
  if (first.lastEndsOn === second.lastEndsOn) return "asked-first";
  return first.lastEndsOn === null ? "never-led" : "longest-since";
}
