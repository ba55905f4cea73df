/**
 * Probability that a standard normal value lies below `z`, from 0 to 1, to about 15 digits.
 * Series of Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalProbability(z: number): number {
  // The series would never converge on NaN.
  if (Number.isNaN(z)) return z;
  if (z > 8.3) return 1;
  if (z < -8.3) return 0;
  let term = z;
  let sum = z;
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  const probability = 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  // Far from the middle the last digit may be rounded beyond 0 or 1.
  return Math.min(1, Math.max(0, probability));
}
