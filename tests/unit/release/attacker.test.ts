import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histories } from "@/tests/support/release-history";
import { attackOn, NARROWEST } from "@/tests/support/release-proof";

// The long form is tests/prove/differencing.ts (`npm run prove -- differencing`).
const RUNS = 150;
const PEOPLE = 3;
const drawn = fc.sample(histories, { numRuns: RUNS, seed: 4 });

describe("two leaders who remember all figures and shares, and assume that nobody ever changes", () => {
  const attacked = drawn.map((history) => attackOn(history, PEOPLE));

  test("narrow nobody to under ten points, by linear programming over all cells", () => {
    expect(attacked.flatMap(({ leaks }) => leaks)).toEqual([]);
  });

  test("narrow hardly any coarse score to under ten points while habits of sharing stay", () => {
    const habits = attacked.filter((_, at) => !drawn[at]?.sharesLater);
    const within = habits.filter(({ narrowest }) => narrowest.coarse < NARROWEST);
    expect(within.length).toBeLessThanOrEqual(habits.length / 50);
  });

  test("were shown cells in most histories, and narrow people in some of them", () => {
    expect(attacked.filter(({ cells }) => cells > 4).length).toBeGreaterThan(RUNS / 2);
    expect(attacked.filter(({ narrowest }) => narrowest.coarse < 100).length).toBeGreaterThan(
      RUNS / 10,
    );
  });

  test("do find people where every team of five is shown in whole points", () => {
    const found = drawn.filter(
      (history) => attackOn(history, PEOPLE, "every team").leaks.length > 0,
    );
    expect(found.length).toBeGreaterThan(RUNS / 20);
  });
});
