import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkList, isReady } from "@/lib/instrument/check-list";
import { everPublished, initialItemsOf } from "@/lib/instrument/next-version";
import { SECOND_INSTRUMENT, withOffers } from "@/lib/instrument/offer/second-version";
import { fairnessOf, offerFor, REWRITES } from "@/lib/instrument/offer/statements";
import { comparisonOf, sharedItems } from "@/lib/scoring/bridge";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, DIMENSIONS, type Instrument, keyOf } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";

const REWRITTEN = [4, 14, 15, 21, 25];
const { growing } = CONTEXT_WEIGHTS;
const published = everPublished([FIRST_INSTRUMENT]);

describe("the offered words", () => {
  it("rewrite items 4, 14, 15, 21 and 25 and nothing else", () => {
    const offered = FIRST_INSTRUMENT.items.filter((item) => offerFor(item));
    expect(offered.map(({ position }) => position)).toEqual(REWRITTEN);
    const shared = sharedItems(FIRST_INSTRUMENT, SECOND_INSTRUMENT);
    expect(shared).toHaveLength(20);
    for (const name of DIMENSIONS)
      expect(shared.filter(({ dimension }) => dimension === name).length).toBeGreaterThanOrEqual(3);
  });

  it("pass the checklist of the editor, with a bridge", () => {
    const ids = FIRST_INSTRUMENT.items.map((_, at) => `id-${at}`);
    const begun = initialItemsOf([FIRST_INSTRUMENT], () => ids.shift() ?? "");
    const items = withOffers(begun, published).map((item) => ({ ...item, revision: 1 }));
    const checks = checkList(items, FIRST_INSTRUMENT, published);
    expect(checks.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(isReady(checks)).toBe(true);
  });

  it("give new keys to new words, and keep side, dimension and place", () => {
    for (const item of SECOND_INSTRUMENT.items) {
      const before = FIRST_INSTRUMENT.items.find(({ position }) => position === item.position);
      const isNew = REWRITTEN.includes(item.position);
      expect(item.key).toBe(isNew ? `${before?.key}-2` : before?.key);
      expect([item.dimension, item.managementSide]).toEqual([
        before?.dimension,
        before?.managementSide,
      ]);
    }
  });

  it("say for each what makes its sides equally good to choose, in both languages", () => {
    const reasons = SECOND_INSTRUMENT.items.flatMap((item) => fairnessOf(item) ?? []);
    expect(reasons).toHaveLength(REWRITES.length);
    expect(new Set(reasons.flatMap(({ en, fr }) => [en, fr])).size).toBe(2 * REWRITES.length);
    expect(FIRST_INSTRUMENT.items.flatMap((item) => fairnessOf(item) ?? [])).toEqual([]);
  });

  it("are offered no more once an admin has changed or taken them", () => {
    expect(SECOND_INSTRUMENT.items.flatMap((item) => offerFor(item) ?? [])).toEqual([]);
    const [item] = FIRST_INSTRUMENT.items.filter(({ position }) => position === 4);
    expect(item && offerFor({ ...item, left: { en: "Mine.", fr: "À moi." } })).toBeNull();
  });
});

/** 100/3 times the mean of the keyed answers to the items that both versions ask, weighed. */
function bridgedLeaning({ items }: Instrument, answers: Answers): number {
  return DIMENSIONS.reduce((sum, name) => {
    const shared = items.filter(
      ({ dimension, position }) => dimension === name && !REWRITTEN.includes(position),
    );
    const keyed = shared.map((item) => Number(answers[item.key]) * keyOf(item));
    return sum + (growing[name] * 100 * keyed.reduce((a, b) => a + b, 0)) / (3 * keyed.length);
  }, 0);
}

describe("the bridge between versions 1 and 2", () => {
  const answersTo = ({ items }: Instrument) =>
    fc
      .array(fc.integer({ min: -3, max: 3 }), { minLength: items.length, maxLength: items.length })
      .map((all): Answers => Object.fromEntries(items.map(({ key }, at) => [key, all[at] ?? 0])));

  it("compares on the twenty shared items alone, whatever the rewritten ones are answered", () => {
    fc.assert(
      fc.property(answersTo(FIRST_INSTRUMENT), answersTo(SECOND_INSTRUMENT), (first, second) => {
        const given = (instrument: Instrument, answers: Answers) => ({
          instrument,
          answers,
          result: leaningFrom(instrument, answers, growing),
        });
        const change = comparisonOf(
          given(FIRST_INSTRUMENT, first),
          given(SECOND_INSTRUMENT, second),
        );
        if (!change.comparable) throw new Error(change.reason);
        expect(change.bridge).toEqual({ energy: 5, coding: 4, ambiguity: 3, impact: 4, scale: 4 });
        const points =
          bridgedLeaning(SECOND_INSTRUMENT, second) - bridgedLeaning(FIRST_INSTRUMENT, first);
        expect(change.overall?.points).toBeCloseTo(points, 9);
        const error = Math.sqrt(
          DIMENSIONS.reduce(
            (sum, name) =>
              sum + growing[name] ** 2 * 2 * 40 ** 2 * 0.3 * (5 / (change.bridge?.[name] ?? 0)),
            0,
          ),
        );
        expect(change.overall?.error).toBeCloseTo(error, 9);
      }),
    );
  });
});
