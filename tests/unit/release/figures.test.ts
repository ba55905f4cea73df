import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownFrom, type Scored, type ShownCell } from "@/lib/release/cell";
import { coarseScore } from "@/lib/release/coarse";
import { figuresFrom, figuresFromStored } from "@/lib/release/figures";
import { atLeast, spreadFrom, sumOfSpreads } from "@/lib/release/spread";
import { pointsFrom } from "@/lib/release/trend";
import { byDimension, DIMENSIONS } from "@/lib/scoring/instrument";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";

const weights = CONTEXT_WEIGHTS.growing;
const MEASURE = { measure: "1:growing", weights };

const personWith = (score: number): Scored => ({
  scores: byDimension(() => score),
  sems: byDimension(() => 22),
  weights,
  provisional: true,
});

const score = fc.integer({ min: -15, max: 15 }).map((step) => (step * 100) / 15);
const person = fc.record({
  scores: fc.record({
    energy: score,
    coding: score,
    ambiguity: score,
    impact: score,
    scale: score,
  }),
  sems: fc.constant(byDimension(() => 22)),
  weights: fc.constant(weights),
  provisional: fc.boolean(),
});
const people = fc.array(person, { minLength: 5, maxLength: 30 });

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

  test("over several cells is the sum of what is shown, and hidden where one hides", () => {
    const one = { IC: 10, UNDECIDED: 5, MANAGEMENT: 10 };
    const other = { IC: 5, UNDECIDED: null, MANAGEMENT: null };
    expect(sumOfSpreads([one, one])).toEqual({ IC: 20, UNDECIDED: 10, MANAGEMENT: 20 });
    expect(sumOfSpreads([one, other])).toEqual({ IC: 15, UNDECIDED: null, MANAGEMENT: null });
    expect(sumOfSpreads([one, null])).toBeNull();
    expect(sumOfSpreads([{ IC: null, UNDECIDED: 5, MANAGEMENT: null }, other])).toBeNull();
  });
});

describe("what is shown of a cell", () => {
  test("is means in steps of five within two and a half points of the coarse ones", () => {
    fc.assert(
      fc.property(people, (people) => {
        const { means, size } = shownFrom(people, 5);
        expect(size).toBe(people.length);
        for (const name of DIMENSIONS) {
          expect(Math.abs(means[name] % 5)).toBe(0);
          const sum = people.reduce((total, one) => total + coarseScore(one.scores[name]), 0);
          expect(Math.abs(means[name] - sum / people.length)).toBeLessThanOrEqual(2.5);
        }
      }),
    );
  });

  test("says no error of the scores themselves: people of other scores have the same bands", () => {
    fc.assert(
      fc.property(people, (people) => {
        const alike = people.map((one) => ({ ...one, scores: byDimension(() => 20) }));
        expect(shownFrom(people, 5).errors).toEqual(shownFrom(alike, 5).errors);
      }),
    );
  });
});

describe("figures", () => {
  test("are whole points, with a band for the number of people shown", () => {
    const cell = shownFrom([-60, -20, 0, 20, 20, 40, 60].map(personWith), 5);
    const figures = figuresFrom([cell], MEASURE);
    expect(figures).toMatchObject({ people: atLeast(7), leaning: { mean: 10 }, spread: null });
    expect(atLeast(7)).toBe(5);
    const { low, high } = figures.dimensions.energy;
    expect(high - low).toBeCloseTo(2 * 1.28 * Math.sqrt((22 ** 2 + 400 / 12) / 5 + 25 / 12), -1);
    expect(figuresFromStored(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  test("are weighted sums of what is shown of their cells, and nothing finer changes them", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), (groups) => {
        const cells = groups.map((group) => shownFrom(group, 5));
        const figures = figuresFrom(cells, MEASURE);
        const size = groups.flat().length;
        for (const name of DIMENSIONS) {
          const sum = cells.reduce((total, cell) => total + cell.size * cell.means[name], 0);
          expect(Math.abs(figures.dimensions[name].mean - sum / size)).toBeLessThanOrEqual(0.5001);
        }
        const leaning = DIMENSIONS.reduce(
          (total, name) =>
            total +
            (weights[name] * cells.reduce((sum, cell) => sum + cell.size * cell.means[name], 0)) /
              size,
          0,
        );
        expect(Math.abs(figures.leaning.mean - leaning)).toBeLessThanOrEqual(0.5001);
        const stored: ShownCell[] = JSON.parse(JSON.stringify(cells)) as ShownCell[];
        expect(figuresFrom(stored, MEASURE)).toEqual(figures);
      }),
    );
  });
});

describe("the trend", () => {
  const figures = (measure: string) => ({
    ...figuresFrom([shownFrom([0, 0, 20, 20, 40].map(personWith), 5)], { measure, weights }),
  });

  test("runs from left to right, is never joined across a gap or a change of measure", () => {
    const closings = [
      { closesOn: "2027-01-01", figures: figures("2") },
      { closesOn: "2026-10-01", figures: figures("1") },
      { closesOn: "2026-07-01", figures: figures("1") },
      { closesOn: "2026-04-01", figures: null },
      { closesOn: "2026-01-01", figures: figures("1") },
    ];
    expect(pointsFrom(closings).map(({ month, joined }) => [month, joined])).toEqual([
      ["2025-12", false],
      ["2026-06", false],
      ["2026-09", true],
      ["2026-12", false],
    ]);
  });
});
