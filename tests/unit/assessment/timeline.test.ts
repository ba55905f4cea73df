import { expect, test } from "vitest";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { dimensionSteps, jointOf, stepBetween, timelineFrom } from "@/lib/assessment/timeline";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, byDimension, type Instrument } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { quickFormOf } from "@/lib/scoring/quick-form";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";

const { growing, large } = CONTEXT_WEIGHTS;

/** A version that keeps the first `kept` items of each dimension from version 1. */
function version(number: number, kept: number): Instrument {
  const seen = byDimension(() => ({ count: 0 }));
  const items = FIRST_INSTRUMENT.items.map((item) => {
    seen[item.dimension].count += 1;
    return seen[item.dimension].count <= kept ? item : { ...item, key: `${item.key}-v${number}` };
  });
  return { ...FIRST_INSTRUMENT, version: number, items };
}

function record(instrument: Instrument, steps: number, weights: Weights = growing): OwnRecord {
  const answers: Answers = Object.fromEntries(
    instrument.items.map(({ key, managementSide }) => [
      key,
      managementSide === "right" ? steps : -steps,
    ]),
  );
  const result = leaningFrom(instrument, answers, weights);
  const form = instrument.quick ? "QUICK" : "FULL";
  return { instrument, answers, result, form } as OwnRecord;
}

test("a history continues in one version, over a bridge and over new weights, and breaks without a bridge", () => {
  const records = [
    record(version(4, 2), 2),
    record(version(3, 3), 2, large),
    record(version(3, 3), 2),
    record(FIRST_INSTRUMENT, -1),
    record(FIRST_INSTRUMENT, -1),
  ];
  const timeline = timelineFrom(records);
  expect(timeline.map(jointOf)).toEqual(["broken", "bridged", "bridged", "plain", null]);
  expect(timeline[0]?.sinceBefore).toEqual({
    comparable: false,
    reason: "too few shared items",
  });
  expect(timeline[1]?.sinceBefore).toMatchObject({ reweighed: true, sharedItems: null });
  expect(timeline[2]?.sinceBefore).toMatchObject({ reweighed: false, sharedItems: 15 });
});

test("new weights alone are not a change, and a bridged change is that of the shared items", () => {
  const reweighed = stepBetween(record(FIRST_INSTRUMENT, 1), record(FIRST_INSTRUMENT, 1, large));
  expect(reweighed.comparable && reweighed.difference.reliable).toBe(false);
  const bridged = stepBetween(record(FIRST_INSTRUMENT, -1), record(version(2, 3), 1));
  if (!bridged.comparable) throw new Error(bridged.reason);
  expect(bridged.difference.points).toBeCloseTo(200 / 3, 10);
  expect(bridged.difference.reliable).toBe(true);
});

test("too few answers to the shared items are the reason given", () => {
  const before = record(FIRST_INSTRUMENT, 1);
  const after = record(version(2, 3), 1);
  const [shared] = FIRST_INSTRUMENT.items.filter(({ dimension }) => dimension === "energy");
  const answers: Answers = { ...after.answers, [shared?.key ?? ""]: "skip" };
  const result = leaningFrom(after.instrument, answers, growing);
  const step = stepBetween(before, { instrument: after.instrument, answers, result });
  expect(step).toEqual({ comparable: false, reason: "too few answers" });
});

test("scores without answers compare within a version, and across versions give the reason why not", () => {
  const { result } = record(FIRST_INSTRUMENT, 1);
  expect(stepBetween({ result }, record(FIRST_INSTRUMENT, 2)).comparable).toBe(true);
  expect(stepBetween({ result }, record(version(2, 5), 2))).toEqual({
    comparable: false,
    reason: "answers unknown",
  });
});

test("a slow swing is seen from the first to the latest, though no step is reliable", () => {
  // 59, 33 and 8 points towards Management.
  const swing = [0.24, 0.99, 1.77].map((steps) => record(FIRST_INSTRUMENT, steps));
  const leanings = swing.map(({ result }) => Math.round(result.overall.leaning));
  expect(leanings).toEqual([8, 33, 59]);
  const steps = timelineFrom(swing).map(({ sinceBefore }) => sinceBefore);
  expect(steps.map((step) => step?.comparable && step.difference.reliable)).toEqual([
    false,
    false,
    undefined,
  ]);
  const [latest, , first] = swing;
  if (!latest || !first) throw new Error("no swing");
  const whole = stepBetween(first, latest);
  if (!whole.comparable) throw new Error("not compared");
  expect(whole.difference).toMatchObject({ reliable: true });
  expect(Math.round(whole.difference.points)).toBe(-51);
});

test("dimensions are compared on the basis of the leaning, and not at all where that breaks", () => {
  const [before, after] = [record(FIRST_INSTRUMENT, -1), record(FIRST_INSTRUMENT, 1)];
  const steps = dimensionSteps(before, after);
  expect(Math.round(steps?.energy?.points ?? 0)).toBe(67);
  const unsaid = { ...after, answers: {}, result: leaningFrom(FIRST_INSTRUMENT, {}, growing) };
  expect(dimensionSteps(before, unsaid)).toEqual(byDimension(() => null));
  expect(dimensionSteps(before, record(version(4, 2), 1))).toBeNull();
});

test("a quick form is compared with the last full one before it, and nothing with a quick form", () => {
  const quick = quickFormOf(SECOND_INSTRUMENT);
  if (!quick) throw new Error("no quick form");
  const records = [
    record(SECOND_INSTRUMENT, 2),
    record(quick, -3),
    record(quick, 3),
    record(SECOND_INSTRUMENT, -2),
  ];
  const steps = timelineFrom(records).map(({ sinceBefore }) => sinceBefore);
  const shared = steps.map((step) => (step?.comparable ? [step.sharedItems, step.isQuick] : null));
  expect(shared).toEqual([[null, false], [15, true], [15, true], null]);
  const points = steps.map((step) => (step?.comparable ? step.difference.points : null));
  expect(points.map((each) => each && Math.round(each))).toEqual([133, -33, 167, null]);
});
