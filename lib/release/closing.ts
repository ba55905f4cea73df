import { hiddenFromFew, leastOf } from "./few-readers";
import { countIn, subtreesFrom, type Scope, type TeamNode } from "./subtrees";

/** A subtree has figures, and cells of its own, from so many consenting people on. */
export const MIN_OWN = 15;

/** A figure is shown when its cells count at least this share of the new answers of its people. */
export const FEWEST_OF_SCOPE = 0.6;

/**
 * The latest answer of somebody who consents, which no cell has counted yet: its number, the team
 * they belong to, and its measure (instrument and weights).
 */
export type FreshAnswer = { answer: number; teamId: string | null; measure: string };

/**
 * Everything that a closing depends on. No score is among it, so whether a figure is shown or
 * withheld can reveal nothing of any answer.
 */
export type ClosingFacts = {
  teams: readonly TeamNode[];
  /** The teams of all who consent, whether they have a new answer or not. */
  consenting: readonly { teamId: string | null }[];
  fresh: readonly FreshAnswer[];
  readersOf: (answer: number) => readonly string[];
  smallestGroup: number;
};

/** Answers that are counted together, now and never again, and the subtree whose people gave them. */
export type Cell = { teamId: string | null; answers: number[] };

/** A figure that is shown: the sum of these cells. */
export type Sum = { teamId: string | null; cells: Cell[] };

/** What a quarter shows. Answers in no cell wait for the next quarter. */
export type Closing = { measure: string; cells: Cell[]; sums: Sum[] };

/**
 * Closes a quarter: decides which new answers are counted together, and which figures are shown.
 *
 * Each answer is counted once, in one cell, and wider figures are sums of cells that are shown. A
 * cell is formed where at least k of its answers stay hidden from any two readers.
 *
 * Why no combination of figures speaks of fewer than k: cells have no answer in common and hold one
 * answer a person, and everything shown is a function of the totals of cells. A combination that
 * gives a cell any weight gives all of its answers that weight, and no other cell can cancel it. So
 * at least k answers that any two readers do not know remain in it, whatever was shown before or
 * will be shown later. Of two figures that count the same people at two dates this proves nothing:
 * what an attacker learns who assumes that nobody changes is measured (`npm run prove`).
 *
 * A subtree with fewer than 15 consenting people gives its answers to the wider one. In a larger
 * one, too few answers wait and are not passed on, so that the wider figure minus the narrower ones
 * is never about these few. People of another measure than most wait too.
 *
 * The words are those of statistical disclosure control: cells, and the feasibility interval to which
 * an attacker narrows a value (A. Hundepool and others, Statistical Disclosure Control, Wiley 2012).
 * The rule and its thresholds come from our own simulation: see
 * docs/decisions/2026-11-30-figures-once-a-quarter.md.
 */
export function closeQuarter(facts: ClosingFacts): Closing {
  const tree = subtreesFrom(facts.teams);
  const least = leastOf(facts.smallestGroup);
  const measure = commonMeasure(facts.fresh);
  const counted = facts.fresh.filter((answer) => answer.measure === measure);
  const consenting = countIn(tree, facts.consenting);
  const eligible = countIn(tree, counted);
  const hasOwn = (scope: Scope) =>
    scope === tree.organisation || (consenting.get(scope) ?? 0) >= MIN_OWN;

  const pools = new Map<Scope, number[]>(tree.scopes.map((scope) => [scope, []]));
  for (const { answer, teamId } of counted) pools.get(tree.narrowest(teamId))?.push(answer);
  const cellsOf = new Map<Scope, Cell[]>(tree.scopes.map((scope) => [scope, []]));
  const closing: Closing = { measure, cells: [], sums: [] };
  for (const scope of tree.scopes) {
    const pool = pools.get(scope) ?? [];
    const cells = cellsOf.get(scope) ?? [];
    if (!hasOwn(scope)) addTo(pools, scope.parent, pool);
    else if (hiddenFromFew(pool, facts.readersOf) >= least) {
      const cell = { teamId: scope.teamId, answers: pool };
      cells.push(cell);
      closing.cells.push(cell);
    }
    addTo(cellsOf, scope.parent, cells);
    const size = cells.reduce((sum, { answers }) => sum + answers.length, 0);
    if (size > 0 && hasOwn(scope) && size >= FEWEST_OF_SCOPE * (eligible.get(scope) ?? 0))
      closing.sums.push({ teamId: scope.teamId, cells });
  }
  return closing;
}

function commonMeasure(fresh: readonly FreshAnswer[]): string {
  const counts = new Map<string, number>();
  for (const { measure } of fresh) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1));
  return most?.[0] ?? "";
}

function addTo<T>(lists: Map<Scope, T[]>, scope: Scope | undefined, more: readonly T[]): void {
  if (scope) lists.get(scope)?.push(...more);
}
