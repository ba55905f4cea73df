import { expect } from "vitest";

/**
 * Compares a share counted over simulated cases with its nominal value. The tolerance is 3.29
 * standard errors of a share, √(p(1 − p)/n): one correct run in a thousand would be outside, and
 * with fixed seeds none is. `besides` is a further known deviation of the share.
 */
export function expectShare(counted: number, n: number, nominal: number, besides = 0): void {
  const tolerance = 3.29 * Math.sqrt((nominal * (1 - nominal)) / n) + besides;
  expect(Math.abs(counted / n - nominal)).toBeLessThan(tolerance);
}
