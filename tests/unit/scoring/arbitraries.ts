import fc from "fast-check";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import {
  type Answer,
  type Answers,
  DIMENSIONS,
  type Instrument,
  type Item,
  byDimension,
} from "@/lib/scoring/instrument";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";

const ITEMS = FIRST_INSTRUMENT.items;

const given = fc.integer({ min: -3, max: 3 });
const givenOrSkipped: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 6, arbitrary: given },
  { weight: 1, arbitrary: fc.constant("skip" as const) },
);

function answersOf(answer: fc.Arbitrary<Answer>): fc.Arbitrary<Answers> {
  return fc
    .array(answer, { minLength: ITEMS.length, maxLength: ITEMS.length })
    .map((all) => Object.fromEntries(ITEMS.map((item, i) => [item.key, all[i] ?? "skip"])));
}

/** Answers to the first instrument: all given, some skipped, or about every third. */
export const completeAnswers = answersOf(given);
export const anyAnswers = answersOf(givenOrSkipped);
export const sparseAnswers = answersOf(
  fc.oneof({ weight: 2, arbitrary: given }, { weight: 1, arbitrary: fc.constant("skip" as const) }),
);

/** The published weights, and arbitrary ones that add up to 1. */
export const anyWeights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constantFrom(...Object.values(CONTEXT_WEIGHTS)),
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 }).map((parts) => {
    const whole = parts.reduce((sum, part) => sum + part, 0);
    return byDimension((name) => (parts[DIMENSIONS.indexOf(name)] ?? 0) / whole);
  }),
);

/** The first instrument with arbitrary norms. */
export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .array(
    fc.record({
      reliability: fc.double({ min: 0, max: 0.95, noNaN: true }),
      sd: fc.double({ min: 5, max: 60, noNaN: true }),
      assumed: fc.boolean(),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((norms) => ({
    ...FIRST_INSTRUMENT,
    norms: byDimension((name) => norms[DIMENSIONS.indexOf(name)] ?? FIRST_INSTRUMENT.norms[name]),
  }));

/** The same answer to every item. */
export function allAnswered(answer: Answer): Answers {
  return Object.fromEntries(ITEMS.map((item) => [item.key, answer]));
}

/** Every item answered equally strongly towards a track: −3 all IC … +3 all Management. */
export function allTowards(keyed: number, items: Item[] = ITEMS): Answers {
  return Object.fromEntries(items.map((item) => [item.key, towards(item, keyed)]));
}

/** The answer to an item that counts as `keyed`. */
export function towards(item: Item, keyed: number): number {
  return item.managementSide === "right" ? keyed : -keyed + 0;
}
