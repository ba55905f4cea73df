import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenFromFew, leastOf, SMALLEST_GROUP } from "@/lib/release/few-readers";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe("what few readers do not know", () => {
  test("is what remains without the two who know most", () => {
    const readersOf = (answer: number) => [answer <= 4 ? "priya" : answer <= 7 ? "tomas" : "ada"];
    expect(hiddenFromFew(range(1, 12), readersOf)).toBe(12 - 5 - 4);
    expect(hiddenFromFew(range(1, 4), readersOf)).toBe(0);
  });

  test("is everything without readers, and nothing without answers", () => {
    expect(hiddenFromFew(range(1, 6), () => [])).toBe(6);
    expect(hiddenFromFew([], () => ["priya"])).toBe(0);
  });

  test("counts what both know once", () => {
    expect(hiddenFromFew(range(1, 5), () => ["priya", "viktor"])).toBe(0);
    const readersOf = (answer: number) =>
      answer <= 6 ? ["priya", "viktor"] : answer <= 8 ? ["ada"] : [];
    expect(hiddenFromFew(range(1, 12), readersOf)).toBe(12 - 6 - 2);
  });

  test("is what the best of all pairs leaves", () => {
    const readers = ["a", "b", "c", "d", "e"];
    const answer = fc.subarray(readers);
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 20 }), (each) => {
        const leftBy = (one: string, other: string) =>
          each.filter((who) => !who.includes(one) && !who.includes(other)).length;
        const least = Math.min(
          each.length,
          ...readers.flatMap((one) => readers.map((other) => leftBy(one, other))),
        );
        expect(hiddenFromFew(each.keys(), (at) => each[at] ?? [])).toBe(least);
      }),
    );
  });
});

test("k is what the installation asks for, never less than five", () => {
  expect([leastOf(1), leastOf(5), leastOf(6), leastOf(12)]).toEqual([5, 5, 6, 12]);
  expect(SMALLEST_GROUP).toBe(5);
});
