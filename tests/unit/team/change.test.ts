import fc from "fast-check";
import { expect, test } from "vitest";
import { reliableChange } from "@/lib/scoring/reliable-change";
import { reliableChangeOf, SINCE } from "@/lib/team/change";
import type { TrendRecord } from "@/lib/team/trend";

const one = (day: string, leaning: number, measure = "1"): TrendRecord => ({
  personId: "jonas",
  day,
  leaning,
  sem: 10,
  measure,
});
const RECORDS = [
  one("2026-11-20", 46),
  one("2026-06-02", 30),
  one("2026-01-10", -20),
  one("2024-05-05", 40),
];

test("the latest record is compared with the one that is asked for, and its day is said", () => {
  expect(reliableChangeOf(RECORDS, "year")).toEqual({
    points: 66,
    since: "2026-01-10",
    bridged: false,
  });
  expect(reliableChangeOf(RECORDS, "before")).toBeNull();
  expect(reliableChangeOf(RECORDS, "first")).toBeNull();
});

test("nothing is said without an earlier record, or where the two cannot be compared", () => {
  const incomparable = [one("2026-11-20", 90), one("2026-06-02", -90, "2")];
  for (const since of SINCE) {
    expect(reliableChangeOf([], since)).toBeNull();
    expect(reliableChangeOf(RECORDS.slice(0, 1), since)).toBeNull();
    expect(reliableChangeOf(incomparable, since)).toBeNull();
  }
});

test("a change is said exactly when the reliable change index says so", () => {
  const points = fc.integer({ min: -100, max: 100 });
  fc.assert(
    fc.property(points, points, (from, to) => {
      // SEM = SD · √(1 − r) = 10, so SD 20 and r 0.75.
      const isReliable = Math.abs(reliableChange(from, to, 20, 0.75)) > 1.96;
      const change = reliableChangeOf([one("2026-11-20", to), one("2026-06-02", from)], "before");
      expect(change?.points ?? null).toBe(isReliable ? to - from : null);
    }),
  );
});
