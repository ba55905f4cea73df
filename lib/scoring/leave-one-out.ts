import { DIMENSIONS, type Dimension, byDimension } from "./instrument";
import { type OverallResult, type Result, combinedError, judge } from "./leaning";

export type WithoutDimension = OverallResult & {
  /** Whether the verdict differs from the one over all five dimensions. */
  changesVerdict: boolean;
};

/**
 * The leaning without each dimension, the weights of the other four rescaled to sum 1. Null without
 * an overall leaning; a single entry is null when its dimension holds all of the weight.
 */
export function leaveOneOut(result: Result): Record<Dimension, WithoutDimension | null> | null {
  const { overall } = result;
  if (!overall) return null;
  return byDimension((left) => {
    const others = DIMENSIONS.filter((name) => name !== left).map(
      (name) => result.dimensions[name],
    );
    const share = others.reduce((sum, { weight }) => sum + weight, 0);
    if (share === 0) return null;
    const leaning = others.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0) / share;
    const sem = combinedError(others) / share;
    const rest = judge(leaning, sem);
    return { ...rest, changesVerdict: rest.verdict !== overall.verdict };
  });
}
