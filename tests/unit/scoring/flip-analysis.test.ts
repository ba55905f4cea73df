import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { flipAnalysis as flipOf } from "@/lib/scoring/flip-analysis";
import { type Answers, type Instrument, byDimension } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";
import { allTowards, anyAnswers, anyInstrument, anyWeights } from "./arbitraries";

const { growing } = CONTEXT_WEIGHTS;

function flipAnalysis(instrument: Instrument, answers: Answers, weights: Weights) {
  return flipOf(instrument, answers, leaningFrom(instrument, answers, weights));
}

describe("flipAnalysis", () => {
  it("finds the two moves that end a narrow verdict", () => {
    // All items one step towards Management: 33.3 against 12.9, so 20.5 points must go; an answer of energy
    // or ambiguity gives at most 4 steps of 1.667.
    const flip = flipAnalysis(FIRST_INSTRUMENT, allTowards(1), growing);
    expect(flip?.verdict).toBe("UNDECIDED");
    expect(flip?.moves).toHaveLength(4);
    expect(flip?.steps).toBe(13);
  });

  it("gives nothing without a verdict, or when no answers could change it", () => {
    const sure = { reliability: 0, sd: 500, assumed: true };
    const blunt: Instrument = { ...FIRST_INSTRUMENT, norms: byDimension(() => sure) };
    expect(flipAnalysis(FIRST_INSTRUMENT, {}, growing)).toBeNull();
    expect(flipAnalysis(blunt, allTowards(0), growing)).toBeNull();
  });

  it("explains the original verdict, even when the norms have changed", () => {
    const answers = allTowards(1);
    const given = leaningFrom(FIRST_INSTRUMENT, answers, growing);
    const norms = byDimension(() => ({ reliability: 0.9, sd: 20, assumed: false }));
    const since = { ...FIRST_INSTRUMENT, norms };
    expect(flipOf(since, answers, given)).toEqual(flipOf(FIRST_INSTRUMENT, answers, given));
    expect(flipOf(since, answers, given)).not.toEqual(flipAnalysis(since, answers, growing));
  });

  it("is correct: the moves are legal and change the verdict to the one named", () => {
    fc.assert(
      fc.property(anyInstrument, anyAnswers, anyWeights, (instrument, answers, weights) => {
        const before = leaningFrom(instrument, answers, weights).overall;
        const flip = flipAnalysis(instrument, answers, weights);
        if (!before || !flip) return;
        const moved = { ...answers };
        for (const { key, from, to } of flip.moves) {
          expect(answers[key]).toBe(from);
          expect(Math.abs(to)).toBeLessThanOrEqual(3);
          expect(to).not.toBe(from);
          moved[key] = to;
        }
        const after = leaningFrom(instrument, moved, weights).overall;
        expect(after?.verdict).toBe(flip.verdict);
        expect(flip.verdict).not.toBe(before.verdict);
        const steps = flip.moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
        expect(steps).toBe(flip.steps);
        expect(new Set(flip.moves.map(({ key }) => key)).size).toBe(flip.moves.length);
      }),
    );
  });

  it("is minimal: no other change has fewer answers, or as many and fewer steps", () => {
    fc.assert(
      fc.property(smallAnswers, anyInstrument, anyWeights, (answers, instrument, weights) => {
        const flip = flipAnalysis(instrument, answers, weights);
        const cheapest = cheapestBySearch(instrument, answers, weights, 2);
        if (cheapest) {
          expect({ answers: flip?.moves.length, steps: flip?.steps }).toEqual(cheapest);
        } else if (flip) {
          expect(flip.moves.length).toBeGreaterThan(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Three answers per dimension, none far from the middle, so that an exhaustive search stays small. */
const smallAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.integer({ min: -3, max: 3 }), { minLength: 25, maxLength: 25 })
  .map((all) => {
    const seen = byDimension(() => ({ count: 0 }));
    return Object.fromEntries(
      FIRST_INSTRUMENT.items.map((item, place) => {
        seen[item.dimension].count += 1;
        return [item.key, seen[item.dimension].count > 3 ? "skip" : (all[place] ?? 0)];
      }),
    );
  });

/** Scores every change of up to `most` answers. */
function cheapestBySearch(
  instrument: Instrument,
  answers: Answers,
  weights: Weights,
  most: number,
): { answers: number; steps: number } | null {
  const verdict = leaningFrom(instrument, answers, weights).overall?.verdict;
  const keys = Object.keys(answers).filter((key) => answers[key] !== "skip");
  let best: { answers: number; steps: number } | null = null;
  const visit = (start: number, changed: Answers, count: number, steps: number) => {
    if (count > 0 && leaningFrom(instrument, changed, weights).overall?.verdict !== verdict)
      if (!best || count < best.answers || (count === best.answers && steps < best.steps))
        best = { answers: count, steps };
    if (count === most) return;
    for (let place = start; place < keys.length; place += 1) {
      const key = keys[place] ?? "";
      const from = Number(answers[key]);
      for (let to = -3; to <= 3; to += 1)
        if (to !== from)
          visit(place + 1, { ...changed, [key]: to }, count + 1, steps + Math.abs(to - from));
    }
  };
  visit(0, answers, 0, 0);
  return best;
}
