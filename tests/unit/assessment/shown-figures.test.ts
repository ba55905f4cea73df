import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesFor, roundedTo, shownSide, shownSum } from "@/lib/assessment/shown-figures";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { BAND_Z, judge, leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";
import { allTowards, anyAnswers, anyInstrument } from "@/tests/unit/scoring/arbitraries";

const RUNS = { numRuns: 2000 };

/** Weights as an installation enters them: hundredths that add up to 1. */
const weights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constantFrom(...Object.values(CONTEXT_WEIGHTS)),
  fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }).map((cuts) => {
    const ends = [...cuts.sort((one, other) => one - other), 100];
    const [energy = 0, coding = 0, ambiguity = 0, impact = 0, scale = 0] = ends.map(
      (end, at) => (end - (ends[at - 1] ?? 0)) / 100,
    );
    return { energy, coding, ambiguity, impact, scale };
  }),
);

describe("a leaning in the middle", () => {
  test("is on no side, also when the sum of its parts misses zero by a rounding error", () => {
    const even = leaningFrom(FIRST_INSTRUMENT, allTowards(0), CONTEXT_WEIGHTS.growing);
    expect(even.overall).toMatchObject({ leaning: 0, verdict: "UNDECIDED" });
    expect(shownSide(0, 0)).toBe("MIDDLE");
    expect(shownSide(-0, 0)).toBe("MIDDLE");
    expect(shownSide(3e-15, 0)).toBe("MIDDLE");
    expect(shownSide(-3e-15, 0)).toBe("MIDDLE");
  });

  test("is wherever it is shown as 0, and nowhere else", () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.nat(2), (leaning, places) => {
        const shown = roundedTo(leaning, places);
        const side = shown === 0 ? "MIDDLE" : shown < 0 ? "IC" : "MANAGEMENT";
        expect(shownSide(leaning, places)).toBe(side);
      }),
      RUNS,
    );
  });
});

describe("the figures beside a verdict", () => {
  test("13.3 outside a zone of 13.2 is not shown as 13 outside 13", () => {
    const decided = judge(13.3, 13.2 / BAND_Z);
    expect(decided.verdict).toBe("MANAGEMENT");
    expect(placesFor(decided)).toBe(1);
    expect(placesFor(judge(-13.22, 13.21 / BAND_Z))).toBe(2);
    expect(placesFor(judge(12.8, 13.2 / BAND_Z))).toBe(1);
    expect(placesFor(judge(40, 13.2 / BAND_Z))).toBe(0);
  });

  test("say what the verdict says, whatever was answered under whatever weights and norms", () => {
    fc.assert(
      fc.property(anyInstrument, anyAnswers, weights, (instrument, answers, weighed) => {
        const { overall } = leaningFrom(instrument, answers, weighed);
        fc.pre(overall !== null);
        const distance = Math.abs(overall.leaning);
        const zone = BAND_Z * overall.sem;
        // Nearer than a hundredth, no figure that anybody reads tells them apart.
        fc.pre(Math.abs(distance - zone) > 0.01);
        const places = placesFor(overall);
        const isInside = roundedTo(distance, places) < roundedTo(zone, places);
        const isOutside = roundedTo(distance, places) > roundedTo(zone, places);
        expect([isInside, isOutside]).toEqual(
          overall.verdict === "UNDECIDED" ? [true, false] : [false, true],
        );
      }),
      RUNS,
    );
  });
});

describe("the sum of the contributions", () => {
  test("−33.3 × 25% is −8.3, also where whole points would have to add up by −9", () => {
    const terms = [
      { score: -100 / 3, weight: 0.25 },
      { score: -20, weight: 0.15 },
      { score: -100 / 3, weight: 0.25 },
      { score: 20, weight: 0.15 },
      { score: 0, weight: 0.2 },
    ];
    expect(shownSum(terms)).toEqual({ places: 1, parts: [-8.3, -3, -8.3, 3, 0], total: -16.6 });
    expect(shownSum(terms.slice(0, 2))).toEqual({ places: 1, parts: [-8.3, -3], total: -11.3 });
  });

  test("can be checked with the figures shown, row by row and in all", () => {
    fc.assert(
      fc.property(anyAnswers, weights, fc.nat(2), (answers, weighed, leaningPlaces) => {
        const { dimensions, overall } = leaningFrom(FIRST_INSTRUMENT, answers, weighed);
        fc.pre(overall !== null);
        const terms = DIMENSIONS.map((name) => ({
          score: dimensions[name].score ?? 0,
          weight: weighed[name],
        }));
        const { places, parts, total } = shownSum(terms, leaningPlaces);
        const hundredths = (value: number) => Math.round(value * 100);
        expect(parts.reduce((sum, part) => sum + hundredths(part), 0)).toBe(hundredths(total));
        // A tie is rounded up or down by an error of 1e-15: both are right.
        const exact = overall.leaning;
        expect(
          [exact - 1e-9, exact + 1e-9].map((each) => roundedTo(each, leaningPlaces)),
        ).toContain(roundedTo(total, leaningPlaces));
        parts.forEach((part, at) => {
          const { score, weight } = terms[at] ?? { score: 0, weight: 0 };
          const checked = roundedTo(score, places) * weight;
          // The product of the shown figures, or (where thirds leave no other way) its last digit beside it.
          expect(Math.abs(checked - part)).toBeLessThan(places === 1 ? 0.0501 : 0.0201);
          expect(Math.abs(score * weight - part)).toBeLessThan(places === 1 ? 0.0501 : 0.0101);
        });
      }),
      RUNS,
    );
  });

  test("needs a last digit to give way hardly ever", () => {
    const sample = fc.sample(anyAnswers, { numRuns: 2000, seed: 14 });
    const wrong = sample.filter((answers) => {
      const { dimensions, overall } = leaningFrom(
        FIRST_INSTRUMENT,
        answers,
        CONTEXT_WEIGHTS.growing,
      );
      if (!overall) return false;
      const terms = DIMENSIONS.map((name) => ({
        score: dimensions[name].score ?? 0,
        weight: CONTEXT_WEIGHTS.growing[name],
      }));
      const { places, parts } = shownSum(terms);
      return terms.some(
        ({ score, weight }, at) =>
          roundedTo(roundedTo(score, places) * weight, places) !== parts[at],
      );
    });
    expect(wrong.length / sample.length).toBeLessThan(0.03);
  });
});
