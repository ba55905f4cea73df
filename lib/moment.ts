/**
 * When something is written that replaces what was written at `before`: now, but always later than all of those.
 * Two presses can share a millisecond, and the clocks of two instances can differ; whoever holds the lock and
 * comes second is the latest all the same.
 */
export function momentAfter(now: Date, before: readonly (Date | number)[]): Date {
  return new Date(Math.max(now.getTime(), ...before.map((moment) => Number(moment) + 1)));
}
