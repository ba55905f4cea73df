import { z } from "zod";
import { byDimension, DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import { bandAround, combinedError, verdictOn } from "@/lib/scoring/leaning";
import type { Weights } from "@/lib/scoring/weights";
import { coarseScores, COARSE_VARIANCE } from "./coarse";
import { atLeast, spreadFrom } from "./spread";

/** The part of a person's answers that an aggregate uses. */
export type Scored = {
  /** −100 IC … +100 Management. */
  scores: Record<Dimension, number>;
  /** Standard error of each score, in points. */
  sems: Record<Dimension, number>;
  weights: Weights;
  provisional: boolean;
};

const mean = z.object({ mean: z.number(), low: z.number(), high: z.number() });
const cell = z.number().nullable();

/** An aggregate exactly as it is stored and shown. */
const storedFigures = z.object({
  /** Instrument and weights; figures of two measures cannot be compared. */
  measure: z.string(),
  /** At least so many people, in steps of five. */
  people: z.number(),
  /** Whole points, with the range that holds the true mean of these people with 80 % probability. */
  leaning: mean,
  dimensions: z.record(z.enum(DIMENSIONS), mean),
  /** Where people lean; null: withheld. */
  spread: z.object({ IC: cell, UNDECIDED: cell, MANAGEMENT: cell }).nullable(),
  provisional: z.boolean(),
});
export type Figures = z.infer<typeof storedFigures>;
export type MeanFigure = z.infer<typeof mean>;

/** Figures as stored. */
export function figuresFromStored(stored: unknown): Figures {
  return storedFigures.parse(stored);
}

/**
 * The aggregate over some people (at least `least`, one measure), rounded as it is shown. Scores
 * are coarsened first, and leaning and verdict of each person are computed from the coarse scores
 * only, so that the weighted dimensions add up to the leaning. Means and bands are whole points; a
 * band covers measurement and coarsening and is computed for the number of people that is shown,
 * which makes it slightly too wide.
 */
export function figuresOf(people: readonly Scored[], measure: string, least: number): Figures {
  const coarse = people.map(({ scores }) => coarseScores(scores));
  const shown = atLeast(people.length);
  const average = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / people.length;
  const meanOf = (values: number[], errors: number[]): MeanFigure => {
    const centre = average(values);
    const error = Math.sqrt(average(errors.map((one) => one ** 2)) / shown);
    const { low, high } = bandAround(centre, error);
    return { mean: whole(centre), low: whole(low), high: whole(high) };
  };
  const leanings = people.map(({ weights }, at) =>
    DIMENSIONS.reduce((sum, name) => sum + weights[name] * (coarse[at]?.[name] ?? 0), 0),
  );
  const counts = { IC: 0, UNDECIDED: 0, MANAGEMENT: 0 };
  people.forEach((one, at) => {
    counts[verdictOn(leanings[at] ?? 0, errorOf(one, false))] += 1;
  });
  return {
    measure,
    people: shown,
    leaning: meanOf(
      leanings,
      people.map((one) => errorOf(one, true)),
    ),
    dimensions: byDimension((name) =>
      meanOf(
        coarse.map((scores) => scores[name]),
        people.map(({ sems }) => Math.sqrt(sems[name] ** 2 + COARSE_VARIANCE)),
      ),
    ),
    spread: spreadFrom(counts, least),
    provisional: people.some(({ provisional }) => provisional),
  };
}

/** Standard error of one leaning, in points. */
function errorOf({ sems, weights }: Scored, isCoarse: boolean): number {
  const parts = DIMENSIONS.map((name) => ({
    weight: weights[name],
    sem: isCoarse ? Math.sqrt(sems[name] ** 2 + COARSE_VARIANCE) : sems[name],
  }));
  return combinedError(parts);
}

function whole(points: number): number {
  return Math.round(points) + 0;
}
