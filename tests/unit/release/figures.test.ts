import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coarseScore } from "@/lib/release/coarse";
import { figuresFromStored, figuresOf, type Scored } from "@/lib/release/figures";
import { atLeast, spreadFrom } from "@/lib/release/spread";
import { byDimension } from "@/lib/scoring/instrument";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";

const personWith = (score: number): Scored => ({
  scores: byDimension(() => score),
  sems: byDimension(() => 22),
  weights: CONTEXT_WEIGHTS.growing,
  provisional: true,
});

describe("coarse scores", () => {
  test("are the same on both sides and keep their order", () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (score) => {
        expect(coarseScore(-score) + 0).toBe(-coarseScore(score) + 0);
        expect(Math.abs(coarseScore(score) - score)).toBeLessThanOrEqual(15);
      }),
    );
    expect([-100, -70, -69, -10, 0, 9, 10, 31, 70, 100].map(coarseScore)).toEqual([
      -85, -85, -60, -20, 0, 0, 20, 40, 85, 85,
    ]);
  });

  test("cover scores of five answers that are at least ten points apart", () => {
    const possible = Array.from({ length: 31 }, (_, at) => ((at - 15) * 100) / 15);
    for (const coarse of new Set(possible.map(coarseScore))) {
      const alike = possible.filter((score) => coarseScore(score) === coarse);
      expect(Math.max(...alike) - Math.min(...alike)).toBeGreaterThanOrEqual(10);
    }
  });
});

describe("how many lean where", () => {
  const cells = (IC: number, UNDECIDED: number, MANAGEMENT: number) =>
    spreadFrom({ IC, UNDECIDED, MANAGEMENT }, 5);

  test.each([
    ["all large", cells(12, 7, 8), { IC: 10, UNDECIDED: 5, MANAGEMENT: 10 }],
    [
      "one small: the next is hidden with it",
      cells(12, 8, 3),
      { IC: 10, UNDECIDED: null, MANAGEMENT: null },
    ],
    [
      "an empty cell counts as small",
      cells(12, 8, 0),
      { IC: 10, UNDECIDED: null, MANAGEMENT: null },
    ],
    ["two small, together large", cells(3, 4, 30), { IC: null, UNDECIDED: null, MANAGEMENT: 30 }],
    ["two small, together small", cells(2, 2, 30), null],
    ["all on one side", cells(30, 0, 0), null],
    ["all small", cells(4, 4, 4), null],
  ])("%s", (_, shown, expected) => {
    expect(shown).toEqual(expected);
  });

  test("hidden cells are at least two and count at least five people", () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(count, count, count, (IC, UNDECIDED, MANAGEMENT) => {
        const counts = { IC, UNDECIDED, MANAGEMENT };
        const shown = spreadFrom(counts, 5);
        if (!shown) return;
        const hidden = (["IC", "UNDECIDED", "MANAGEMENT"] as const).filter(
          (side) => shown[side] === null,
        );
        const people = hidden.reduce((sum, side) => sum + counts[side], 0);
        expect(hidden.length === 0 || (hidden.length === 2 && people >= 5)).toBe(true);
        for (const side of ["IC", "UNDECIDED", "MANAGEMENT"] as const)
          if (shown[side] !== null) expect(counts[side]).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe("figures", () => {
  test("are whole points, with a band for the number of people shown", () => {
    const people = [-60, -20, 0, 20, 20, 40, 60].map(personWith);
    const figures = figuresOf(people, "1:growing", 5);
    expect(figures).toMatchObject({ people: atLeast(7), leaning: { mean: 9 }, spread: null });
    expect(atLeast(7)).toBe(5);
    const { low, high } = figures.dimensions.energy;
    expect(high - low).toBeCloseTo(2 * 1.28 * Math.sqrt((22 ** 2 + 400 / 12) / 5), -1);
    expect(figuresFromStored(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  test("have the leaning that the weighted dimensions add up to", () => {
    const people = [-60, -20, 0, 20, 40].map((score, at) => ({
      ...personWith(score),
      scores: { energy: score, coding: -score, ambiguity: 20 * at, impact: 0, scale: 40 },
    }));
    const { leaning, dimensions } = figuresOf(people, "1:growing", 5);
    const { growing } = CONTEXT_WEIGHTS;
    const sum = (Object.keys(growing) as (keyof typeof growing)[]).reduce(
      (total, name) => total + growing[name] * dimensions[name].mean,
      0,
    );
    expect(Math.abs(leaning.mean - sum)).toBeLessThanOrEqual(1);
  });
});
