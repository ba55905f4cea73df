import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { bridgedChange, comparisonOf, onItemsOf } from "@/lib/scoring/bridge";
import { carelessness } from "@/lib/scoring/carelessness";
import { evenAnswerLeaning } from "@/lib/scoring/even-answer";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { flawsOf } from "@/lib/scoring/input";
import { type Answers, DIMENSIONS, type Instrument, keyOf } from "@/lib/scoring/instrument";
import { leaningFrom, standardError } from "@/lib/scoring/leaning";
import { normOfPart, quickFormOf } from "@/lib/scoring/quick-form";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { normalFrom, randomFrom } from "@/tests/support/random";
import { anyWeights } from "./arbitraries";

const whole = SECOND_INSTRUMENT;
const found = quickFormOf(whole);
if (!found) throw new Error("version 2 has no quick form");
const quick: Instrument = found;
const { growing } = CONTEXT_WEIGHTS;

const answersTo = ({ items }: Instrument): fc.Arbitrary<Answers> =>
  fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: items.length, maxLength: items.length })
    .map((all) => Object.fromEntries(items.map(({ key }, at) => [key, all[at] ?? 0])));
const given = (instrument: Instrument, answers: Answers, weights = growing) => ({
  instrument,
  answers,
  result: leaningFrom(instrument, answers, weights),
});

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const spread = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};
const correlation = (xs: readonly number[], ys: readonly number[]) => {
  const [ofXs, ofYs] = [mean(xs), mean(ys)];
  const together = mean(xs.map((x, at) => (x - ofXs) * ((ys[at] ?? 0) - ofYs)));
  return together / (spread(xs) * spread(ys));
};

describe("the quick form of version 2", () => {
  it("asks three items of each dimension, in the words of the whole, counted from 1", () => {
    expect(quick.items.map(({ position }) => position)).toEqual(quick.items.map((_, at) => at + 1));
    for (const name of DIMENSIONS)
      expect(quick.items.filter(({ dimension }) => dimension === name)).toHaveLength(3);
    for (const item of quick.items)
      expect(whole.items.find(({ key }) => key === item.key)).toMatchObject({
        left: item.left,
        right: item.right,
      });
  });

  it("mixes dimensions, and gives nothing to whoever chooses one point throughout", () => {
    quick.items.slice(1).forEach((item, at) => {
      expect(item.dimension).not.toBe(quick.items[at]?.dimension);
    });
    for (const weights of Object.values(CONTEXT_WEIGHTS))
      expect(evenAnswerLeaning(quick, weights)).toBe(0);
  });

  it("is read for carelessness by the same rules", () => {
    const same = Object.fromEntries(quick.items.map(({ key }) => [key, 3]));
    expect(carelessness(quick, same, 9).signals).toEqual(["long run", "twins contradict"]);
    const towards = Object.fromEntries(quick.items.map((item) => [item.key, 2 * keyOf(item)]));
    expect(carelessness(quick, towards, 9).careless).toBe(false);
  });

  it("is none where a version has none, and refused where it is uneven", () => {
    expect(quickFormOf(FIRST_INSTRUMENT)).toBeNull();
    const [first, ...rest] = whole.items;
    const uneven = [{ ...first, quick: undefined }, ...rest] as Instrument["items"];
    expect(flawsOf({ items: uneven })).toEqual(["a quick form has three items of each dimension"]);
  });
});

describe("the error of the quick form", () => {
  it("is the one that simulated people with parallel items show", () => {
    const PEOPLE = 20_000;
    const norm = fc.record({
      reliability: fc.double({ min: 0.4, max: 0.9, noNaN: true }),
      sd: fc.double({ min: 15, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(norm, fc.integer(), ({ reliability, sd }, seed) => {
        const normal = normalFrom(randomFrom(seed));
        const itemError = sd * Math.sqrt(5 * (1 - reliability));
        const people = Array.from({ length: PEOPLE }, () => {
          const truth = sd * Math.sqrt(reliability) * normal();
          const of = (items: number) =>
            mean(Array.from({ length: items }, () => truth + itemError * normal()));
          return { truth, five: of(5), three: of(3), again: of(3) };
        });
        const part = normOfPart({ reliability, sd, assumed: true }, 3 / 5);
        // The premise: five such items have the norm that was given.
        expect(spread(people.map(({ five }) => five)) / sd).toBeCloseTo(1, 1);
        expect(spread(people.map(({ three }) => three)) / part.sd).toBeCloseTo(1, 1);
        const error = spread(people.map(({ three, truth }) => three - truth));
        expect(Math.abs(error / standardError(part) - 1)).toBeLessThan(0.03);
        const retest = correlation(
          people.map(({ three }) => three),
          people.map(({ again }) => again),
        );
        expect(Math.abs(retest - part.reliability)).toBeLessThan(0.03);
      }),
      { numRuns: 12 },
    );
  });

  it("is wider than the one of the whole by the root of 5/3, and so is the band", () => {
    fc.assert(
      fc.property(answersTo(quick), anyWeights, (answers, weights) => {
        const result = leaningFrom(quick, answers, weights);
        const full = leaningFrom(whole, answers, weights);
        for (const name of DIMENSIONS)
          expect(result.dimensions[name].sem).toBeCloseTo(
            full.dimensions[name].sem * Math.sqrt(5 / 3),
            9,
          );
        expect(result.quick).toBe(true);
      }),
    );
  });
});

describe("a quick form and a full assessment", () => {
  it("are compared on the fifteen items of both, and never as if they were one measure", () => {
    fc.assert(
      fc.property(answersTo(whole), answersTo(quick), (first, second) => {
        const full = given(whole, first);
        const short = given(quick, second);
        const change = comparisonOf(full, short);
        if (!change.comparable) throw new Error(change.reason);
        expect(change.bridge).toEqual({ energy: 3, coding: 3, ambiguity: 3, impact: 3, scale: 3 });
        const keyed = (answers: Answers) =>
          DIMENSIONS.reduce((sum, name) => {
            const items = quick.items.filter(({ dimension }) => dimension === name);
            const points = items.map((item) => (Number(answers[item.key]) * keyOf(item) * 100) / 3);
            return sum + growing[name] * mean(points);
          }, 0);
        expect(change.overall?.points).toBeCloseTo(keyed(second) - keyed(first), 9);
        expect(onItemsOf(short, full).overall?.leaning).toBeCloseTo(keyed(first), 9);
        expect(bridgedChange(full, short)).toEqual(change);
      }),
    );
  });

  it("say the same when the fifteen are answered alike, also across versions and weights", () => {
    fc.assert(
      fc.property(answersTo(FIRST_INSTRUMENT), anyWeights, (answers, weights) => {
        const full = given(FIRST_INSTRUMENT, answers);
        const alike = Object.fromEntries(quick.items.map(({ key }) => [key, answers[key] ?? 0]));
        const short = given(quick, alike, weights);
        const before = onItemsOf(short, full).overall;
        expect(before?.leaning).toBeCloseTo(short.result.overall?.leaning ?? NaN, 9);
        expect(before?.verdict).toBe(short.result.overall?.verdict);
      }),
    );
  });
});
