import fc from "fast-check";
import { expect, test } from "vitest";
import { solve } from "yalps";
import { highest, type Bound } from "@/tests/support/linear-bound";

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
      const unit = (at: number, sign: number) =>
        Float64Array.from({ length: size }, (_, place) => (place === at ? sign : 0));
      const bounds: Bound[] = Array.from({ length: size }, (_, at) => [
        { terms: unit(at, 1), room: 85 },
        { terms: unit(at, -1), room: 85 },
      ]).flat();
      for (const { weights, low, high } of cells) {
        bounds.push({ terms: Float64Array.from(weights), room: high });
        bounds.push({ terms: Float64Array.from(weights, (weight) => -weight), room: low });
      }
      const model = {
        direction: "maximize" as const,
        objective: "value",
        // Its unknowns are never negative: they are shifted by 85.
        constraints: Object.fromEntries(
          bounds.map(({ terms, room }, at) => [
            `bound ${at}`,
            { max: room + 85 * terms.reduce((sum, term) => sum + term, 0) },
          ]),
        ),
        variables: Object.fromEntries(
          Array.from({ length: size }, (_, at) => [
            `unknown ${at}`,
            {
              ...Object.fromEntries(
                bounds.map(({ terms }, row) => [`bound ${row}`, terms[at] ?? 0]),
              ),
              value: at === target ? 1 : 0,
            },
          ]),
        ),
      };
      expect(highest(unit(target, 1), bounds)).toBeCloseTo(solve(model).result - 85, 4);
    }),
    { numRuns: 200 },
  );
});
