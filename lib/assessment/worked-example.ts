import {
  type Answers,
  DIMENSIONS,
  type Dimension,
  type Instrument,
  keyOf,
} from "@/lib/scoring/instrument";
import type { CompanyContext } from "@/lib/scoring/weights";

/** Invented answers, and the company size whose weights apply. */
export type Example = { answers: Answers; size: CompanyContext };

/** Keyed steps of the first example, dimension by dimension; the leaning is near the middle. */
const STEPS: Record<Dimension, (number | "skip")[]> = {
  energy: [1, 0, 2, -1, 1],
  coding: [-1, -2, 0, -1, 1],
  ambiguity: [1, 2, 0, 1, 1],
  impact: [0, 1, -1, "skip", 1],
  scale: [1, 1, 2, -1, 1],
};

/** The first example of the instrument page. */
export function firstExample({ items }: Pick<Instrument, "items">): Answers {
  const entries = DIMENSIONS.flatMap((name) =>
    items
      .filter(({ dimension }) => dimension === name)
      .map((item, place): [string, Answers[string]] => {
        const step = STEPS[name][place % STEPS[name].length] ?? 0;
        return [item.key, step === "skip" ? step : step * keyOf(item) + 0];
      }),
  );
  return Object.fromEntries(entries);
}
