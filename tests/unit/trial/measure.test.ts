import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day";
import { measuresOf } from "@/lib/trial/measure";

const START = "2026-09-07";
const trial = { startsOn: START, endsOn: addDays(START, 84), endedEarlyOn: null };
const at = (...days: number[]) => days.map((day) => ({ day: addDays(START, day) }));
const measured = (days: number[], endedEarlyOn: Day | null = null) => {
  const { before, after, washout } = measuresOf(at(...days), { ...trial, endedEarlyOn });
  return [before, after, washout].map((each) => days.find((day) => at(day)[0]?.day === each?.day));
};

test("before is the last assessment up to its first week", () => {
  expect(measured([-90, -3])[0]).toBe(-3);
  expect(measured([6, -3])[0]).toBe(6);
  expect(measured([7])[0]).toBeUndefined();
});

test("after is the first assessment from two weeks before its end until four weeks after", () => {
  expect(measured([0, 69, 70, 84])[1]).toBe(70);
  expect(measured([0, 111])[1]).toBe(111);
  expect(measured([0, 112])[1]).toBeUndefined();
});

test("the washout is the first assessment from four weeks after, when novelty and relief have worn off", () => {
  expect(measured([0, 84, 112, 140])).toEqual([0, 84, 112]);
  expect(measured([0, 111])[2]).toBeUndefined();
});

test("a trial that ended early is measured around the day on which it ended", () => {
  expect(measured([0, 20, 48], addDays(START, 20))).toEqual([0, 20, 48]);
  // One assessment does not count for both.
  expect(measured([3], addDays(START, 5))).toEqual([3, undefined, undefined]);
});
