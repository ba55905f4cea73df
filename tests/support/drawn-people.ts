import { type Answers, type Dimension, type Item, byDimension } from "@/lib/scoring/instrument";
import { normalProbability } from "@/lib/statistics/normal";

/**
 * Standard deviations of a person's true answer around the middle, and of one answer around it, in
 * steps of the scale.
 */
const TRUE_SD = 0.9;
const ERROR_SD = 1.2;

/**
 * A person drawn from the stated distribution: each dimension has a true answer, normal around the
 * middle with an SD of 0.9 steps; every answer adds a normal error with an SD of 1.2 steps and is then
 * rounded to the seven points. By Spearman–Brown five such items have a reliability near .74.
 */
export function drawnPerson(items: Item[], normal: () => number) {
  const truth = byDimension(() => TRUE_SD * normal());
  return {
    /** The expected score of a dimension, −100…+100. */
    trueScore: (dimension: Dimension) => (100 / 3) * meanAnswer(truth[dimension]),
    /** Answers once, with new errors. */
    answer: (): Answers =>
      Object.fromEntries(
        items.map((item) => {
          const keyed = toScale(truth[item.dimension] + ERROR_SD * normal());
          return [item.key, item.managementSide === "right" ? keyed : 0 - keyed];
        }),
      ),
  };
}

function toScale(value: number): number {
  return Math.max(-3, Math.min(3, Math.round(value))) + 0;
}

/** The mean of the rounded answers: 3 minus the probabilities of staying below each of the six thresholds. */
function meanAnswer(truth: number): number {
  let mean = 3;
  for (const threshold of [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5])
    mean -= normalProbability((threshold - truth) / ERROR_SD);
  return mean;
}
