import { coarseScore, coarseScores } from "@/lib/release/coarse";
import { COUNT_STEP } from "@/lib/release/spread";
import { DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import { BAND_Z, combinedError } from "@/lib/scoring/leaning";
import type { Weights } from "@/lib/scoring/weights";
import { highest, type Range, type RangedSum } from "./linear-bound";
import type { Played, PlayedCell } from "./release-history";

/** The highest coarse score. */
const TOP = 85;

/** What an attacker knows: everything shown, and the answers of these people exactly. */
export type Knowledge = { played: Played; known: ReadonlySet<number> };

/** The unknown people of all cells, those in the most cells first. */
export function unknownPeople({ played, known }: Knowledge): number[] {
  const times = new Map<number, number>();
  for (const { people } of played.cells)
    for (const person of people)
      if (!known.has(person)) times.set(person, (times.get(person) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([person]) => person);
}

/** The width of a band, of the coarse score and of the score itself. */
export type ScoreBand = { coarse: number; score: number };

/** The scores that five answered items can give. */
const POSSIBLE = Array.from({ length: 31 }, (_, at) => ((at - 15) * 100) / 15);
const ROUNDING = 1e-6;

/**
 * The feasibility interval of one person's score in one dimension, by linear programming over all
 * cells: nobody ever changes, scores lie within ±85, and each shown mean is within half a step.
 */
export function scoreBand(knowledge: Knowledge, person: number, dimension: Dimension): ScoreBand {
  const { order, coarse, place } = unknowns(knowledge);
  const limits = order.map((one) => limitsOf(coarse(one)[dimension]));
  const sums = knowledge.played.cells.map((cell): RangedSum => {
    const terms = new Float64Array(order.length);
    let sum = 0;
    for (const member of cell.people) {
      sum += coarse(member)[dimension];
      const at = place.get(member);
      if (at !== undefined) terms[at] = 1;
    }
    return { terms, ...rangeAround(sum, meanRange(cell, dimension)) };
  });
  const at = place.get(person) ?? 0;
  const truth = coarse(person)[dimension];
  const low = truth - highest(unit(order.length, at, -1), limits, sums);
  const high = truth + highest(unit(order.length, at, 1), limits, sums);
  const possible = POSSIBLE.filter((score) => {
    const value = coarseScore(score);
    return value >= low - ROUNDING && value <= high + ROUNDING;
  });
  return { coarse: high - low, score: Math.max(...possible) - Math.min(...possible) };
}

/**
 * The feasibility interval of one person's leaning with everything at once: five dimensions, the
 * weights of this measure, and the counts of verdicts under the weights of each cell.
 */
export function leaningBand(knowledge: Knowledge, person: number, weights: Weights): number {
  const { order, coarse, place } = unknowns(knowledge);
  const size = order.length * DIMENSIONS.length;
  const limits = order.flatMap((one) => DIMENSIONS.map((name) => limitsOf(coarse(one)[name])));
  const sums: RangedSum[] = [];
  for (const cell of knowledge.played.cells) {
    for (const [index, dimension] of DIMENSIONS.entries()) {
      const terms = new Float64Array(size);
      let sum = 0;
      for (const member of cell.people) {
        sum += coarse(member)[dimension];
        const at = place.get(member);
        if (at !== undefined) terms[at * DIMENSIONS.length + index] = 1;
      }
      sums.push({ terms, ...rangeAround(sum, meanRange(cell, dimension)) });
    }
    sums.push(...countSums(cell, knowledge, { size, place, coarse }));
  }
  const objective = new Float64Array(size);
  const at = place.get(person) ?? 0;
  DIMENSIONS.forEach((dimension, index) => {
    objective[at * DIMENSIONS.length + index] = weights[dimension];
  });
  return (
    highest(objective, limits, sums) +
    highest(
      objective.map((term) => -term),
      limits,
      sums,
    )
  );
}

type Place = {
  size: number;
  place: ReadonlyMap<number, number>;
  coarse: (person: number) => Record<Dimension, number>;
};

/**
 * What the count of one side says of leanings: whoever is on it has at least its threshold, whoever
 * is not has at most that. Relaxed to linear bounds over a cell: a share v of 1 for each person,
 * between (L − T)/(85 − T) and (L + 85)/(T + 85).
 */
function countSums(cell: PlayedCell, knowledge: Knowledge, place: Place): RangedSum[] {
  const { spread } = cell.shown;
  if (!spread) return [];
  const sem = combinedError(
    DIMENSIONS.map((name) => ({
      weight: cell.weights[name],
      sem: knowledge.played.scored[0]?.sems[name] ?? 0,
    })),
  );
  const threshold = BAND_Z * sem;
  const sums: RangedSum[] = [];
  for (const side of ["MANAGEMENT", "IC"] as const) {
    const count = spread[side];
    if (count === null) continue;
    const sign = side === "IC" ? -1 : 1;
    const terms = new Float64Array(place.size);
    let [sum, unknown, sure] = [0, 0, 0];
    for (const person of cell.people) {
      const at = place.place.get(person);
      const scores = place.coarse(person);
      const leaning =
        sign * DIMENSIONS.reduce((total, name) => total + cell.weights[name] * scores[name], 0);
      if (at === undefined) {
        if (leaning >= threshold) sure += 1;
        continue;
      }
      unknown += 1;
      sum += leaning;
      DIMENSIONS.forEach((name, index) => {
        terms[at * DIMENSIONS.length + index] = sign * cell.weights[name];
      });
    }
    if (unknown === 0) continue;
    const most = count + COUNT_STEP / 2 - sure;
    const fewest = count - COUNT_STEP / 2 - sure;
    const high = most * (TOP - threshold) + unknown * threshold;
    const low = fewest * (TOP + threshold) - unknown * TOP;
    sums.push({ terms, ...rangeAround(sum, [low, high]) });
  }
  return sums;
}

function unknowns(knowledge: Knowledge) {
  const order = unknownPeople(knowledge);
  const place = new Map(order.map((person, at) => [person, at]));
  const all = knowledge.played.scored.map(({ scores }) => coarseScores(scores));
  const coarse = (person: number): Record<Dimension, number> => {
    const scores = all[person];
    if (!scores) throw new Error(`there is no person ${person}`);
    return scores;
  };
  return { order, place, coarse };
}

/** Every unknown lies within ±85; ranges are told from where the truth is. */
function limitsOf(truth: number): Range {
  return rangeAround(truth, [-TOP, TOP]);
}

/** What is rounded may lie at the very end of its range. */
function rangeAround(truth: number, [low, high]: [number, number]): Range {
  return { low: Math.min(0, low - truth), high: Math.max(0, high - truth) };
}

function meanRange({ shown, step }: PlayedCell, dimension: Dimension): [number, number] {
  const half = step / 2;
  return [
    shown.size * (shown.means[dimension] - half),
    shown.size * (shown.means[dimension] + half),
  ];
}

function unit(size: number, at: number, value: number): Float64Array {
  const terms = new Float64Array(size);
  terms[at] = value;
  return terms;
}
