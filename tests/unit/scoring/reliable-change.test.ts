import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { changeBetween, reliableChange } from "@/lib/scoring/reliable-change";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { allTowards, anyAnswers, anyWeights } from "./arbitraries";

const { growing, large } = CONTEXT_WEIGHTS;
const score = fc.double({ min: -100, max: 100, noNaN: true });
const sd = fc.double({ min: 1, max: 100, noNaN: true });
const r = fc.double({ min: 0, max: 0.99, noNaN: true });

describe("reliableChange", () => {
  it("matches a value calculated by hand", () => {
    // The standard error of the difference is 7.5 · √2 · √.2 = 4.743; 15 / 4.743 = 3.162.
    expect(reliableChange(32.5, 47.5, 7.5, 0.8)).toBeCloseTo(3.1623, 4);
  });

  it("changes its sign when the two assessments are exchanged", () => {
    fc.assert(
      fc.property(score, score, sd, r, (x1, x2, s, rel) => {
        expect(reliableChange(x2, x1, s, rel) + reliableChange(x1, x2, s, rel)).toBe(0);
      }),
    );
  });
});

describe("changeBetween", () => {
  it("follows the formula, in every dimension and overall", () => {
    const earlier = leaningFrom(FIRST_INSTRUMENT, allTowards(-1), growing);
    const later = leaningFrom(FIRST_INSTRUMENT, allTowards(1), growing);
    const change = changeBetween(earlier, later);
    if (!change.comparable || !change.overall) throw new Error("comparable");
    const expected = reliableChange(-100 / 3, 100 / 3, 40, 0.7);
    for (const name of DIMENSIONS) expect(change.dimensions[name]?.index).toBeCloseTo(expected, 10);
    // 66.667 / (10.0399·√2) = 4.695
    expect(change.overall.index).toBeCloseTo(4.6954, 3);
    expect(change.overall.points).toBeCloseTo(66.6667, 3);
    expect(change.overall.reliable).toBe(true);
  });

  it("calls no change reliable that error alone explains", () => {
    const before = leaningFrom(FIRST_INSTRUMENT, allTowards(0), growing);
    const oneStep = leaningFrom(FIRST_INSTRUMENT, allTowards(1), growing);
    const change = changeBetween(before, oneStep);
    if (!change.comparable) throw new Error("comparable");
    // 33.3 points: 2.35 overall, but 1.08 within a dimension, whose five items are less reliable.
    expect(change.overall?.reliable).toBe(true);
    for (const name of DIMENSIONS) expect(change.dimensions[name]?.reliable).toBe(false);
  });

  it("is reliable exactly beyond 1.96, and symmetrical in time", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyWeights, (first, second, weights) => {
        const a = leaningFrom(FIRST_INSTRUMENT, first, weights);
        const b = leaningFrom(FIRST_INSTRUMENT, second, weights);
        const forth = changeBetween(a, b);
        const back = changeBetween(b, a);
        if (!forth.comparable || !back.comparable) throw new Error("comparable");
        expect(forth.overall === null).toBe(a.overall === null || b.overall === null);
        if (!forth.overall || !back.overall) return;
        expect(forth.overall.reliable).toBe(Math.abs(forth.overall.index) > 1.96);
        expect(back.overall.index).toBe(0 - forth.overall.index);
        expect(back.overall.reliable).toBe(forth.overall.reliable);
      }),
    );
  });

  it("refuses to compare different measures", () => {
    const one = leaningFrom(FIRST_INSTRUMENT, allTowards(1), growing);
    const newer = leaningFrom({ ...FIRST_INSTRUMENT, version: 2 }, allTowards(1), growing);
    const elsewhere = leaningFrom(FIRST_INSTRUMENT, allTowards(1), large);
    expect(changeBetween(one, newer)).toEqual({ comparable: false, reason: "another instrument" });
    expect(changeBetween(one, elsewhere)).toEqual({ comparable: false, reason: "other weights" });
  });
});
