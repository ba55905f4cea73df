import { type Plan, cheapestPlan, distributeSteps } from "./flip-search";
import {
  type Answers,
  DIMENSIONS,
  type Dimension,
  type Instrument,
  STRONGEST_ANSWER,
  keyOf,
  keyedAnswer,
} from "./instrument";
import { type Result, type Verdict, verdictOn } from "./leaning";
import { scoreFrom, talliesFrom } from "./tally";

export type Move = { key: string; dimension: Dimension; from: number; to: number };

/** The smallest change of answers that would change the verdict. */
export type Flip = {
  /** The verdict that it would lead to. */
  verdict: Verdict;
  moves: Move[];
  /** Steps of the seven-point scale, over all moves. */
  steps: number;
};

/** Towards IC or towards Management. */
type Direction = -1 | 1;

type Movable = { key: string; from: number; stepsTo: Direction; room: number };

/**
 * The fewest answers, and among equally few the fewest steps, that would change the verdict of this
 * `result`, with the weights and the error under which it was given. Exact. Skipped items stay
 * skipped. Null without a verdict, or when no moves could change it.
 */
export function flipAnalysis(
  instrument: Pick<Instrument, "items">,
  answers: Answers,
  { overall, weights }: Pick<Result, "overall" | "weights">,
): Flip | null {
  if (!overall) return null;
  const { verdict, sem } = overall;
  const tallies = talliesFrom(instrument, answers);
  const verdictAfter = (steps: number[], direction: Direction) => {
    const leaning = DIMENSIONS.reduce((sum, name, place) => {
      const { sum: before, answered } = tallies[name];
      const score = scoreFrom(before + direction * (steps[place] ?? 0), answered) ?? 0;
      return sum + weights[name] * score;
    }, 0);
    return verdictOn(leaning, sem);
  };

  let best: { plan: Plan; direction: Direction } | null = null;
  for (const direction of directionsFrom(verdict)) {
    const grounds = DIMENSIONS.map((name) => ({
      pull: weights[name] / tallies[name].answered,
      rooms: movableIn(instrument, answers, name, direction).map(({ room }) => room),
    }));
    const plan = cheapestPlan(grounds, (steps) => verdictAfter(steps, direction) !== verdict);
    if (plan && (!best || isCheaper(plan, best.plan))) best = { plan, direction };
  }
  if (!best) return null;
  const { plan, direction } = best;
  return {
    verdict: verdictAfter(plan.steps, direction),
    moves: DIMENSIONS.flatMap((name, place) => {
      const moved = movableIn(instrument, answers, name, direction).slice(0, plan.counts[place]);
      return movesFrom(name, moved, plan.steps[place] ?? 0);
    }),
    steps: plan.total,
  };
}

/** A verdict can change only towards the other side; an undecided one in both directions. */
function directionsFrom(verdict: Verdict): Direction[] {
  if (verdict === "UNDECIDED") return [-1, 1];
  return verdict === "IC" ? [1] : [-1];
}

/** The answers of a dimension that can move further in this direction, those with most room first. */
function movableIn(
  instrument: Pick<Instrument, "items">,
  answers: Answers,
  dimension: Dimension,
  direction: Direction,
): Movable[] {
  return instrument.items
    .filter((item) => item.dimension === dimension)
    .flatMap((item): Movable[] => {
      const keyed = keyedAnswer(item, answers);
      if (keyed === null) return [];
      const key = keyOf(item);
      const room = STRONGEST_ANSWER - direction * keyed;
      const stepsTo: Direction = direction === key ? 1 : -1;
      return room > 0 ? [{ key: item.key, from: keyed * key + 0, stepsTo, room }] : [];
    })
    .sort((a, b) => b.room - a.room);
}

function movesFrom(dimension: Dimension, moved: Movable[], steps: number): Move[] {
  const shares = distributeSteps(
    steps,
    moved.map(({ room }) => room),
  );
  return moved.map(({ key, from, stepsTo }, place) => {
    return { key, dimension, from, to: from + stepsTo * (shares[place] ?? 0) };
  });
}

function isCheaper(plan: Plan, other: Plan): boolean {
  if (plan.answers !== other.answers) return plan.answers < other.answers;
  return plan.total < other.total;
}
