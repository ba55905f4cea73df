import { FEWEST_PEOPLE } from "./calibration";

/**
 * How many distinct people a version needs to be calibrated: 100 at first, then a tenth more than
 * last time, because fewer change the estimates by less than their own error. Never fewer new
 * people than the smallest group that aggregates may cover, so that the difference of two
 * calibrations never concerns fewer.
 */
export function peopleToCalibrate(lastPeople: number | null, smallestGroup: number): number {
  if (lastPeople === null) return Math.max(FEWEST_PEOPLE, smallestGroup);
  return lastPeople + Math.max(Math.ceil(lastPeople / 10), smallestGroup);
}

/**
 * Careless people are counted over the first 20, 40, 60 … people, or in steps of the smallest group
 * if larger.
 */
const COUNT_STEP = 20;

/** The largest whole number of steps, up to `people`, over which careless people are counted. */
export function peopleToCount(people: number, smallestGroup: number): number {
  const step = Math.max(COUNT_STEP, smallestGroup);
  return Math.floor(people / step) * step;
}
