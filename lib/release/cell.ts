import { z } from "zod";
import { byDimension, DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import { combinedError, verdictOn } from "@/lib/scoring/leaning";
import type { Weights } from "@/lib/scoring/weights";
import { coarseScores, COARSE_VARIANCE } from "./coarse";
import { atLeast, shownSpread, spreadFrom } from "./spread";

/** Means of cells are shown in multiples of this, in points. */
export const MEAN_STEP = 5;

/** Variance that rounding adds to a mean: that of a uniform distribution over one step. */
const MEAN_VARIANCE = MEAN_STEP ** 2 / 12;

/** The part of a person's answers that a cell uses. */
export type Scored = {
  /** −100 IC … +100 Management. */
  scores: Record<Dimension, number>;
  /** Standard error of each score, in points. */
  sems: Record<Dimension, number>;
  weights: Weights;
  provisional: boolean;
};

const everyDimension = z.record(z.enum(DIMENSIONS), z.number());

/** What is shown of a cell. Every figure is computed from these, and from nothing finer. */
export const shownCell = z.object({
  /** How many answers it counts; figures only show this in steps. */
  size: z.number(),
  /** Means in steps of five points. */
  means: everyDimension,
  /** Standard error of each mean, in points. */
  errors: everyDimension,
  /** Where people lean; null: withheld. */
  spread: shownSpread.nullable(),
  provisional: z.boolean(),
});
export type ShownCell = z.infer<typeof shownCell>;

/**
 * What is shown of a cell's people (at least `least`, of one measure). Scores are coarsened first;
 * verdicts come from the coarse scores. Errors are computed for the number of people that figures
 * show, which makes bands slightly too wide.
 */
export function shownFrom(people: readonly Scored[], least: number): ShownCell {
  const coarse = people.map(({ scores }) => coarseScores(scores));
  const average = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / people.length;
  const counts = { IC: 0, UNDECIDED: 0, MANAGEMENT: 0 };
  people.forEach(({ sems, weights }, at) => {
    const parts = DIMENSIONS.map((name) => ({ weight: weights[name], sem: sems[name] }));
    const leaning = DIMENSIONS.reduce(
      (sum, name) => sum + weights[name] * (coarse[at]?.[name] ?? 0),
      0,
    );
    counts[verdictOn(leaning, combinedError(parts))] += 1;
  });
  return {
    size: people.length,
    means: byDimension((name) => {
      const centre = average(coarse.map((scores) => scores[name]));
      return MEAN_STEP * Math.round(centre / MEAN_STEP) + 0;
    }),
    errors: byDimension((name) => {
      const measurement = average(people.map(({ sems }) => sems[name] ** 2 + COARSE_VARIANCE));
      const error = Math.sqrt(measurement / atLeast(people.length) + MEAN_VARIANCE);
      return Math.round(10 * error) / 10;
    }),
    spread: spreadFrom(counts, least),
    provisional: people.some(({ provisional }) => provisional),
  };
}
