import { hiddenFromFew } from "./few-readers";
import { sizeOf, type PeopleSet } from "./people-set";
import { leastOf, releaseProblem, type Released, type ReleaseProblem } from "./release-rule";

/**
 * A released figure. `level` is its width: a team is narrower than the tree of teams above it,
 * which is narrower than the organisation. `answers` are the numbers of the answers counted, one
 * per person.
 */
export type LedgerEntry = { people: PeopleSet; answers: readonly number[]; level: number };

type Witnesses = { level: number; answers: Set<number> };

/**
 * Everything ever released, to anyone: one ledger records what the single audience of all readers
 * of figures knows. What one manager was shown counts as known to the director, and to next year's
 * lead, so that it does not matter who talks to whom.
 */
export type Ledger = {
  released: Released[];
  /** Answer → the narrowest level at which it was counted. */
  narrowest: Map<number, number>;
  /** Answer → the figures that it is a witness of, one per level. */
  witnessed: Map<number, Witnesses[]>;
};

/** The ledger built from its entries, in the order of their release. */
export function ledgerFrom(entries: readonly LedgerEntry[]): Ledger {
  const ledger: Ledger = { released: [], narrowest: new Map(), witnessed: new Map() };
  for (const entry of entries) enter(ledger, entry);
  return ledger;
}

/**
 * Why a figure may not enter the ledger; null: it may. Beyond the release rule, every figure keeps
 * witnesses: at least k answers, hidden from any two readers, that no other figure before it
 * counts, where *before* means narrower, or as wide and earlier. A new figure needs witnesses of
 * its own and must leave k to every wider one.
 *
 * Why this is enough: take any linear combination of figures. Of the figures in it, consider the
 * last in that order. Its witnesses are in no other, so at least k people's unknown answers remain
 * in the result. Nothing that follows from the ledger concerns fewer than k people, nor can it be
 * attributed to one by what two readers know.
 *
 * The elements are answers, not people: a person who answers again is a new unknown. Showing the
 * same people at another date when fewer than k of them have answered again would reveal how these
 * few changed, and has too few witnesses. The release rule, which looks at people, covers the case
 * of people who did not change much and would still be revealed.
 *
 * A figure that is the sum of others of the same closing adds no information and needs no witnesses
 * (`isSum`).
 */
export function ledgerProblem(
  ledger: Ledger,
  entry: LedgerEntry & { isSum?: boolean },
  readersOf: (answer: number) => readonly string[],
  smallestGroup: number,
): ReleaseProblem | null {
  const least = leastOf(smallestGroup);
  const hidden = (answers: Iterable<number>) => hiddenFromFew(answers, readersOf);
  if (!entry.isSum) {
    if (hidden(ownWitnesses(ledger, entry)) < least)
      return "too few who have not shared themselves";
    for (const [wider, lost] of lossesBy(ledger, entry)) {
      const left = [...wider.answers].filter((answer) => !lost.has(answer));
      if (hidden(left) < least) return "too near an earlier figure";
    }
  }
  const known = { released: ledger.released, unshared: hidden(entry.answers) };
  return releaseProblem(entry.people, known, smallestGroup);
}

/** Writes a released figure into the ledger. */
export function enter(ledger: Ledger, entry: LedgerEntry): void {
  const answers = new Set(ownWitnesses(ledger, entry));
  for (const [wider, lost] of lossesBy(ledger, entry))
    for (const answer of lost) wider.answers.delete(answer);
  const witnesses = { level: entry.level, answers };
  for (const answer of answers)
    ledger.witnessed.set(answer, [...(ledger.witnessed.get(answer) ?? []), witnesses]);
  for (const answer of entry.answers)
    ledger.narrowest.set(
      answer,
      Math.min(ledger.narrowest.get(answer) ?? entry.level, entry.level),
    );
  ledger.released.push({ people: entry.people, size: sizeOf(entry.people) });
}

function ownWitnesses(ledger: Ledger, { answers, level }: LedgerEntry): number[] {
  return answers.filter((answer) => (ledger.narrowest.get(answer) ?? Infinity) > level);
}

/** The witnesses that wider figures lose to this one. */
function lossesBy(ledger: Ledger, { answers, level }: LedgerEntry): Map<Witnesses, Set<number>> {
  const losses = new Map<Witnesses, Set<number>>();
  for (const answer of answers)
    for (const witnesses of ledger.witnessed.get(answer) ?? [])
      if (witnesses.level > level && witnesses.answers.has(answer)) {
        const lost = losses.get(witnesses);
        if (lost) lost.add(answer);
        else losses.set(witnesses, new Set([answer]));
      }
  return losses;
}
