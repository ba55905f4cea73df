import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histories, play } from "@/tests/support/release-history";
import { leaksOf, pinnedByPlainRule } from "@/tests/support/release-proof";

// The long form is tests/prove/differencing.ts (`npm run prove -- differencing`).
const RUNS = 300;

describe("somebody who remembers all figures that a manager, a director and an administrator were shown", () => {
  test("learns of no group under k, and narrows nobody to under 10 points", () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(leaksOf(history)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });

  test("was shown figures in most histories", () => {
    const drawn = fc.sample(histories, { numRuns: RUNS, seed: 4 });
    const shown = drawn.map((history) => play(history, "ours").shown.length);
    expect(shown.filter((count) => count > 0).length).toBeGreaterThan(RUNS / 2);
    expect(Math.max(...shown)).toBeGreaterThan(5);
  });

  test("finds people where five are enough", () => {
    const drawn = fc.sample(histories, { numRuns: RUNS, seed: 4 });
    const bitten = drawn.filter((history) => pinnedByPlainRule(history) > 0);
    expect(bitten.length).toBeGreaterThan(RUNS / 2);
  });
});
