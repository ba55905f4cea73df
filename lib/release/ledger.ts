import { hiddenFromFew } from "./few-readers";
import { sizeOf, type PeopleSet } from "./people-set";
import { leastOf, releaseProblem, type Released, type ReleaseProblem } from "./release-rule";

/**
 * A figure that was released. `level` says how wide it is: a team is narrower than the tree of teams above it,
 * which is narrower than the organisation. `answers` are the numbers of the answers counted, one a person.
 */
export type LedgerEntry = { people: PeopleSet; answers: readonly number[]; level: number };

type Witnesses = { level: number; answers: Set<number> };

/**
 * All that was ever released, to whomever: one ledger is the memory of one audience of everybody who may
 * look at figures. What one manager was shown counts as known to the director, and to whoever leads next
 * year, so that it does not matter who talks to whom.
 */
export type Ledger = {
  released: Released[];
  /** Answer → the narrowest level at which it was counted. */
  narrowest: Map<number, number>;
  /** Answer → the figures that it is a witness of, one a level. */
  witnessed: Map<number, Witnesses[]>;
};

/** The ledger out of its entries, in the order in which they were released. */
export function ledgerFrom(entries: readonly LedgerEntry[]): Ledger {
  const ledger: Ledger = { released: [], narrowest: new Map(), witnessed: new Map() };
  for (const entry of entries) enter(ledger, entry);
  return ledger;
}

/**
 * Why a figure may not enter the ledger; null: it may. Beyond the release rule, every figure keeps witnesses:
 * at least k answers, hidden from any two readers, that no other figure before it counts, where *before*
 * means narrower, or as wide and earlier. A new figure needs witnesses of its own and must leave k to every
 * wider one.
 *
 * Why this is enough: take any sum and difference of figures, in any proportion, from which something could
 * be worked out. Of the figures in it, look at the last in that order. Its witnesses are in no other, so at
 * least k people's unknown answers stay in the result. Nothing whatever that follows from the ledger speaks
 * of fewer than k people, nor can it be pinned to one by what two readers know.
 *
 * The elements are answers, not people: a person who answers again is a new unknown. Showing the same people
 * at another date when fewer than k of them have answered anew would tell how these few changed, and has too
 * few witnesses. That people who did not change much would still give somebody away is what the release rule,
 * which looks at people, prevents.
 *
 * A figure that is the sum of others of the same closing says nothing new and needs no witnesses (`isSum`).
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

/** What wider figures lose to this one. */
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
