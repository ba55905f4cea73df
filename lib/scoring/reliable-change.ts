import { DIMENSIONS, type Dimension, byDimension } from "./instrument";
import type { Result } from "./leaning";

/** Without a real change, |RC| exceeds this in fewer than 5 of 100 pairs. */
export const RELIABLE_Z = 1.96;

export type Difference = {
  /** Later minus earlier, in points; positive is towards Management. */
  points: number;
  /** Standard error of `points` when nothing has changed, > 0. */
  error: number;
  /** The reliable change index RC. */
  index: number;
  /** Only a reliable difference may be given an arrow, a colour or a word. */
  reliable: boolean;
};

export type Change =
  | { comparable: false; reason: "another instrument" | "other weights" }
  | {
      comparable: true;
      /** Null when either leaning lacks answers. */
      overall: Difference | null;
      dimensions: Record<Dimension, Difference | null>;
    };

/**
 * RC = (x2 − x1) / (SD · √2 · √(1 − r)): Jacobson & Truax, Journal of Consulting and Clinical
 * Psychology 59(1), 1991. `sd` in points > 0, 0 ≤ `r` < 1.
 */
export function reliableChange(x1: number, x2: number, sd: number, r: number): number {
  return (x2 - x1) / (sd * Math.SQRT2 * Math.sqrt(1 - r));
}

/**
 * The change from `earlier` to `later`. Scores on different instruments, or leanings under
 * different weights, are different measures; rescore both under the same ones before comparing.
 */
export function changeBetween(earlier: Result, later: Result): Change {
  if (earlier.instrumentVersion !== later.instrumentVersion || earlier.quick !== later.quick)
    return { comparable: false, reason: "another instrument" };
  if (DIMENSIONS.some((dimension) => earlier.weights[dimension] !== later.weights[dimension]))
    return { comparable: false, reason: "other weights" };
  return {
    comparable: true,
    overall: differenceOf(
      earlier.overall && { value: earlier.overall.leaning, sem: earlier.overall.sem },
      later.overall && { value: later.overall.leaning, sem: later.overall.sem },
    ),
    dimensions: byDimension((name) =>
      differenceOf(measured(earlier.dimensions[name]), measured(later.dimensions[name])),
    ),
  };
}

type Measured = { value: number; sem: number };

function measured({ score, sem }: { score: number | null; sem: number }): Measured | null {
  return score === null ? null : { value: score, sem };
}

function differenceOf(earlier: Measured | null, later: Measured | null): Difference | null {
  if (!earlier || !later) return null;
  const points = later.value - earlier.value;
  // √(SEM₁² + SEM₂²) equals SD·√2·√(1 − r) when both share a calibration, and is correct when they do not.
  const error = Math.hypot(earlier.sem, later.sem);
  const index = points / error;
  return { points, error, index, reliable: Math.abs(index) > RELIABLE_Z };
}
