import fc from "fast-check";
import { expect, it } from "vitest";
import { normalProbability } from "@/lib/statistics/normal";

it("agrees with the tables to their last digit", () => {
  // Abramowitz & Stegun, Handbook of Mathematical Functions, table 26.1.
  const table: [number, number][] = [
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.28, 0.899727432045558],
    [1.96, 0.97500210485178],
    [3, 0.99865010196837],
  ];
  for (const [z, probability] of table) expect(normalProbability(z)).toBeCloseTo(probability, 13);
});

it("rises from 0 to 1, symmetrically", () => {
  const z = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(z, (x) => {
      const p = normalProbability(x);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(p + normalProbability(-x)).toBeCloseTo(1, 13);
      expect(normalProbability(x + 0.01)).toBeGreaterThanOrEqual(p - 1e-15);
    }),
  );
});

it("is never rounded beyond 0 or 1", () => {
  const far = Array.from({ length: 3400 }, (_, step) => 5 + step / 1000).map(normalProbability);
  expect(Math.max(...far)).toBeLessThanOrEqual(1);
  const below = Array.from({ length: 3400 }, (_, step) => -5 - step / 1000).map(normalProbability);
  expect(Math.min(...below)).toBeGreaterThanOrEqual(0);
});

it("handles the ends, and returns NaN for NaN instead of looping", () => {
  expect(normalProbability(Infinity)).toBe(1);
  expect(normalProbability(-Infinity)).toBe(0);
  expect(normalProbability(NaN)).toBeNaN();
});
