import { expect, test } from "vitest";
import { canSubmit, isDueAgain, isFull } from "@/lib/assessment/policy";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS, FEWEST_ANSWERS, type Dimension } from "@/lib/scoring/instrument";

/** Enough answers to each dimension, except one dimension with another number. */
function answers(lacking: Dimension | null, ofLacking: number) {
  const answered = DIMENSIONS.flatMap((name) =>
    FIRST_INSTRUMENT.items
      .filter(({ dimension }) => dimension === name)
      .slice(0, name === lacking ? ofLacking : FEWEST_ANSWERS),
  );
  return Object.fromEntries(answered.map(({ key }) => [key, 1]));
}

test("a draft can be submitted once each dimension has enough answers", () => {
  expect(canSubmit(FIRST_INSTRUMENT, answers(null, 0))).toBe(true);
  expect(canSubmit(FIRST_INSTRUMENT, {})).toBe(false);
});

test.each(DIMENSIONS)("a draft that lacks one answer about %s cannot be submitted", (dimension) => {
  expect(canSubmit(FIRST_INSTRUMENT, answers(dimension, FEWEST_ANSWERS - 1))).toBe(false);
});

test("only the whole questionnaire gives somebody's verdict", () => {
  expect((["FULL", "QUICK"] as const).map((form) => isFull({ form }))).toEqual([true, false]);
});

test("an assessment is due again after ninety days", () => {
  expect(isDueAgain("2026-08-26", "2026-11-24")).toBe(true);
  expect(isDueAgain("2026-08-27", "2026-11-24")).toBe(false);
  expect(isDueAgain("2025-08-27", "2026-11-24")).toBe(true);
});
