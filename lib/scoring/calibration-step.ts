import { FEWEST_PEOPLE } from "./calibration";

/**
 * How many distinct people a version needs to be calibrated: 100 at first, then a tenth more than last
 * time, for fewer change the estimates by less than their own error. Never fewer newcomers than the
 * smallest group that aggregates may speak of, so that two calibrations never tell about fewer.
 */
export function peopleToCalibrate(lastPeople: number | null, smallestGroup: number): number {
  if (lastPeople === null) return Math.max(FEWEST_PEOPLE, smallestGroup);
  return lastPeople + Math.max(Math.ceil(lastPeople / 10), smallestGroup);
}

/** Careless people are counted over the first 20, 40, 60 … people, or in steps of the smallest group. */
const COUNT_STEP = 20;

/** The most people, up to `people`, over whom careless ones are counted: a whole number of steps. */
export function peopleToCount(people: number, smallestGroup: number): number {
  const step = Math.max(COUNT_STEP, smallestGroup);
  return Math.floor(people / step) * step;
}
