import { addMonths, daysBetween, type Day } from "@/lib/day";

/** The height of the drawing, and the margins of the plot: around it stand the names of its axes. */
export const TREND = { height: 286, left: 44, right: 16, top: 36, bottom: 48 };

/** The widths of the drawing, on a phone, a tablet and a desk: its text stays as large. */
export const WIDTHS = { phone: 336, tablet: 640, desk: 1040 };

/** The most room that a drawing takes, and what a year takes at least: more where fingers press. */
const WIDEST = 2_600;
const YEAR_ROOM = { phone: 120, other: 76 };

/** The width of a drawing of many years: wider than its place, so that each year has its room. */
export function widthFor(first: Day, last: Day, place: number): number {
  const years = daysBetween(first, last) / 365.25;
  const room = place === WIDTHS.phone ? YEAR_ROOM.phone : YEAR_ROOM.other;
  return Math.round(Math.min(WIDEST, Math.max(place, years * room)));
}

/** The room that the name of a month takes. */
const MONTH_ROOM = 68;

/** The vertical position of a leaning: IC (−100) at the bottom, Management (+100) at the top. */
export function heightOf(leaning: number): number {
  const middle = (TREND.height - TREND.bottom + TREND.top) / 2;
  const half = (TREND.height - TREND.bottom - TREND.top) / 2;
  return Math.round((middle - (leaning / 100) * half) * 10) / 10;
}

/**
 * The horizontal position of a day between the first and the last one, in a drawing of this width;
 * the middle when they are equal. Time runs from left to right.
 */
export function placeOf(day: Day, first: Day, last: Day, width: number): number {
  const room = width - TREND.left - TREND.right - 24;
  const span = daysBetween(first, last);
  const share = span === 0 ? 0.5 : daysBetween(first, day) / span;
  return Math.round((TREND.left + 12 + share * room) * 10) / 10;
}

/**
 * The first days of the months that are named below a drawing of this width: as many as fit, evenly
 * apart by a multiple of `every`, the latest included.
 */
export function namedMonths(first: Day, last: Day, width: number, every = 1): Day[] {
  const months: Day[] = [];
  for (let month = `${last.slice(0, 7)}-01`; month >= first; month = addMonths(month, -1))
    months.unshift(month);
  const fit = Math.max(1, Math.floor((width - TREND.left - TREND.right) / MONTH_ROOM));
  const step =
    [1, 2, 3, 6, 12].find((each) => each % every === 0 && months.length / each <= fit) ?? 24;
  return months.filter((_, at) => (months.length - 1 - at) % step === 0);
}
