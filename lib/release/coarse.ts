import { byDimension, type Dimension } from "@/lib/scoring/instrument";

/** Width of the steps to which scores are coarsened before they are counted, in points. */
export const COARSE_STEP = 20;

const TOP_FROM = 70;
const TOP = 85;

/** Variance that coarsening adds to a score: that of a uniform distribution over one step. */
export const COARSE_VARIANCE = COARSE_STEP ** 2 / 12;

/**
 * A dimension score (−100…+100) as it enters every aggregate: the nearest of 0, ±20, ±40, ±60, and
 * ±85 for all from ±70 on.
 *
 * The last line of defence. Cells ensure that no figure covers fewer than k people as far as is
 * known when it is shown. But later all but one of them may share their answers individually,
 * and subtraction then isolates the last. What remains is this coarse value. Several possible
 * scores map to it (five answers give scores 100/15 points apart), the outermost 13 points apart,
 * in each dimension, and the same holds for the leanings that they add up to: no combination of
 * figures, shares and time narrows a leaning to less than 10 points. The cost is small: 6 points of
 * error, compared with about 20 of measurement.
 */
export function coarseScore(score: number): number {
  const size = Math.abs(score);
  const coarse = size >= TOP_FROM ? TOP : COARSE_STEP * Math.round(size / COARSE_STEP);
  return coarse === 0 ? 0 : Math.sign(score) * coarse;
}

/**
 * A person's five scores, coarsened. The leaning of an aggregate is computed from these, and from
 * nothing finer.
 */
export function coarseScores(scores: Record<Dimension, number>): Record<Dimension, number> {
  return byDimension((dimension) => coarseScore(scores[dimension]));
}
