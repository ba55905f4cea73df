import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Instrument } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";
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

test("months end with the month of the day, for any length", () => {
  expect(MONTHS).toEqual(["2026-01", "2026-02", "2026-03"]);
});

test("a point is the mean of the records known by the end of its month, and never of one person", () => {
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
  expect(trendChange(RECORDS, "2026-02", "2026-03")).toEqual({
    n: 2,
    points: 25,
    reliable: true,
    bridged: false,
    carried: { n: 1, points: 0, reliable: false },
  });
  const small = [...RECORDS.slice(0, 2), one("a", "2026-03-01", -20)];
  expect(trendChange(small, "2026-02", "2026-03")?.reliable).toBe(false);
});

const { growing, large } = CONTEXT_WEIGHTS;
/** A person who answers every item `steps` towards Management. */
const given = (
  personId: string,
  day: string,
  steps: number,
  instrument: Instrument,
  weights: Weights = growing,
): TrendRecord => {
  const keyed = instrument.items.map(({ key, managementSide }) => [
    key,
    managementSide === "right" ? steps : -steps,
  ]);
  const answers = Object.fromEntries(keyed) as Record<string, number>;
  const result = leaningFrom(instrument, answers, weights);
  const { leaning = 0, sem = 0 } = result.overall ?? {};
  const measure = `${instrument.version}:${JSON.stringify(weights)}`;
  return { personId, day, leaning, sem, measure, given: { result, instrument, answers } };
};
/** A version 2 that keeps all items but the first. */
const SECOND: Instrument = {
  ...FIRST_INSTRUMENT,
  version: 2,
  items: FIRST_INSTRUMENT.items.map((item, place) =>
    place === 0 ? { ...item, key: "anew" } : item,
  ),
};
const BEFORE = [
  given("a", "2026-02-01", -1, FIRST_INSTRUMENT),
  given("b", "2026-02-02", -1, FIRST_INSTRUMENT),
];

test("a bridge of shared items continues the line and the change to another version", () => {
  const bridged = [
    ...BEFORE,
    given("a", "2026-03-01", 1, SECOND),
    given("b", "2026-03-02", 1, SECOND),
  ];
  expect(trendFrom(bridged, MONTHS).map((each) => [each.joined, each.bridged])).toEqual([
    [false, false],
    [true, true],
  ]);
  const change = trendChange(bridged, "2026-02", "2026-03");
  expect(change).toMatchObject({ n: 2, reliable: true, bridged: true });
  expect(change?.points).toBeCloseTo(200 / 3, 10);
});

test("without two comparable people there is no bridge", () => {
  const { given: _, ...scoresOnly } = given("b", "2026-03-02", 1, SECOND);
  const one = [...BEFORE, given("a", "2026-03-01", 1, SECOND), scoresOnly];
  expect(trendFrom(one, MONTHS).map(({ joined }) => joined)).toEqual([false, false]);
  expect(trendChange(one, "2026-02", "2026-03")).toBeNull();
});

test("other weights alone are not a change", () => {
  const reweighed = [
    ...BEFORE,
    given("a", "2026-03-01", -1, FIRST_INSTRUMENT, large),
    given("b", "2026-03-02", -1, FIRST_INSTRUMENT, large),
  ];
  expect(trendFrom(reweighed, MONTHS).at(-1)).toMatchObject({ joined: true, bridged: true });
  const change = trendChange(reweighed, "2026-02", "2026-03");
  expect(change).toMatchObject({ n: 2, reliable: false, bridged: true });
  expect(change?.points).toBeCloseTo(0, 10);
});

/** People who were measured at 0 in January, and moved so far by March. */
const moved = (...points: number[]) =>
  points.flatMap((by, at) => [one(`p${at}`, "2026-01-05", 0), one(`p${at}`, "2026-03-05", by)]);
const changeOf = (records: TrendRecord[]) => trendChange(records, "2026-01", "2026-03");

test("a change that one person carries is said to be theirs", () => {
  // Together the other four moved by 18 points: nothing that the error does not explain.
  expect(changeOf(moved(-118, 4.5, 4.5, 4.5, 4.5))).toMatchObject({
    n: 5,
    points: -20,
    reliable: true,
    carried: { n: 4, points: 4.5, reliable: false },
  });
  // The others moved reliably, and the other way.
  expect(changeOf(moved(-200, 18, 18, 18, 18))).toMatchObject({
    reliable: true,
    carried: { n: 4, points: 18, reliable: true },
  });
});

test("a change of the others that one person hides is said too", () => {
  expect(changeOf(moved(-118, 18, 18, 18, 18))).toMatchObject({
    n: 5,
    reliable: false,
    carried: { n: 4, points: 18, reliable: true },
  });
});

test("nobody carries what several moved, nor what would be said alike without them", () => {
  expect(changeOf(moved(-20, -20, -20, -20, -20))?.carried).toBeNull();
  expect(changeOf(moved(-26, -19, -19, -19, -19))?.carried).toBeNull();
  expect(changeOf(moved(-118, -25, -25, -25, -25))?.carried).toBeNull();
  expect(changeOf(moved(10, 0, 0, 0, 0))?.carried).toBeNull();
});

test("only people counted both times are compared, whoever else came or went", () => {
  const gone = one("gone", "2025-12-01", 90);
  const stayed = moved(3, -2, 1);
  const came = one("came", "2026-03-09", -90);
  const left = { ...gone, measure: "0" };
  expect(changeOf([left, ...stayed, came])).toMatchObject({ n: 3, reliable: false });
  expect(changeOf([left, ...stayed, came])?.points).toBeCloseTo(2 / 3, 10);
});

test("the line never continues across months without a point", () => {
  const months = monthsUpTo("2026-05-31", 5);
  const stopped = [
    one("a", "2026-01-05", -40),
    one("b", "2026-01-06", 20),
    // The first answer to another version: for two months one person is all that can be counted.
    one("a", "2026-02-03", 10, "2"),
    one("b", "2026-04-03", 30, "2"),
  ];
  const told = trendFrom(stopped, months).map((each) => [each.month, each.joined, each.afterGap]);
  expect(told).toEqual([
    ["2026-01", false, false],
    ["2026-04", false, true],
    ["2026-05", true, false],
  ]);
  const given = fc.tuple(
    fc.constantFrom("a", "b", "c"),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: -90, max: 90 }),
    fc.constantFrom("1", "2"),
  );
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (said) => {
      const records = said.map(([who, month, leaning, measure]) =>
        one(who, `2026-0${month}-10`, leaning, measure),
      );
      const points = trendFrom(records, months);
      for (const [at, { month, joined, afterGap }] of points.entries()) {
        const before = points[at - 1];
        const isNext = before && months.indexOf(month) === months.indexOf(before.month) + 1;
        expect(afterGap).toBe(before !== undefined && !isNext);
        if (!isNext) expect(joined).toBe(false);
      }
    }),
  );
});
