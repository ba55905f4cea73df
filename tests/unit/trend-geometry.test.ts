import { expect, test } from "vitest";
import {
  heightOf,
  namedMonths,
  placeOf,
  TREND,
  widthFor,
  WIDTHS,
} from "@/app/(signed-in)/_components/chart/trend-geometry";

const days = ["2024-11-24", "2025-02-10", "2026-01-31", "2026-11-29"];

test.each(Object.values(WIDTHS))("in a drawing %i wide, time runs from left to right", (width) => {
  const places = days.map((day) => placeOf(day, days[0]!, days.at(-1)!, width));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(TREND.left);
  expect(places.at(-1)).toBeLessThanOrEqual(width - TREND.right);
  expect(heightOf(100)).toBeLessThan(heightOf(-100));
});

test("as many months are named as there is room for, the latest included, evenly apart", () => {
  const two = (width: number) => namedMonths("2024-12-01", "2026-11-01", width);
  for (const width of Object.values(WIDTHS)) {
    const months = two(width);
    expect(months.at(-1)).toBe("2026-11-01");
    expect(months.length).toBeGreaterThan(1);
    const places = months.map((day) => placeOf(day, "2024-12-01", "2026-11-01", width));
    const gaps = places.slice(1).map((place, at) => place - places[at]!);
    expect(Math.min(...gaps)).toBeGreaterThan(55);
  }
  expect(namedMonths("2026-09-01", "2026-11-01", WIDTHS.tablet)).toEqual([
    "2026-09-01",
    "2026-10-01",
    "2026-11-01",
  ]);
  expect(namedMonths("2026-11-20", "2026-11-29", WIDTHS.phone)).toEqual([]);
});

test("many years make a drawing wider than its place, sooner on a phone, and few do not", () => {
  const years = (count: number, place: number) =>
    widthFor(`${2026 - count}-11-29`, "2026-11-29", place);
  for (const place of Object.values(WIDTHS)) expect(years(2, place)).toBe(place);
  expect(years(10, WIDTHS.phone)).toBeGreaterThan(3 * WIDTHS.phone);
  expect(years(10, WIDTHS.desk)).toBe(WIDTHS.desk);
  expect(years(60, WIDTHS.desk)).toBe(2_600);
});
