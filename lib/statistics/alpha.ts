import { type Matrix, correlationsFrom, diagonalOf, totalOf } from "./covariance";
import { fQuantile } from "./f-distribution";

/** Level of the interval around alpha. */
export const ALPHA_LEVEL = 0.95;

/**
 * Cronbach's alpha of a covariance matrix, k/(k − 1) · (1 − Σ variances / variance of the sum):
 * Cronbach, Psychometrika 16, 1951. Of a correlation matrix it is the standardised alpha.
 */
export function alphaOf(covariance: Matrix): number {
  const k = covariance.length;
  const variances = diagonalOf(covariance).reduce((sum, variance) => sum + variance, 0);
  return (k / (k - 1)) * (1 - variances / totalOf(covariance));
}

/** Mean of the correlations between different items. */
export function meanInterItemCorrelation(covariance: Matrix): number {
  const k = covariance.length;
  return (totalOf(correlationsFrom(covariance)) - k) / (k * (k - 1));
}

/**
 * The 95 % interval around alpha of `n` people on `k` items: (1 − true alpha)/(1 − alpha) follows
 * F(n − 1, (n − 1)(k − 1)). Feldt, Psychometrika 30, 1965; Feldt, Woodruff & Salih, Applied
 * Psychological Measurement 11, 1987. Exact for normal, parallel items; n ≥ 2, k ≥ 2.
 */
export function alphaIntervalOf(alpha: number, n: number, k: number): [number, number] {
  const df1 = n - 1;
  const df2 = df1 * (k - 1);
  const tail = (1 - ALPHA_LEVEL) / 2;
  return [
    1 - (1 - alpha) * fQuantile(1 - tail, df1, df2),
    1 - (1 - alpha) * fQuantile(tail, df1, df2),
  ];
}
