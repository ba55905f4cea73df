import { daysBetween, type Day } from "@/lib/day";

/** The height of the drawing, and the margins of the plot. */
export const TREND = { height: 250, left: 40, right: 16, top: 16, bottom: 32 };

/** The widths of the drawing, on a phone and on wider screens: its text stays as large. */
export const WIDTHS = { phone: 336, wide: 640 };

/** The vertical position of a leaning: IC (−100) at the bottom, Management (+100) at the top. */
export function heightOf(leaning: number): number {
  const middle = (TREND.height - TREND.bottom + TREND.top) / 2;
  const half = (TREND.height - TREND.bottom - TREND.top) / 2;
  return Math.round((middle - (leaning / 100) * half) * 10) / 10;
}

/**
 * The horizontal position of a day between the first and the last one, in a drawing of this width;
 * the middle when they are equal.
 */
export function placeOf(day: Day, first: Day, last: Day, width: number): number {
  const room = width - TREND.left - TREND.right - 24;
  const span = daysBetween(first, last);
  const share = span === 0 ? 0.5 : daysBetween(first, day) / span;
  return Math.round((TREND.left + 12 + share * room) * 10) / 10;
}
