import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { BAND_Z, leaningFrom } from "@/lib/scoring/leaning";
import {
  anyAnswers,
  anyInstrument,
  anyWeights,
  completeAnswers,
  sparseAnswers,
  towards,
} from "./arbitraries";

const { items } = FIRST_INSTRUMENT;

describe("for any answers, weights and norms", () => {
  it("adds up: the contributions sum to the leaning exactly", () => {
    fc.assert(
      fc.property(anyInstrument, anyAnswers, anyWeights, (instrument, answers, weights) => {
        const { dimensions, overall } = leaningFrom(instrument, answers, weights);
        if (!overall) return;
        const sum = DIMENSIONS.reduce((s, name) => s + (dimensions[name].contribution ?? NaN), 0);
        expect(sum).toBe(overall.leaning);
      }),
    );
  });

  it("is symmetrical: exchanging the tracks negates every figure and changes nothing else", () => {
    fc.assert(
      fc.property(anyInstrument, anyAnswers, anyWeights, (instrument, answers, weights) => {
        const one = leaningFrom(instrument, answers, weights);
        const other = leaningFrom(mirrored(instrument), answers, weights);
        for (const name of DIMENSIONS)
          expect(other.dimensions[name].score).toBe(negated(one.dimensions[name].score));
        expect(other.overall === null).toBe(one.overall === null);
        if (!one.overall || !other.overall) return;
        expect(other.overall.leaning).toBe(negated(one.overall.leaning));
        expect(other.overall.band80.low).toBe(negated(one.overall.band80.high));
        expect(other.overall.sem).toBe(one.overall.sem);
        expect(other.overall.chanceOfSide).toBe(one.overall.chanceOfSide);
        const opposite = { IC: "MANAGEMENT", MANAGEMENT: "IC", UNDECIDED: "UNDECIDED" } as const;
        expect(other.overall.verdict).toBe(opposite[one.overall.verdict]);
      }),
    );
  });

  it("is monotone: a step of one answer towards Management raises the leaning", () => {
    const step = fc.record({ answers: completeAnswers, place: fc.nat({ max: items.length - 1 }) });
    fc.assert(
      fc.property(step, anyWeights, ({ answers, place }, weights) => {
        const item = items[place];
        if (!item) throw new Error("no such item");
        const raised = Number(answers[item.key]) + towards(item, 1);
        if (Math.abs(raised) > 3) return;
        const before = leaningFrom(FIRST_INSTRUMENT, answers, weights);
        const after = leaningFrom(FIRST_INSTRUMENT, { ...answers, [item.key]: raised }, weights);
        expect(after.overall?.leaning).toBeGreaterThan(before.overall?.leaning ?? NaN);
        for (const name of DIMENSIONS)
          if (name !== item.dimension)
            expect(after.dimensions[name]).toEqual(before.dimensions[name]);
      }),
    );
  });

  it("handles skips: a score needs three answers, a leaning five scores, and a missing answer is a skip", () => {
    fc.assert(
      fc.property(sparseAnswers, anyWeights, (answers, weights) => {
        const { dimensions, overall } = leaningFrom(FIRST_INSTRUMENT, answers, weights);
        for (const name of DIMENSIONS) {
          const given = items.filter(
            (item) => item.dimension === name && answers[item.key] !== "skip",
          );
          const { answered, asked, score, contribution } = dimensions[name];
          expect({ answered, asked }).toEqual({ answered: given.length, asked: 5 });
          expect(score === null).toBe(given.length < 3);
          expect(contribution === null).toBe(score === null);
        }
        const unscored = DIMENSIONS.some((name) => dimensions[name].score === null);
        expect(overall === null).toBe(unscored);
        const missing = Object.fromEntries(
          Object.entries(answers).filter(([, answer]) => answer !== "skip"),
        );
        expect(leaningFrom(FIRST_INSTRUMENT, missing, weights)).toEqual(
          leaningFrom(FIRST_INSTRUMENT, answers, weights),
        );
      }),
    );
  });

  it("stays in bounds", () => {
    fc.assert(
      fc.property(anyInstrument, anyAnswers, anyWeights, (instrument, answers, weights) => {
        const { dimensions, overall } = leaningFrom(instrument, answers, weights);
        for (const name of DIMENSIONS)
          expect(Math.abs(dimensions[name].score ?? 0)).toBeLessThanOrEqual(100);
        if (!overall) return;
        expect(Math.abs(overall.leaning)).toBeLessThanOrEqual(100 + 1e-9);
        expect(overall.band80.low).toBeGreaterThanOrEqual(-100);
        expect(overall.band80.high).toBeLessThanOrEqual(100);
        expect(overall.band80.low).toBeLessThanOrEqual(overall.band80.high);
        expect(overall.chanceOfSide).toBeGreaterThanOrEqual(0.5);
        expect(overall.chanceOfSide).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is undecided exactly when the 80 % band contains zero", () => {
    fc.assert(
      fc.property(anyInstrument, completeAnswers, anyWeights, (instrument, answers, weights) => {
        const { overall } = leaningFrom(instrument, answers, weights);
        if (!overall) throw new Error("complete answers have a leaning");
        const { leaning, sem, verdict } = overall;
        const undecided = Math.abs(leaning) < BAND_Z * sem;
        expect(verdict).toBe(undecided ? "UNDECIDED" : leaning < 0 ? "IC" : "MANAGEMENT");
        if (!undecided) expect(overall.chanceOfSide).toBeGreaterThan(0.899);
      }),
    );
  });
});

function mirrored(instrument: Instrument): Instrument {
  return {
    ...instrument,
    items: instrument.items.map((item) => ({
      ...item,
      managementSide: item.managementSide === "left" ? "right" : "left",
    })),
  };
}

/** `0 − x`, as −x turns 0 into −0, which `toBe` distinguishes. */
function negated(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
