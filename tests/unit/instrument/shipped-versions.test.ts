import { describe, expect, it } from "vitest";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { evenAnswerLeaning } from "@/lib/scoring/even-answer";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS, type Language, itemsInOrder, twinPairs } from "@/lib/scoring/instrument";
import { instrumentSchema } from "@/lib/scoring/input";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";

const languages: Language[] = ["en", "fr"];

describe.each([FIRST_INSTRUMENT, SECOND_INSTRUMENT])("version $version", (instrument) => {
  const inOrder = itemsInOrder(instrument);
  const statements = inOrder.flatMap((item) =>
    languages.flatMap((language) => [
      { language, text: item.left[language], other: item.right[language] },
      { language, text: item.right[language], other: item.left[language] },
    ]),
  );

  const evenly = (option: number) =>
    Object.fromEntries(instrument.items.map(({ key }) => [key, option]));

  it("is a valid instrument", () => {
    expect(instrumentSchema.parse(instrument)).toEqual(instrument);
  });

  it("asks 25 items, five per dimension, at positions 1 to 25", () => {
    expect(inOrder.map((item) => item.position)).toEqual(inOrder.map((_, place) => place + 1));
    for (const name of DIMENSIONS)
      expect(inOrder.filter((item) => item.dimension === name)).toHaveLength(5);
    expect(inOrder).toHaveLength(25);
  });

  it("mixes dimensions: each block of five has every dimension, none twice in a row", () => {
    for (let block = 0; block < 25; block += 5)
      expect(new Set(inOrder.slice(block, block + 5).map((item) => item.dimension)).size).toBe(5);
    inOrder.slice(1).forEach((item, place) => {
      expect(item.dimension).not.toBe(inOrder[place]?.dimension);
    });
  });

  it("alternates the Management side from item to item", () => {
    for (const item of inOrder)
      expect(item.managementSide).toBe(item.position % 2 === 1 ? "right" : "left");
  });

  it("scores zero for the same option throughout: overall exactly, at most ±20 per dimension", () => {
    for (const weights of Object.values(CONTEXT_WEIGHTS))
      for (const option of [-3, -2, -1, 0, 1, 2, 3]) {
        const result = leaningFrom(instrument, evenly(option), weights);
        expect(result.overall?.leaning).toBeCloseTo(0, 12);
        expect(evenAnswerLeaning(instrument, weights)).toBe(0);
        expect(result.overall?.verdict).toBe("UNDECIDED");
        for (const name of DIMENSIONS)
          expect(Math.abs(result.dimensions[name].score ?? NaN)).toBeLessThanOrEqual(20);
      }
  });

  it("has a pair of twins per dimension, on opposite sides and well apart", () => {
    const pairs = twinPairs(instrument);
    expect(pairs.map(([one]) => one.dimension).sort()).toEqual([...DIMENSIONS].sort());
    for (const [one, other] of pairs) {
      expect(other.managementSide).not.toBe(one.managementSide);
      expect(other.position - one.position).toBeGreaterThanOrEqual(10);
    }
  });

  it("has unique statements, each a short full sentence", () => {
    for (const language of languages) {
      const texts = statements.filter((each) => each.language === language).map(({ text }) => text);
      expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(50);
    }
    for (const { text } of statements) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length).toBeGreaterThanOrEqual(25);
      expect(text.length).toBeLessThanOrEqual(95);
    }
  });

  it("has statements of similar length: neither is more than half as long again as the other", () => {
    for (const { text, other } of statements)
      expect(text.length / other.length).toBeLessThanOrEqual(1.5);
  });

  it("uses the typography of each language", () => {
    for (const { language, text } of statements) {
      expect(text).not.toContain("'");
      expect(text).not.toMatch(/ {2}/);
      if (language === "fr") expect(text).not.toMatch(/(?<!\u00a0)[:;?!]/);
    }
  });
});
