import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS, byDimension } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { allTowards, anyAnswers, anyWeights, towards } from "./arbitraries";

const { items } = FIRST_INSTRUMENT;
const growing = CONTEXT_WEIGHTS.growing;

describe("known values", () => {
  it("scores one step towards Management on every item as 100/3", () => {
    const result = leaningFrom(FIRST_INSTRUMENT, allTowards(1), growing);
    for (const name of DIMENSIONS) expect(result.dimensions[name].score).toBeCloseTo(100 / 3, 12);
    expect(result.overall?.leaning).toBeCloseTo(100 / 3, 12);
  });

  it("reaches exactly −100 and +100 at the ends", () => {
    for (const weights of Object.values(CONTEXT_WEIGHTS)) {
      expect(leaningFrom(FIRST_INSTRUMENT, allTowards(-3), weights).overall?.leaning).toBe(-100);
      expect(leaningFrom(FIRST_INSTRUMENT, allTowards(3), weights).overall?.leaning).toBe(100);
    }
  });

  it("matches a leaning calculated by hand", () => {
    // energy +2 on all five, coding −3 on all, ambiguity 0, impact +1, scale −1.
    const keyed = { energy: 2, coding: -3, ambiguity: 0, impact: 1, scale: -1 };
    const answers = Object.fromEntries(
      items.map((item) => [item.key, towards(item, keyed[item.dimension])]),
    );
    const { dimensions, overall } = leaningFrom(FIRST_INSTRUMENT, answers, growing);
    expect(dimensions.energy.score).toBeCloseTo(66.6667, 4);
    expect(dimensions.coding.contribution).toBeCloseTo(-15, 12);
    // .25·66.667 − .15·100 + 0 + .15·33.333 − .20·33.333 = 0
    expect(overall?.leaning).toBeCloseTo(0, 12);
    // SEM of each dimension: 40·√.3 = 21.909; overall 21.909·√(.0625+.0225+.0625+.0225+.04)
    expect(dimensions.energy.sem).toBeCloseTo(21.9089, 4);
    expect(overall?.sem).toBeCloseTo(10.0399, 4);
    expect(overall?.band80.low).toBeCloseTo(-12.8511, 4);
    expect(overall?.chanceOfSide).toBeCloseTo(0.5, 12);
  });

  it("cuts the band at the ends of the scale", () => {
    const low = leaningFrom(FIRST_INSTRUMENT, allTowards(-3), growing).overall?.band80;
    const high = leaningFrom(FIRST_INSTRUMENT, allTowards(3), growing).overall?.band80;
    expect(low?.low).toBe(-100);
    expect(low?.high).toBeCloseTo(-87.1489, 4);
    expect(high?.high).toBe(100);
    expect(high?.low).toBeCloseTo(87.1489, 4);
  });

  it("gives the probability of the side as in tables of the normal distribution", () => {
    const twoErrorsAway = leaningFrom(FIRST_INSTRUMENT, allTowards(1), growing).overall;
    // 33.333 / 10.0399 = 3.3201; Φ(3.32) = 0.99955 in the tables.
    expect(twoErrorsAway?.chanceOfSide).toBeCloseTo(0.99955, 5);
  });

  it("is provisional while any norm is assumed", () => {
    const estimated = { reliability: 0.8, sd: 40, assumed: false };
    const calibrated = { ...FIRST_INSTRUMENT, norms: byDimension(() => estimated) };
    const half = {
      ...calibrated,
      norms: { ...calibrated.norms, scale: { ...estimated, assumed: true } },
    };
    expect(leaningFrom(FIRST_INSTRUMENT, {}, growing).provisional).toBe(true);
    expect(leaningFrom(calibrated, {}, growing).provisional).toBe(false);
    expect(leaningFrom(half, {}, growing).provisional).toBe(true);
  });
});

describe("missing answers", () => {
  const ofEnergy = items.filter((item) => item.dimension === "energy");
  const withEnergy = (answered: number) => ({
    ...allTowards(2),
    ...Object.fromEntries(ofEnergy.slice(answered).map((item) => [item.key, "skip" as const])),
  });

  it("scores a dimension with three of its five answers, and not with two", () => {
    const three = leaningFrom(FIRST_INSTRUMENT, withEnergy(3), growing);
    const two = leaningFrom(FIRST_INSTRUMENT, withEnergy(2), growing);
    expect(three.dimensions.energy).toMatchObject({ answered: 3, asked: 5 });
    expect(three.dimensions.energy.score).toBeCloseTo(66.6667, 4);
    expect(two.dimensions.energy).toMatchObject({ answered: 2, score: null, contribution: null });
  });

  it("gives no leaning when a dimension lacks answers, and keeps the other scores", () => {
    const { overall, dimensions } = leaningFrom(FIRST_INSTRUMENT, withEnergy(2), growing);
    expect(overall).toBeNull();
    expect(dimensions.coding.score).toBeCloseTo(66.6667, 4);
  });

  it("treats a missing key, an unknown key and a skip alike as no answer", () => {
    const skipped = withEnergy(3);
    const missing = Object.fromEntries(
      Object.entries(skipped).filter(([, answer]) => answer !== "skip"),
    );
    const unknown = { ...missing, "no-such-item": 3 };
    const expected = leaningFrom(FIRST_INSTRUMENT, skipped, growing);
    expect(leaningFrom(FIRST_INSTRUMENT, missing, growing)).toEqual(expected);
    expect(leaningFrom(FIRST_INSTRUMENT, unknown, growing)).toEqual(expected);
  });

  it("scores a dimension exactly when at least three are answered, and all five for a leaning", () => {
    fc.assert(
      fc.property(anyAnswers, anyWeights, (answers, weights) => {
        const { dimensions, overall } = leaningFrom(FIRST_INSTRUMENT, answers, weights);
        for (const name of DIMENSIONS) {
          const { answered, score } = dimensions[name];
          expect(score !== null).toBe(answered >= 3);
        }
        const complete = DIMENSIONS.every((name) => dimensions[name].score !== null);
        expect(overall !== null).toBe(complete);
      }),
    );
  });
});
