import { z } from "zod";
import type { Verdict } from "@/lib/scoring/leaning";

const VERDICTS = ["IC", "UNDECIDED", "MANAGEMENT"] as const;

/** Counts are shown in multiples of this. */
export const COUNT_STEP = 5;

/**
 * The number of people per verdict, in steps of five; null: not shown, because it or what would
 * reveal it is too small.
 */
export const shownSpread = z.record(z.enum(VERDICTS), z.number().nullable());
export type Spread = z.infer<typeof shownSpread>;

/**
 * The distribution as it may be shown. A cell with fewer than `least` people is hidden, zero
 * included, because an empty cell says something about everybody. Hidden cells could be derived by
 * subtraction from the total; so the smallest shown ones are hidden too, until at least two are,
 * with at least `least` people in them. When nothing is left to show, or all are in one cell, the
 * whole distribution is withheld.
 *
 * Shown counts are rounded to the nearest five: they need not add up, and comparing two quarters
 * reveals nothing about the few who changed between them.
 */
export function spreadFrom(counts: Record<Verdict, number>, least: number): Spread | null {
  const bySize = [...VERDICTS].sort((a, b) => counts[a] - counts[b]);
  const hidden = bySize.filter((verdict) => counts[verdict] < least);
  if (hidden.length > 0)
    for (const verdict of bySize.slice(hidden.length)) {
      if (hidden.length >= 2 && sumOf(hidden, counts) >= least) break;
      hidden.push(verdict);
    }
  if (hidden.length === VERDICTS.length) return null;
  const shown = (verdict: Verdict) =>
    hidden.includes(verdict) ? null : COUNT_STEP * Math.round(counts[verdict] / COUNT_STEP);
  return { IC: shown("IC"), UNDECIDED: shown("UNDECIDED"), MANAGEMENT: shown("MANAGEMENT") };
}

/**
 * The distribution over several cells, from what is shown of each: a side that is hidden in one of
 * them is hidden, and so is everything when one withholds everything.
 */
export function sumOfSpreads(spreads: readonly (Spread | null)[]): Spread | null {
  const whole = spreads.filter((spread) => spread !== null);
  if (whole.length < spreads.length) return null;
  const sum = (verdict: Verdict) =>
    whole.reduce<number | null>((total, spread) => {
      const count = spread[verdict];
      return total === null || count === null ? null : total + count;
    }, 0);
  const shown = { IC: sum("IC"), UNDECIDED: sum("UNDECIDED"), MANAGEMENT: sum("MANAGEMENT") };
  return VERDICTS.every((verdict) => shown[verdict] === null) ? null : shown;
}

/** The number of people shown beside a figure: rounded down to a multiple of five. */
export function atLeast(people: number): number {
  return COUNT_STEP * Math.floor(people / COUNT_STEP);
}

function sumOf(verdicts: readonly Verdict[], counts: Record<Verdict, number>): number {
  return verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
}
