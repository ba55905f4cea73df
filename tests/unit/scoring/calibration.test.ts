import { describe, expect, it } from "vitest";
import { type Submission, calibrationFrom, isComplete, normsFrom } from "@/lib/scoring/calibration";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, DIMENSIONS } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { fisherInterval } from "@/lib/scoring/retest";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { reliabilityOf } from "@/lib/statistics/reliability";
import { drawnPerson } from "../../support/drawn-people";
import { normalFrom, randomFrom } from "../../support/random";
import { allAnswered, allTowards } from "./arbitraries";

const START = Date.UTC(2026, 0, 1);
const at = (day: number) => new Date(START + day * 86_400_000);
const { items, norms } = FIRST_INSTRUMENT;

/** People who each answer once, on day 0. */
function people(count: number, seed = 1): Submission[] {
  const normal = normalFrom(randomFrom(seed));
  return Array.from({ length: count }, (_, i) => ({
    personId: `p${i}`,
    submittedAt: at(0),
    answers: drawnPerson(items, normal).answer(),
    careless: false,
  }));
}

describe("calibrationFrom", () => {
  it("waits for 100 distinct people, however often they answer", () => {
    const enough = people(100);
    const again = people(99).map((one) => ({ ...one, submittedAt: at(100) }));
    expect(calibrationFrom(FIRST_INSTRUMENT, [...enough.slice(1), ...again])?.people).toBe(100);
    expect(calibrationFrom(FIRST_INSTRUMENT, [...people(99), ...again])).toBeNull();
    expect(calibrationFrom(FIRST_INSTRUMENT, [])).toBeNull();
    expect(calibrationFrom(FIRST_INSTRUMENT, enough)?.people).toBe(100);
  });

  it("ignores careless submissions", () => {
    const careful = people(120);
    const careless = people(30, 2).map((one, i) => ({
      ...one,
      personId: `p${i}`,
      submittedAt: at(-1),
      answers: allAnswered(3),
      careless: true,
    }));
    const with30 = calibrationFrom(FIRST_INSTRUMENT, [...careless, ...careful]);
    const without = calibrationFrom(FIRST_INSTRUMENT, careful);
    expect(with30).toEqual(without);
  });

  it("uses each person's first submission, in any order", () => {
    const first = people(110);
    const later = people(110, 3).map((one) => ({ ...one, submittedAt: at(200) }));
    const expected = calibrationFrom(FIRST_INSTRUMENT, first);
    const found = calibrationFrom(FIRST_INSTRUMENT, [...later, ...first]);
    expect(found?.dimensions).toEqual(expected?.dimensions);
  });

  it("gives the same figures as the reliability command, on the scale of the scores", () => {
    const all = people(150);
    const found = calibrationFrom(FIRST_INSTRUMENT, all);
    const energy = items.filter((item) => item.dimension === "energy");
    const rows = all.map(({ answers }) =>
      energy.map((item) => Number(answers[item.key]) * (item.managementSide === "right" ? 1 : -1)),
    );
    const direct = reliabilityOf(rows);
    if (!direct.ok) throw new Error(direct.reason);
    const { alpha, alphaInterval, omegaTotal, sd, sem } = direct.value;
    expect(found?.dimensions.energy).toMatchObject({ n: 150, alpha, alphaInterval, omegaTotal });
    expect(found?.dimensions.energy?.sd).toBeCloseTo((100 / 3) * sd, 10);
    expect(found?.dimensions.energy?.sem).toBeCloseTo((100 / 3) * sem, 10);
  });

  it("keeps the assumed norm of a dimension while fewer than 100 answered all of it", () => {
    const all = people(110).map((one, i) => {
      const answers: Answers = { ...one.answers };
      if (i < 11) answers[items.find((item) => item.dimension === "scale")?.key ?? ""] = "skip";
      return { ...one, answers };
    });
    const found = calibrationFrom(FIRST_INSTRUMENT, all);
    if (!found) throw new Error("110 people");
    expect(found.dimensions.scale).toBeNull();
    expect(found.dimensions.energy?.n).toBe(110);
    expect(isComplete(found)).toBe(false);
    const after = normsFrom(found, norms);
    expect(after.scale).toBe(norms.scale);
    expect(after.energy.assumed).toBe(false);
    const scored = leaningFrom(
      { ...FIRST_INSTRUMENT, norms: after },
      allTowards(1),
      CONTEXT_WEIGHTS.large,
    );
    expect(scored.provisional).toBe(true);
  });

  it("handles uninformative answers: constant ones, and contradictory ones", () => {
    const same = people(100).map((one) => ({ ...one, answers: allTowards(2) }));
    const constant = calibrationFrom(FIRST_INSTRUMENT, same);
    expect(DIMENSIONS.map((name) => constant?.dimensions[name])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    const opposed = people(100).map((one, i) => ({ ...one, answers: allAnswered((i % 7) - 3) }));
    const found = calibrationFrom(FIRST_INSTRUMENT, opposed);
    if (!found) throw new Error("100 people");
    expect(found.dimensions.energy?.alpha).toBeLessThan(0);
    // A negative alpha is not a share of variance, so all variance counts as error.
    expect(normsFrom(found, norms).energy.reliability).toBe(0);
    expect(found.dimensions.energy?.sem).toBe(found.dimensions.energy?.sd);
  });

  it("never gives a norm without error", () => {
    const perfect = people(140).map((one, i) => ({ ...one, answers: allTowards((i % 7) - 3) }));
    const found = calibrationFrom(FIRST_INSTRUMENT, perfect);
    if (!found) throw new Error("140 people");
    expect(found.dimensions.energy?.alpha).toBeCloseTo(1, 10);
    expect(normsFrom(found, norms).energy.reliability).toBe(0.99);
    expect(found.dimensions.energy?.sem).toBeGreaterThan(0);
  });
});

describe("test–retest", () => {
  const pairsAfter = (days: number, count: number) => {
    const normal = normalFrom(randomFrom(4));
    const both = Array.from({ length: 120 }, (_, i) => {
      const person = drawnPerson(items, normal);
      const once = { personId: `p${i}`, careless: false };
      return [
        { ...once, submittedAt: at(0), answers: person.answer() },
        ...(i < count ? [{ ...once, submittedAt: at(days), answers: person.answer() }] : []),
      ];
    }).flat();
    return calibrationFrom(FIRST_INSTRUMENT, both)?.dimensions.energy?.retest;
  };

  it("uses pairs 14 to 60 days apart, inclusive", () => {
    for (const [days, pairs] of [
      [13, 0],
      [14, 60],
      [60, 60],
      [61, 0],
    ] as const)
      expect(pairsAfter(days, 60)?.pairs).toBe(pairs);
  });

  it("gives no correlation with fewer than 20 pairs", () => {
    expect(pairsAfter(30, 19)).toEqual({ pairs: 19, r: null, interval: null });
    const { r, interval } = pairsAfter(30, 20) ?? {};
    expect(r).toBeGreaterThan(interval?.[0] ?? NaN);
    expect(r).toBeLessThan(interval?.[1] ?? NaN);
  });

  it("has Fisher's interval: r .6 of 28 pairs, calculated by hand", () => {
    // artanh .6 = .693147; 1.96/√25 = .392; tanh(.301154) = .29237, tanh(1.085140) = .79513.
    const [low, high] = fisherInterval(0.6, 28);
    expect(low).toBeCloseTo(0.29237, 4);
    expect(high).toBeCloseTo(0.79513, 4);
  });
});
