import { inOrderByPerson, type Submission } from "./calibration";

/** How many of the first `people` people appear not to have read the statements. */
export type CarelessCount = { people: number; careless: number };

/** A share is shown in twentieths, which are steps of 5 %. */
const PARTS = 20;

/**
 * Counts the careless among the `people` who answered earliest, each by their first submission. The
 * count for a given number of people is made once and stored, so that no two counts differ by a
 * single person.
 */
export function carelessCountFrom(
  submissions: readonly Submission[],
  people: number,
): CarelessCount {
  const first = inOrderByPerson(submissions).flatMap(([one]) => (one ? [one] : []));
  const earliest = first
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())
    .slice(0, people);
  return { people, careless: earliest.filter(({ careless }) => careless).length };
}

/** The share as it is shown: rounded to 0.05; 0 stands for less than 0.025. */
export function roundedShare({ people, careless }: CarelessCount): number {
  return Math.round((PARTS * careless) / people) / PARTS;
}
