import type { Pulse } from "./input";

/** Means over the answered weeks, to one decimal; null when no week was answered. */
export function summaryOfWeeks(pulses: Pulse[]) {
  if (pulses.length === 0) return null;
  const mean = (of: keyof Pulse) => {
    const sum = pulses.reduce((total, pulse) => total + pulse[of], 0);
    return Math.round((sum / pulses.length) * 10) / 10;
  };
  return { technical: mean("technical"), people: mean("people"), codingHours: mean("codingHours") };
}
