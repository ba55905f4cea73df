import fc from "fast-check";
import { expect, test } from "vitest";
import { enoughFor, leaningRange } from "@/lib/opening/leaning-range";
import { atLeast, spreadFrom, sumOfSpreads } from "@/lib/release/spread";

const SIDES = ["IC", "UNDECIDED", "MANAGEMENT"] as const;
const cell = fc.record({ IC: fc.nat(40), UNDECIDED: fc.nat(40), MANAGEMENT: fc.nat(40) });

test("the range always holds the true number, whatever the cells and their rounding", () => {
  let shown = 0;
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 5, max: 9 }),
      (cells, least) => {
        const all = cells.flatMap((each) => SIDES.map((side) => each[side]));
        const people = atLeast(all.reduce((sum, count) => sum + count, 0));
        const spread = sumOfSpreads(cells.map((each) => spreadFrom(each, least)));
        for (const track of ["IC", "MANAGEMENT"] as const) {
          const range = leaningRange({ people, spread }, track);
          expect(range === null).toBe((spread?.[track] ?? null) === null);
          if (!range) continue;
          shown += 1;
          const truth = cells.reduce((sum, each) => sum + each[track], 0);
          expect(truth).toBeGreaterThanOrEqual(range.low);
          expect(truth).toBeLessThanOrEqual(range.high);
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(shown).toBeGreaterThan(300);
});

test("enough is said only where the lowest number is enough", () => {
  const range = { low: 8, high: 12, people: 15 };
  expect([8, 9, 12, 13].map((seats) => enoughFor(range, seats))).toEqual([
    "enough",
    "perhaps",
    "perhaps",
    "too-few",
  ]);
  expect(enoughFor(null, 1)).toBe("unknown");
});
