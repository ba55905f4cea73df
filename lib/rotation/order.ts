import type { Day } from "@/lib/day";

/** What the order depends on. */
export type Place = {
  id: string;
  /** The last day of their latest previous turn; null when they never led. */
  lastEndsOn: Day | null;
  askedAt: number;
};

/** What ranked a person first. */
export type Reason = "only-one" | "never-led" | "longest-since" | "asked-first";

/**
 * The published order: people who never led come first, then those who led longest ago, then those
 * who asked first. The id decides only when two asked in the same millisecond, so that the order is
 * deterministic.
 *
 * It follows that **among eligible people, nobody leads twice before every other has led once.**
 * Proof: let p be eligible and passed over for q, by rule. Then q was ahead of p. From that turn on
 * q's latest turn is later than any of p's (p has none since), so q is behind p until p leads, also
 * if p asks again, because people who never led stay ahead of those who did. So no q is put ahead
 * of p twice, and p is passed over at most (people who took part in the meantime) − 1 times, not
 * counting turns that a manager or a swap reassigned, each of which adds one. Turns for which p was
 * not eligible do not count: no ordering can help there.
 */
export function inOrder(one: Place, other: Place): number {
  if (one.lastEndsOn !== other.lastEndsOn) {
    if (one.lastEndsOn === null) return -1;
    if (other.lastEndsOn === null) return 1;
    return one.lastEndsOn < other.lastEndsOn ? -1 : 1;
  }
  return one.askedAt - other.askedAt || (one.id < other.id ? -1 : 1);
}

/** Why the first of an ordered list is ahead of the second. */
export function reasonFor(first: Place, second: Place | undefined): Reason {
  if (!second) return "only-one";
  if (first.lastEndsOn === second.lastEndsOn) return "asked-first";
  return first.lastEndsOn === null ? "never-led" : "longest-since";
}
