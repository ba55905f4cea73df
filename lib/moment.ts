/**
 * The timestamp for a record that replaces those written at `before`: now, but always later than
 * all of them. Two requests can share a millisecond, and the clocks of two instances can differ;
 * the one that takes the lock second must still be the latest.
 */
export function momentAfter(now: Date, before: readonly (Date | number)[]): Date {
  return new Date(Math.max(now.getTime(), ...before.map((moment) => Number(moment) + 1)));
}
