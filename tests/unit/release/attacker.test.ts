import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histories, play } from "@/tests/support/release-history";
import { leaksOf, pinnedByPlainRule } from "@/tests/support/release-proof";

// The long form is tests/prove/differencing.ts (`npm run prove -- differencing`).
const RUNS = 300;

describe("an attacker who remembers all figures shown to a manager, a director and an administrator", () => {
  test("learns about no group smaller than k, and nobody's score to within 10 points", () => {
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

  test("does identify people under the plain rule of five", () => {
    const drawn = fc.sample(histories, { numRuns: RUNS, seed: 4 });
    const identified = drawn.filter((history) => pinnedByPlainRule(history) > 0);
    expect(identified.length).toBeGreaterThan(RUNS / 2);
  });
});
