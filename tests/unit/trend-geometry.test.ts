import { expect, test } from "vitest";
import {
  heightOf,
  namedMonths,
  onlyOn,
  PLACES,
  placesTooNarrow,
  shareOf,
  TREND,
  widthFor,
  type Place,
} from "@/app/(signed-in)/_components/chart/trend-geometry";

const days = ["2024-11-24", "2025-02-10", "2026-01-31", "2026-11-29"];
const places = Object.keys(PLACES) as Place[];

test("time runs from left to right, over the whole plot", () => {
  const shares = days.map((day) => shareOf(day, days[0]!, days.at(-1)!));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 100]);
  expect(shareOf("2026-11-29", "2026-11-29", "2026-11-29")).toBe(50);
  expect(heightOf(100)).toBeLessThan(heightOf(-100));
});

test("in each place as many months are named as there is room for, the latest included, evenly apart", () => {
  const [first, last] = ["2024-12-01", "2026-11-01"];
  for (const place of places) {
    const months = namedMonths(first, last)
      .filter((one) => one.places.includes(place))
      .map(({ day }) => day)
      .toSorted();
    expect(months.at(-1)).toBe(last);
    expect(months.length).toBeGreaterThan(1);
    const room = (widthFor(first, last, place) - TREND.left - TREND.right) / 100;
    const lefts = months.map((day) => shareOf(day, first, last) * room);
    const gaps = lefts.slice(1).map((left, at) => left - lefts[at]!);
    expect(Math.min(...gaps)).toBeGreaterThan(55);
  }
  expect(namedMonths("2026-09-01", "2026-11-01").map(({ day }) => day)).toEqual([
    "2026-09-01",
    "2026-10-01",
    "2026-11-01",
  ]);
  expect(namedMonths("2026-11-20", "2026-11-29")).toEqual([]);
});

test("each month is named once, whatever the number of places", () => {
  const named = namedMonths("2022-01-01", "2026-11-01").map(({ day }) => day);
  expect(new Set(named).size).toBe(named.length);
});

test("many years make a drawing wider than its place, sooner on a phone, and few do not", () => {
  const years = (count: number, place: Place) =>
    widthFor(`${2026 - count}-11-29`, "2026-11-29", place);
  for (const place of places) expect(years(2, place)).toBe(PLACES[place]);
  expect(years(10, "phone")).toBeGreaterThan(3 * PLACES.phone);
  expect(years(10, "desk")).toBe(PLACES.desk);
  expect(years(60, "desk")).toBe(2_600);
  expect(placesTooNarrow("2016-11-29", "2026-11-29")).toEqual(["phone", "tablet"]);
  expect(placesTooNarrow("2024-11-29", "2026-11-29")).toEqual([]);
});

test("what is only in some places is hidden in the others", () => {
  expect(onlyOn(["phone"])).toBe("sm:max-lg:hidden lg:hidden");
  expect(onlyOn(["tablet", "desk"])).toBe("max-sm:hidden");
  expect(onlyOn(places)).toBe("");
});
