import { expect, test } from "vitest";
import { monthsUpTo, trendChange, trendFrom, type TrendRecord } from "@/lib/team/trend";

const one = (personId: string, day: string, leaning: number, measure = "1"): TrendRecord => ({
  personId,
  day,
  leaning,
  sem: 10,
  measure,
});
const MONTHS = monthsUpTo("2026-03-31", 3);
const RECORDS = [
  one("a", "2026-01-05", -40),
  one("b", "2026-02-28", 20),
  one("a", "2026-03-01", 10),
];

test("months end with the month of the day, whatever its length", () => {
  expect(MONTHS).toEqual(["2026-01", "2026-02", "2026-03"]);
});

test("a point is the mean of what is known by the end of its month, and never of one person", () => {
  expect(trendFrom(RECORDS, MONTHS).map(({ month, n, mean }) => [month, n, mean])).toEqual([
    ["2026-02", 2, -10],
    ["2026-03", 2, 15],
  ]);
});

test("leanings under different measures are never averaged, and the line breaks between them", () => {
  const renewed = [...RECORDS, one("a", "2026-03-20", 0, "2"), one("b", "2026-03-20", 8, "2")];
  const points = trendFrom(renewed, MONTHS);
  expect(points.map(({ mean, joined }) => [mean, joined])).toEqual([
    [-10, false],
    [4, false],
  ]);
  expect(trendChange(renewed, "2026-02", "2026-03")).toBeNull();
});

test("only a change beyond the error of measurement is reliable", () => {
  expect(trendChange(RECORDS, "2026-02", "2026-03")).toEqual({ n: 2, points: 25, reliable: true });
  const small = [...RECORDS.slice(0, 2), one("a", "2026-03-01", -20)];
  expect(trendChange(small, "2026-02", "2026-03")?.reliable).toBe(false);
});
