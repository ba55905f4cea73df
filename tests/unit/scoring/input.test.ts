import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { answersSchema, flawsOf, instrumentSchema, weightsSchema } from "@/lib/scoring/input";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { anyAnswers, anyWeights } from "./arbitraries";

const schema = answersSchema(FIRST_INSTRUMENT);
const { items } = FIRST_INSTRUMENT;
const [first, second, ...others] = items;
if (!first || !second) throw new Error("an instrument has items");

describe("answers", () => {
  it("accepts every legal set, complete or not", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(schema.parse(answers)).toEqual(answers);
      }),
    );
    expect(schema.safeParse({}).success).toBe(true);
  });

  it("refuses anything else", () => {
    for (const answer of [4, -4, 0.5, NaN, Infinity, "3", "", null, undefined, true, {}])
      expect(schema.safeParse({ [first.key]: answer }).success).toBe(false);
    expect(schema.safeParse({ "no-such-item": 1 }).success).toBe(false);
    expect(schema.safeParse([1, 2]).success).toBe(false);
  });
});

describe("weights", () => {
  it("accepts weights that add up to 1", () => {
    fc.assert(
      fc.property(anyWeights, (w) => {
        expect(weightsSchema.safeParse(w).success).toBe(true);
      }),
    );
  });

  it("refuses other sums, negative and missing weights", () => {
    const { small } = CONTEXT_WEIGHTS;
    expect(weightsSchema.safeParse({ ...small, coding: 0.2 }).success).toBe(false);
    expect(weightsSchema.safeParse({ ...small, energy: 0.6, scale: -0.1 }).success).toBe(false);
    expect(weightsSchema.safeParse({ energy: 1 }).success).toBe(false);
  });
});

describe("instruments", () => {
  it.each([
    ["two items with one key", [first, { ...second, key: first.key }, ...others], "same key"],
    ["two items in one place", [first, { ...second, position: 1 }, ...others], "same position"],
    ["a dimension of four", items.slice(1), "fewer than 5"],
    ["a missing twin", [{ ...first, twinOf: "nobody" }, second, ...others], "does not exist"],
    ["a twin of itself", [{ ...first, twinOf: first.key }, second, ...others], "does not exist"],
    [
      "a twin in another dimension",
      [{ ...first, twinOf: second.key }, second, ...others],
      "opposite sides",
    ],
  ])("names the flaw of %s", (_, flawed, words) => {
    expect(flawsOf({ items: flawed }).join("; ")).toContain(words);
    expect(instrumentSchema.safeParse({ ...FIRST_INSTRUMENT, items: flawed }).success).toBe(false);
  });

  it("refuses a norm without error or without spread", () => {
    const energy = FIRST_INSTRUMENT.norms.energy;
    for (const flawed of [
      { ...energy, reliability: 1 },
      { ...energy, sd: 0 },
    ]) {
      const norms = { ...FIRST_INSTRUMENT.norms, energy: flawed };
      expect(instrumentSchema.safeParse({ ...FIRST_INSTRUMENT, norms }).success).toBe(false);
    }
  });
});
