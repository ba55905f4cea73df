import { alphaIntervalOf, alphaOf, meanInterItemCorrelation } from "./alpha";
import { type Matrix, MomentSums, correlationsFrom, diagonalOf, totalOf } from "./covariance";
import { type OneFactor, oneFactorOf } from "./one-factor";

/** The reliability of the items' mean, from a matrix of people by items. */
export type Reliability = {
  /** Complete rows. */
  n: number;
  /** Items. */
  k: number;
  alpha: number;
  alphaStandardized: number;
  /** 95 %, by the F distribution (Feldt 1965). */
  alphaInterval: [number, number];
  /** McDonald's omega total; null with two items, which do not determine a factor. */
  omegaTotal: number | null;
  meanInterItemCorrelation: number;
  /** Standard deviation (n − 1) of the mean of the items. */
  sd: number;
  /** sd · √(1 − alpha): of the mean of the items, in its units. */
  sem: number;
};

export type Unusable = "too few items" | "too few rows" | "no variance" | "sum without variance";

export type Estimate =
  | { ok: true; value: Reliability; factor: OneFactor | null }
  | { ok: false; reason: Unusable; places: number[] };

/** Fewer rows cannot distinguish a correlation from ±1. */
export const FEWEST_ROWS = 3;

/** `rows` by items; null is missing. Rows with a missing value are excluded and counted. */
export function reliabilityOf(rows: readonly (readonly (number | null)[])[]): Estimate & {
  incomplete: number;
} {
  const complete = rows.filter((row): row is number[] => row.every((value) => value !== null));
  const incomplete = rows.length - complete.length;
  const k = rows[0]?.length ?? 0;
  if (k < 2) return { ok: false, reason: "too few items", places: [], incomplete };
  if (complete.length < FEWEST_ROWS)
    return { ok: false, reason: "too few rows", places: [], incomplete };
  const sums = new MomentSums(k, complete[0]?.[0] ?? 0);
  for (const row of complete) sums.add(row);
  const { covariance, n } = sums.moments();
  return { ...reliabilityFromCovariance(covariance, n), incomplete };
}

/**
 * Everything from a covariance (or correlation) matrix of `n` people, so that published matrices can
 * be checked. Omega is estimated from the covariances, in the units of the items, as alpha is; of a
 * correlation matrix both are the standardised ones.
 */
export function reliabilityFromCovariance(covariance: Matrix, n: number): Estimate {
  const k = covariance.length;
  if (k < 2) return { ok: false, reason: "too few items", places: [] };
  if (n < FEWEST_ROWS) return { ok: false, reason: "too few rows", places: [] };
  const variances = diagonalOf(covariance);
  const constant = variances.flatMap((variance, i) => (variance > 0 ? [] : [i]));
  if (constant.length > 0) return { ok: false, reason: "no variance", places: constant };
  const total = totalOf(covariance);
  // Items that cancel each other leave a sum with nothing but rounding error.
  if (total <= 1e-12 * variances.reduce((sum, variance) => sum + variance, 0))
    return { ok: false, reason: "sum without variance", places: [] };

  const alpha = alphaOf(covariance);
  const factor = k < 3 ? null : oneFactorOf(covariance);
  const sd = Math.sqrt(total) / k;
  const value: Reliability = {
    n,
    k,
    alpha,
    alphaStandardized: alphaOf(correlationsFrom(covariance)),
    alphaInterval: alphaIntervalOf(alpha, n, k),
    omegaTotal: factor && omegaTotalOf(factor),
    meanInterItemCorrelation: meanInterItemCorrelation(covariance),
    sd,
    // Rounding can lift an alpha of 1 slightly above it.
    sem: sd * Math.sqrt(Math.max(0, 1 - alpha)),
  };
  return { ok: true, value, factor };
}

/**
 * (Σλ)² / ((Σλ)² + Σψ): the share of the sum's variance that the common factor explains in the
 * model. McDonald, Test Theory: A Unified Treatment, 1999, eq. 6.20b. Null without convergence.
 */
export function omegaTotalOf({ loadings, uniquenesses, converged }: OneFactor): number | null {
  if (!converged) return null;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return common / (common + uniquenesses.reduce((sum, unique) => sum + unique, 0));
}
