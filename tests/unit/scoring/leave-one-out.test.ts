import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { leaveOneOut } from "@/lib/scoring/leave-one-out";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { allTowards, anyInstrument, anyWeights, completeAnswers, towards } from "./arbitraries";

const { growing } = CONTEXT_WEIGHTS;

describe("leaveOneOut", () => {
  it("shows a verdict that depends on one dimension", () => {
    const answers = Object.fromEntries(
      FIRST_INSTRUMENT.items.map((item) => [
        item.key,
        towards(item, item.dimension === "energy" ? 3 : 0),
      ]),
    );
    const result = leaningFrom(FIRST_INSTRUMENT, answers, growing);
    const without = leaveOneOut(result);
    expect(result.overall).toMatchObject({ leaning: 25, verdict: "MANAGEMENT" });
    expect(without?.energy).toMatchObject({
      leaning: 0,
      verdict: "UNDECIDED",
      changesVerdict: true,
    });
    // 25 / .85; √(.0625 + .0625 + .0225 + .04) / .85 · 21.909 = 11.161
    expect(without?.coding?.leaning).toBeCloseTo(29.4118, 4);
    expect(without?.coding?.sem).toBeCloseTo(11.161, 3);
    expect(without?.coding?.changesVerdict).toBe(false);
  });

  it("gives nothing without a leaning, nor for a dimension with all the weight", () => {
    expect(leaveOneOut(leaningFrom(FIRST_INSTRUMENT, {}, growing))).toBeNull();
    const only = { energy: 1, coding: 0, ambiguity: 0, impact: 0, scale: 0 };
    const without = leaveOneOut(leaningFrom(FIRST_INSTRUMENT, allTowards(2), only));
    expect(without?.energy).toBeNull();
    expect(without?.coding?.leaning).toBeCloseTo(66.6667, 4);
  });

  it("keeps the leaning when the dimension equals it", () => {
    fc.assert(
      fc.property(anyInstrument, completeAnswers, anyWeights, (instrument, answers, weights) => {
        const result = leaningFrom(instrument, answers, weights);
        const without = leaveOneOut(result);
        const { overall } = result;
        if (!without || !overall) throw new Error("complete answers have a leaning");
        for (const name of DIMENSIONS) {
          const { score, weight } = result.dimensions[name];
          const rest = without[name];
          if (score === null || !rest) throw new Error("scored");
          // The whole lies between the dimension and the rest, by weight.
          expect(weight * score + (1 - weight) * rest.leaning).toBeCloseTo(overall.leaning, 8);
        }
      }),
    );
  });
});
