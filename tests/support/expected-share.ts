import { expect } from "vitest";

/**
 * Expects a share counted over simulated cases beside its nominal value. The tolerance is 3.29 standard errors of a
 * share, √(p(1 − p)/n): one sound run in a thousand would lie outside, and with fixed seeds none does. `besides` is
 * what else is known to move the share.
 */
export function expectShare(counted: number, n: number, nominal: number, besides = 0): void {
  const tolerance = 3.29 * Math.sqrt((nominal * (1 - nominal)) / n) + besides;
  expect(Math.abs(counted / n - nominal)).toBeLessThan(tolerance);
}
