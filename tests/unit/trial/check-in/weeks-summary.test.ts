import fc from "fast-check";
import { expect, test } from "vitest";
import { topOfHours } from "@/lib/trial/check-in/weeks-summary";

test("one odd week leaves the others legible", () => {
  const usual = [20, 10, 18, 12, 22, 8, 16, 14];
  expect(topOfHours(usual)).toBe(30);
  expect(topOfHours([...usual, 80])).toBe(40);
  expect(topOfHours([...usual, 70, 60, 80])).toBe(40);
});

test("without one, the scale ends with the greatest value", () => {
  expect(topOfHours([])).toBe(20);
  expect(topOfHours([0, 0, 3])).toBe(20);
  expect(topOfHours([30, 35, 41])).toBe(50);
});

test("half of all values always reach half of the scale, or it is as short as can be", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80), { minLength: 1, maxLength: 60 }), (hours) => {
      const top = topOfHours(hours);
      const high = hours.filter((value) => value >= (top - 10) / 2);
      expect(top === 20 || high.length >= hours.length / 2).toBe(true);
    }),
  );
});
