import { describe, expect, test } from "vitest";
import { COLLUDING_READERS, hiddenFromFew, leastOf, SMALLEST_GROUP } from "@/lib/release/few-readers";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe("what few readers do not know", () => {
  test("is what remains without the two who know most", () => {
    const readersOf = (answer: number) => [answer <= 4 ? "priya" : answer <= 7 ? "tomas" : "ada"];
    expect(COLLUDING_READERS).toBe(2);
    expect(hiddenFromFew(range(1, 12), readersOf)).toBe(12 - 5 - 4);
    expect(hiddenFromFew(range(1, 4), readersOf)).toBe(0);
  });

  test("is everything without readers, and nothing without answers", () => {
    expect(hiddenFromFew(range(1, 6), () => [])).toBe(6);
    expect(hiddenFromFew([], () => ["priya"])).toBe(0);
  });

  test("is never below zero when both know the same", () => {
    expect(hiddenFromFew(range(1, 5), () => ["priya", "viktor"])).toBe(0);
  });
});

test("k is what the installation asks for, never less than five", () => {
  expect([leastOf(1), leastOf(5), leastOf(6), leastOf(12)]).toEqual([5, 5, 6, 12]);
  expect(SMALLEST_GROUP).toBe(5);
});
