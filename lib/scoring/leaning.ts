import { normalProbability } from "@/lib/statistics/normal";
import { type Answers, type Dimension, type Norm, type Scorable, inOrder } from "./instrument";
import { type Tally, scoreFrom, talliesFrom } from "./tally";
import type { Weights } from "./weights";

export type Verdict = "IC" | "UNDECIDED" | "MANAGEMENT";

export type Band = { low: number; high: number };

/** Half-width of the 80 % band, in standard errors. */
export const BAND_Z = 1.28;

export type DimensionResult = {
  dimension: Dimension;
  /** −100 IC … +100 Management; null: not enough answers (fewer than 3). */
  score: number | null;
  answered: number;
  /** Number of items that ask about this dimension. */
  asked: number;
  weight: number;
  /** weight × score, in points of the leaning; null without a score. */
  contribution: number | null;
  /** Standard error of measurement of the score, in points. */
  sem: number;
};

export type OverallResult = {
  /** T: −100 IC … +100 Management; exactly the sum of the contributions. */
  leaning: number;
  sem: number;
  /** The range that holds the true leaning with 80 % probability, cut at ±100. */
  band80: Band;
  verdict: Verdict;
  /** Probability, 0.5…1, that the true leaning is on the same side as `leaning`. */
  chanceOfSide: number;
};

export type Result = {
  instrumentVersion: number;
  weights: Weights;
  dimensions: Record<Dimension, DimensionResult>;
  /** Null (not enough answers) unless all five dimensions have a score. */
  overall: OverallResult | null;
  /** True while any norm is assumed rather than estimated from at least 100 people. */
  provisional: boolean;
  /** Of the quick form: a score of its own, with a wider error. */
  quick?: true;
};

/** The result of these answers under these weights (none negative, sum 1). */
export function leaningFrom(instrument: Scorable, answers: Answers, weights: Weights): Result {
  const { norms, version, quick } = instrument;
  const tallies = talliesFrom(instrument, answers);
  // Name by name: when scoring whole companies, keys would take twice the time.
  const dimensions = {
    energy: dimensionFrom("energy", tallies.energy, weights.energy, norms.energy),
    coding: dimensionFrom("coding", tallies.coding, weights.coding, norms.coding),
    ambiguity: dimensionFrom("ambiguity", tallies.ambiguity, weights.ambiguity, norms.ambiguity),
    impact: dimensionFrom("impact", tallies.impact, weights.impact, norms.impact),
    scale: dimensionFrom("scale", tallies.scale, weights.scale, norms.scale),
  };
  return {
    instrumentVersion: version,
    weights,
    dimensions,
    overall: overallFrom(dimensions),
    provisional: inOrder(norms).some(({ assumed }) => assumed),
    ...(quick && { quick }),
  };
}

function dimensionFrom(
  dimension: Dimension,
  { sum, answered, asked }: Tally,
  weight: number,
  norm: Norm,
): DimensionResult {
  const score = scoreFrom(sum, answered);
  const contribution = score === null ? null : weight * score;
  return { dimension, score, answered, asked, weight, contribution, sem: standardError(norm) };
}

/** SEM = SD · √(1 − r), in points. */
export function standardError({ sd, reliability }: Pick<Norm, "sd" | "reliability">): number {
  return sd * Math.sqrt(1 - reliability);
}

/** SEM_T = √Σ(w·SEM)², in points, of scores that add up by weight. */
export function combinedError(parts: { weight: number; sem: number }[]): number {
  let variance = 0;
  for (const { weight, sem } of parts) {
    const share = weight * sem;
    variance += share * share;
  }
  return Math.sqrt(variance);
}

/** Undecided while the leaning is nearer to zero than the half-width of its 80 % band. */
export function verdictOn(leaning: number, sem: number): Verdict {
  if (Math.abs(leaning) < BAND_Z * sem) return "UNDECIDED";
  return leaning < 0 ? "IC" : "MANAGEMENT";
}

/** The leaning over five scored dimensions; null when one of them has no score. */
export function overallFrom(dimensions: Record<Dimension, DimensionResult>): OverallResult | null {
  const parts = inOrder(dimensions);
  let leaning = 0;
  for (const { contribution } of parts) {
    if (contribution === null) return null;
    leaning += contribution;
  }
  return judge(leaning, combinedError(parts));
}

/** Band, verdict and probability of a leaning with this standard error (> 0). */
export function judge(leaning: number, sem: number): OverallResult {
  return {
    leaning,
    sem,
    band80: bandAround(leaning, sem),
    verdict: verdictOn(leaning, sem),
    chanceOfSide: normalProbability(Math.abs(leaning) / sem),
  };
}

/** The 80 % band around a score, cut at ±100. */
export function bandAround(score: number, sem: number): Band {
  return {
    low: Math.max(-100, score - BAND_Z * sem),
    high: Math.min(100, score + BAND_Z * sem),
  };
}
