import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, type Day } from "@/lib/day";
import { lacksBaseline, measuresOf, windowsOf } from "@/lib/trial/measure";

const START = "2026-09-07";
const trial = { startsOn: START, endsOn: addDays(START, 84) };
const at = (...days: number[]) => days.map((day) => ({ day: addDays(START, day) }));
const measured = (days: number[], endedEarlyOn: Day | null = null) => {
  const { before, after, washout } = measuresOf(at(...days), {
    ...trial,
    overOn: endedEarlyOn ?? trial.endsOn,
  });
  return [before, after, washout].map((each) => days.find((day) => at(day)[0]?.day === each?.day));
};

test("before is the last assessment up to its first week", () => {
  expect(measured([-90, -3])[0]).toBe(-3);
  expect(measured([-28])[0]).toBe(-28);
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

test("what was answered months before, or long after, measures nothing", () => {
  expect(measured([-150])).toEqual([undefined, undefined, undefined]);
  expect(measured([-29])[0]).toBeUndefined();
  // 15 weeks after the end.
  expect(measured([0, 84, 84 + 105])).toEqual([0, 84, undefined]);
  expect(measured([139])[2]).toBe(139);
  expect(measured([140])[2]).toBeUndefined();
});

test("what ended within its first days has its after after its before", () => {
  expect(measured([-2, -1], addDays(START, 3))).toEqual([-1, undefined, undefined]);
  expect(measured([2, 5], addDays(START, 3))).toEqual([2, 5, undefined]);
});

test("the three windows of any trial follow each other, and none is open", () => {
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 366 }), fc.nat(366), (days, stopped) => {
      const endedEarlyOn = stopped < days ? addDays(START, stopped) : null;
      const overOn = endedEarlyOn ?? addDays(START, days);
      const { before, after, washout } = windowsOf({ startsOn: START, overOn });
      const ends = [before, after, washout].flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
      const gaps = ends.slice(1).map((end, at) => daysBetween(ends[at] ?? end, end));
      expect(gaps.every((gap) => gap >= 0)).toBe(true);
      expect(daysBetween(before.startsOn, START)).toBe(28);
      expect(daysBetween(overOn, washout.endsOn)).toBe(56);
    }),
  );
});

test("a trial asks for an assessment before it while it is agreed or runs, until one is fresh", () => {
  const asks = (days: number, assessed: number | null, state: "agreed" | "running" | "proposed") =>
    lacksBaseline(
      { startsOn: START, overOn: trial.endsOn, state },
      assessed === null ? null : addDays(START, assessed),
      addDays(START, days),
    );
  expect([-29, -28, -1].map((days) => asks(days, null, "agreed"))).toEqual([false, true, true]);
  expect([0, 6, 7].map((days) => asks(days, -90, "running"))).toEqual([true, true, false]);
  expect([-29, -28].map((assessed) => asks(-1, assessed, "agreed"))).toEqual([true, false]);
  expect(asks(-1, null, "proposed")).toBe(false);
});
