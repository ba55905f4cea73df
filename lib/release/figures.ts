import { z } from "zod";
import { byDimension, DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import { bandAround, combinedError } from "@/lib/scoring/leaning";
import type { Weights } from "@/lib/scoring/weights";
import type { ShownCell } from "./cell";
import { atLeast, shownSpread, sumOfSpreads } from "./spread";

const mean = z.object({ mean: z.number(), low: z.number(), high: z.number() });

/** A figure exactly as it is stored and shown. */
export const storedFigures = z.object({
  /** Instrument and weights; figures of two measures cannot be compared. */
  measure: z.string(),
  /** At least so many people, in steps of five. */
  people: z.number(),
  /** Whole points, with the range that holds the true mean of these people with 80 % probability. */
  leaning: mean,
  dimensions: z.record(z.enum(DIMENSIONS), mean),
  /** Where people lean; null: withheld. */
  spread: shownSpread.nullable(),
  provisional: z.boolean(),
});
export type Figures = z.infer<typeof storedFigures>;
export type MeanFigure = z.infer<typeof mean>;

/** Figures as stored. */
export function figuresFromStored(stored: unknown): Figures {
  return storedFigures.parse(stored);
}

/**
 * The figures of some cells of one measure, from what is shown of each cell alone. Rounding the true
 * means of a wider group apart would tell more than its cells do.
 */
export function figuresFrom(
  cells: readonly ShownCell[],
  { measure, weights }: { measure: string; weights: Weights },
): Figures {
  const size = cells.reduce((sum, cell) => sum + cell.size, 0);
  const means = byDimension((name) =>
    cells.reduce((sum, cell) => sum + (cell.size / size) * cell.means[name], 0),
  );
  const errors = byDimension((name) =>
    combinedError(cells.map((cell) => ({ weight: cell.size / size, sem: cell.errors[name] }))),
  );
  return {
    measure,
    people: atLeast(size),
    leaning: meanFigure(
      DIMENSIONS.reduce((sum, name) => sum + weights[name] * means[name], 0),
      combinedError(DIMENSIONS.map((name) => ({ weight: weights[name], sem: errors[name] }))),
    ),
    dimensions: byDimension((name: Dimension) => meanFigure(means[name], errors[name])),
    spread: sumOfSpreads(cells.map(({ spread }) => spread)),
    provisional: cells.some(({ provisional }) => provisional),
  };
}

function meanFigure(centre: number, error: number): MeanFigure {
  const { low, high } = bandAround(centre, error);
  return { mean: whole(centre), low: whole(low), high: whole(high) };
}

function whole(points: number): number {
  return Math.round(points) + 0;
}
