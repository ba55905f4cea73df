import type { Pulse } from "./input";

/** The least top of a scale of hours, and its steps. */
const LEAST_TOP = 20;
const TOP_STEP = 10;

/**
 * Where a scale of hours ends: at its greatest value, unless that is an outlier, more than twice the
 * median; then there, so that the usual weeks stay legible.
 */
export function topOfHours(hours: readonly number[]): number {
  const rising = hours.toSorted((one, other) => one - other);
  const median = rising[Math.floor(rising.length / 2)] ?? 0;
  const top = Math.max(LEAST_TOP, Math.min(rising.at(-1) ?? 0, 2 * median));
  return Math.ceil(top / TOP_STEP) * TOP_STEP;
}

/** Means over the answered weeks, to one decimal; null when no week was answered. */
export function summaryOfWeeks(pulses: Pulse[]) {
  if (pulses.length === 0) return null;
  const mean = (of: keyof Pulse) => {
    const sum = pulses.reduce((total, pulse) => total + pulse[of], 0);
    return Math.round((sum / pulses.length) * 10) / 10;
  };
  return { technical: mean("technical"), people: mean("people"), codingHours: mean("codingHours") };
}
