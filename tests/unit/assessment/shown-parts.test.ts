import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeParts } from "@/lib/assessment/shown-parts";

const part = fc.double({ min: -100, max: 100, noNaN: true });

test("whole parts add up to the rounded sum, and none is off by a point", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const shown = wholeParts(parts);
      expect(shown.parts.reduce((sum, each) => sum + each, 0)).toBe(shown.total);
      expect(shown.total).toBe(Math.round(parts.reduce((sum, each) => sum + each, 0)) + 0);
      shown.parts.forEach((each, place) => {
        expect(Math.abs(each - (parts[place] ?? 0))).toBeLessThan(1 + 1e-9);
      });
    }),
  );
});
