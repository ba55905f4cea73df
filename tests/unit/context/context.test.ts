import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf } from "@/lib/context/effect";
import { EXAMPLE_PEOPLE, exampleAnswers } from "@/lib/context/example-people";
import {
  ContextChangeInput,
  contextFields,
  ContextInput,
  wantedContext,
} from "@/lib/context/input";
import { read } from "@/lib/input";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS, byDimension } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { weightsSchema } from "@/lib/scoring/input";
import { COMPANY_CONTEXTS, CONTEXT_WEIGHTS } from "@/lib/scoring/weights";

const { growing, large } = CONTEXT_WEIGHTS;

const range = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const hundredths = fc
  .array(fc.nat(100), { minLength: 4, maxLength: 4 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0)));
const setting = fc.record({
  size: fc.constantFrom(...COMPANY_CONTEXTS),
  weights: hundredths.map((parts) =>
    byDimension((name) => (parts[DIMENSIONS.indexOf(name)] ?? 0) / 100),
  ),
  roles: fc.record({ staffCoding: range(100), managerCoding: range(100), reports: range(50) }),
  decides: fc.constantFrom(null, { en: "The guild.", fr: "La guilde." }),
});

describe("the form of a company size", () => {
  it("reads back every value, from the form or the address", () => {
    fc.assert(
      fc.property(setting, fc.integer({ min: 1, max: 99 }), (given, revision) => {
        const fields = { ...contextFields(given), revision: String(revision) };
        expect(read(ContextInput, fields)).toEqual({ ok: true, value: { ...given, revision } });
        expect(wantedContext(given.size, fields)).toEqual({ ...given, revision });
        expect(weightsSchema.safeParse(given.weights).success).toBe(true);
      }),
    );
  });

  it("refuses weights that do not add up to 1", () => {
    const other = fc.array(fc.nat(100), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(setting, other, (given, parts) => {
        fc.pre(parts.reduce((sum, part) => sum + part, 0) !== 100);
        const wrong = Object.fromEntries(DIMENSIONS.map((name, at) => [name, String(parts[at])]));
        const parsed = read(ContextInput, { ...contextFields(given), ...wrong });
        expect(parsed).toEqual({ ok: false, errors: { energy: "sum-wrong" } });
      }),
    );
  });

  it("reports each error at its field", () => {
    const [given] = fc.sample(setting, 1);
    if (!given) throw new Error("no sample");
    const errors = (fields: Record<string, string>) => {
      const parsed = read(ContextInput, { ...contextFields(given), ...fields });
      return parsed.ok ? {} : parsed.errors;
    };
    expect(errors({ size: "huge" })).toEqual({ size: "size-missing" });
    expect(errors({ coding: "-5" })).toEqual({ coding: "number-wrong" });
    expect(errors({ coding: "1.5" })).toEqual({ coding: "number-wrong" });
    expect(errors({ reportsFrom: "9", reportsTo: "8" })).toEqual({ reportsTo: "range-wrong" });
    expect(errors({ decidesEn: "x", decidesFr: "" })).toEqual({ decidesFr: "decides-missing" });
    expect(read(ContextChangeInput, contextFields(given))).toEqual({
      ok: false,
      errors: { reason: "reason-missing" },
    });
  });
});

describe("the effect of other weights", () => {
  it("is none for the same weights", () => {
    const { before, after, people, changedVerdicts } = effectOf(FIRST_INSTRUMENT, large, large);
    expect(after).toEqual(before);
    expect(changedVerdicts).toBe(0);
    for (const person of people) expect(person.after).toEqual(person.before);
  });

  it("is what the scoring says of the example people, and matches the arithmetic", () => {
    const effect = effectOf(FIRST_INSTRUMENT, growing, large);
    for (const { person, before, after } of effect.people) {
      const answers = exampleAnswers(person, FIRST_INSTRUMENT);
      expect(before).toEqual(leaningFrom(FIRST_INSTRUMENT, answers, growing).overall);
      expect(after).toEqual(leaningFrom(FIRST_INSTRUMENT, answers, large).overall);
    }
    expect(effect.people.map(({ person }) => person)).toEqual([...EXAMPLE_PEOPLE]);
    expect(effect.before.even).toBe(0);
    expect(effect.changedVerdicts).toBeGreaterThan(0);
    expect(effect.changedVerdicts).toBeLessThan(0.2);
  });

  it("shows when the sides are out of balance", () => {
    const uneven = { energy: 0.6, coding: 0.1, ambiguity: 0.1, impact: 0.1, scale: 0.1 };
    // Energy and ambiguity have their odd item on the left: 0.7 against 0.3, a fifth of 100 points each.
    expect(effectOf(FIRST_INSTRUMENT, growing, uneven).after.even).toBeCloseTo(8, 10);
  });
});
