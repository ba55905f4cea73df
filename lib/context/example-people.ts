import { type Answers, type Dimension, type Instrument, keyOf } from "@/lib/scoring/instrument";

/** Three invented people, published with their answers; weights are never tried on real answers. */
export const EXAMPLE_PEOPLE = ["builder", "bridge", "gatherer"] as const;
export type ExamplePerson = (typeof EXAMPLE_PEOPLE)[number];

/** Their answers to every item of a dimension, −3 IC … +3 Management. */
export const EXAMPLE_ANSWERS: Record<ExamplePerson, Record<Dimension, number>> = {
  /** Enjoys coding, and is at ease with people. */
  builder: { energy: -1, coding: -3, ambiguity: 1, impact: -1, scale: -1 },
  /** A little of both, and more for people where it matters. */
  bridge: { energy: 1, coding: -2, ambiguity: 1, impact: 1, scale: 0 },
  /** Cares most for the team, and would miss the code. */
  gatherer: { energy: 2, coding: -1, ambiguity: 2, impact: 1, scale: 2 },
};

/** An example person's answers to a version of the instrument. */
export function exampleAnswers(
  person: ExamplePerson,
  instrument: Pick<Instrument, "items">,
): Answers {
  const keyed = EXAMPLE_ANSWERS[person];
  return Object.fromEntries(
    instrument.items.map((item) => [item.key, keyed[item.dimension] * keyOf(item) + 0]),
  );
}
