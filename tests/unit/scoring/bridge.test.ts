import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgedChange, comparisonOf, sharedItems } from "@/lib/scoring/bridge";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, DIMENSIONS, type Instrument, byDimension } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { changeBetween } from "@/lib/scoring/reliable-change";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";
import { allTowards, anyWeights, completeAnswers } from "./arbitraries";

const { growing, large } = CONTEXT_WEIGHTS;

/** Version 2: the first `kept` items of each dimension stay, the others get new words and keys. */
function nextVersion(kept: number): Instrument {
  const seen = byDimension(() => ({ count: 0 }));
  const items = FIRST_INSTRUMENT.items.map((item) => {
    seen[item.dimension].count += 1;
    return seen[item.dimension].count <= kept ? item : { ...item, key: `${item.key}-anew` };
  });
  return { ...FIRST_INSTRUMENT, version: 2, items };
}

const given = (instrument: Instrument, answers: Answers, weights: Weights = growing) => ({
  instrument,
  answers,
  result: leaningFrom(instrument, answers, weights),
});

describe("comparisonOf", () => {
  it("is the plain change within a version", () => {
    fc.assert(
      fc.property(completeAnswers, completeAnswers, anyWeights, (first, second, weights) => {
        const a = given(FIRST_INSTRUMENT, first, weights);
        const b = given(FIRST_INSTRUMENT, second, weights);
        const footing = { bridge: null, reweighed: false };
        expect(comparisonOf(a, b)).toEqual({ ...changeBetween(a.result, b.result), ...footing });
      }),
    );
  });

  it("scores both on the shared items only, and widens the error by their number", () => {
    const newer = nextVersion(3);
    // Answers to the changed items must not matter.
    const later = allTowards(-3, newer.items);
    for (const item of sharedItems(FIRST_INSTRUMENT, newer))
      later[item.key] = allTowards(2)[item.key] ?? "skip";
    const change = comparisonOf(given(FIRST_INSTRUMENT, allTowards(1)), given(newer, later));
    if (!change.comparable) throw new Error(change.reason);
    expect(change.bridge).toEqual(byDimension(() => 3));
    // 33.3 points over √2 · 40·√.3 · √(5/3) = 40.0
    expect(change.dimensions.energy?.points).toBeCloseTo(100 / 3, 10);
    expect(change.dimensions.energy?.index).toBeCloseTo(
      100 / 3 / (Math.SQRT2 * 40 * Math.sqrt(0.3) * Math.sqrt(5 / 3)),
      10,
    );
    expect(change.overall?.points).toBeCloseTo(100 / 3, 10);
  });

  it("over all items equals the plain change", () => {
    const same = { ...FIRST_INSTRUMENT, version: 2 };
    fc.assert(
      fc.property(completeAnswers, completeAnswers, (first, second) => {
        const bridged = bridgedChange(given(FIRST_INSTRUMENT, first), given(same, second));
        const plain = changeBetween(
          leaningFrom(FIRST_INSTRUMENT, first, growing),
          leaningFrom(FIRST_INSTRUMENT, second, growing),
        );
        if (!bridged.comparable || !plain.comparable) throw new Error("comparable");
        expect(bridged.overall).toEqual(plain.overall);
        expect(bridged.dimensions).toEqual(plain.dimensions);
      }),
    );
  });

  it("breaks with two shared items in a dimension, or when the answers are unknown", () => {
    const earlier = given(FIRST_INSTRUMENT, allTowards(1));
    const two = nextVersion(2);
    expect(comparisonOf(earlier, given(two, allTowards(1, two.items)))).toEqual({
      comparable: false,
      reason: "too few shared items",
    });
    const three = nextVersion(3);
    const later = given(three, allTowards(1, three.items));
    const unknown = { comparable: false, reason: "answers unknown" };
    expect(comparisonOf({ result: earlier.result }, later)).toEqual(unknown);
    expect(comparisonOf(earlier, { result: later.result })).toEqual(unknown);
    expect(comparisonOf(earlier, later).comparable).toBe(true);
  });

  it("uses the later weights for both when the weights changed, in one version or over a bridge", () => {
    const three = nextVersion(3);
    for (const newer of [FIRST_INSTRUMENT, three])
      fc.assert(
        fc.property(completeAnswers, completeAnswers, (first, second) => {
          const answers = newer === three ? allTowards(1, three.items) : second;
          const later = given(newer, answers, large);
          const change = comparisonOf(given(FIRST_INSTRUMENT, first, growing), later);
          const alike = comparisonOf(given(FIRST_INSTRUMENT, first, large), later);
          expect(change).toEqual({ ...alike, reweighed: true });
        }),
        { numRuns: 50 },
      );
  });

  it("finds no change in equal answers under any weights", () => {
    fc.assert(
      fc.property(completeAnswers, anyWeights, anyWeights, (answers, one, other) => {
        const change = comparisonOf(
          given(FIRST_INSTRUMENT, answers, one),
          given(FIRST_INSTRUMENT, answers, other),
        );
        if (!change.comparable) throw new Error(change.reason);
        expect(change.overall?.points).toBeCloseTo(0, 12);
      }),
    );
  });

  it("has no change for a dimension with fewer than three answers to shared items", () => {
    const newer = nextVersion(3);
    const answers = allTowards(1, newer.items);
    const [skipped] = sharedItems(FIRST_INSTRUMENT, newer).filter(
      (item) => item.dimension === "energy",
    );
    answers[skipped?.key ?? ""] = "skip";
    const change = comparisonOf(given(FIRST_INSTRUMENT, allTowards(1)), given(newer, answers));
    if (!change.comparable) throw new Error(change.reason);
    expect(change.dimensions.energy).toBeNull();
    expect(change.overall).toBeNull();
    for (const name of DIMENSIONS)
      if (name !== "energy") expect(change.dimensions[name]?.points).toBe(0);
  });
});

describe("sharedItems", () => {
  it("treats an item with other words, another side or another dimension as another item", () => {
    const [item] = FIRST_INSTRUMENT.items;
    if (!item) throw new Error("no item");
    const shares = (changed: typeof item) => sharedItems({ items: [item] }, { items: [changed] });
    expect(shares({ ...item, position: 9 })).toEqual([item]);
    expect(shares({ ...item, left: { ...item.left, fr: "Autre chose." } })).toEqual([]);
    expect(shares({ ...item, right: { ...item.right, en: "Other." } })).toEqual([]);
    expect(shares({ ...item, dimension: "scale" })).toEqual([]);
    expect(
      shares({ ...item, managementSide: item.managementSide === "left" ? "right" : "left" }),
    ).toEqual([]);
  });
});
