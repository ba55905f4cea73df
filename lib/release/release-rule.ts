import { commonWith, sizeOf, type PeopleSet } from "./people-set";

/** The lowest possible minimum group size; an installation can require more. */
export const SMALLEST_GROUP = 5;

/**
 * Why a figure may not be shown. Never shown to readers: the reason itself could reveal something
 * about a person.
 */
export type ReleaseProblem =
  "too few people" | "too near an earlier figure" | "too few who have not shared themselves";

/** A released set, with its size. */
export type Released = { people: PeopleSet; size: number };

/**
 * The release rule, to the letter. A figure over a set of people may be shown to an audience only when
 * - the set has at least k people, k being the installation's smallest group and never below 5;
 * - for every set already released to that audience, whatever its date or filter, the people whom the new
 *   one adds and the people whom it lacks number 0 or at least k each: else the difference of the two
 *   figures speaks of fewer than k;
 * - those in the set who have not shared individually with that audience number 0 or at least k: else
 *   subtracting what is known leaves fewer than k.
 *
 * `unshared` counts the people of the set who have not shared with the audience. Null: it may be shown.
 *
 * The rule looks at two sets at a time. Four can still single somebody out (A∪B∪{p} and C∪D against A∪C
 * and B∪D), and so can one set at two dates between which one person answered again: what enters the ledger
 * is therefore held to `ledgerProblem` as well.
 */
export function releaseProblem(
  people: PeopleSet,
  known: { released: readonly Released[]; unshared: number },
  smallestGroup: number,
): ReleaseProblem | null {
  const least = leastOf(smallestGroup);
  const size = sizeOf(people);
  if (size < least) return "too few people";
  if (!isHidden(known.unshared, least)) return "too few who have not shared themselves";
  const commonPeople = commonWith(people);
  const isNear = known.released.some((earlier) => {
    const common = commonPeople(earlier.people);
    return !isHidden(size - common, least) || !isHidden(earlier.size - common, least);
  });
  return isNear ? "too near an earlier figure" : null;
}

/** The k in force: the installation's setting, and never less than 5. */
export function leastOf(smallestGroup: number): number {
  return Math.max(SMALLEST_GROUP, smallestGroup);
}

/** Whether a number of people reveals nothing about one person: zero, or at least k. */
function isHidden(count: number, least: number): boolean {
  return count === 0 || count >= least;
}
