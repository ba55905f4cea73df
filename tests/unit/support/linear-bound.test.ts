import fc from "fast-check";
import { expect, test } from "vitest";
import { solve } from "yalps";
import { highest } from "@/tests/support/linear-bound";

const LIMIT = 85;
const size = 6;
const cells = fc.array(
  fc.record({
    weights: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }),
    low: fc.integer({ min: 0, max: 30 }),
    high: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 12 },
);

test("finds the same highest values as another solver", () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 0, max: size - 1 }), (cells, target) => {
      const objective = Float64Array.from({ length: size }, (_, at) => (at === target ? 1 : 0));
      const limits = Array.from({ length: size }, () => ({ low: -LIMIT, high: LIMIT }));
      const sums = cells.map(({ weights, low, high }) => ({
        terms: Float64Array.from(weights),
        low: -low,
        high,
      }));
      const model = {
        direction: "maximize" as const,
        objective: "value",
        // Its unknowns are never negative: they are shifted.
        constraints: {
          ...Object.fromEntries(limits.map((_, at) => [`limit ${at}`, { max: 2 * LIMIT }])),
          ...Object.fromEntries(
            sums.map(({ terms, low, high }, at) => {
              const shift = LIMIT * terms.reduce((sum, term) => sum + term, 0);
              return [`sum ${at}`, { min: low + shift, max: high + shift }];
            }),
          ),
        },
        variables: Object.fromEntries(
          limits.map((_, at) => [
            `unknown ${at}`,
            {
              ...Object.fromEntries(sums.map(({ terms }, row) => [`sum ${row}`, terms[at] ?? 0])),
              [`limit ${at}`]: 1,
              value: objective[at] ?? 0,
            },
          ]),
        ),
      };
      expect(highest(objective, limits, sums)).toBeCloseTo(solve(model).result - LIMIT, 4);
    }),
    { numRuns: 200 },
  );
});
