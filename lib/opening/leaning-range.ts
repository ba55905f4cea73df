import type { Track } from "@/lib/ladder/ladder";
import type { Figures } from "@/lib/release/figures";
import { SMALLEST_GROUP } from "@/lib/release/few-readers";
import { COUNT_STEP } from "@/lib/release/spread";

/** How many people may lean to a track, by a released figure. */
export type LeaningRange = {
  low: number;
  high: number;
  /** At least so many people are counted. */
  people: number;
};

/** Rounding to the nearest five moves a count by at most this. */
const ROUNDING = (COUNT_STEP - 1) / 2;

/**
 * The range that holds the number of people who lean to a track, from what a figure shows alone;
 * null where it shows no count for the track. The figure is a sum of cells, each count rounded by
 * itself. A cell that shows a count has at least twice the fewest answers: that bounds how many
 * cells there can be, and so the rounding.
 */
export function leaningRange(
  { people, spread }: Pick<Figures, "people" | "spread">,
  track: Track,
): LeaningRange | null {
  const count = spread?.[track] ?? null;
  if (count === null) return null;
  const most = people + COUNT_STEP - 1;
  const cells = Math.max(1, Math.floor(most / (2 * SMALLEST_GROUP)));
  const off = ROUNDING * cells;
  return { low: Math.max(0, count - off), high: Math.min(most, count + off), people };
}

/** Whether that many people are enough for so many seats. */
export function enoughFor(range: LeaningRange | null, seats: number) {
  if (!range) return "unknown";
  if (range.low >= seats) return "enough";
  return range.high >= seats ? "perhaps" : "too-few";
}
