import { addMonths, daysBetween, type Day } from "@/lib/day";

/** The height of the drawing, and the margins of the plot in it: around it stand the names of its axes. */
export const TREND = { height: 286, left: 56, right: 28, top: 36, bottom: 48 };

/** How wide a drawing can be expected to be on a phone, a tablet and a desk. */
export const PLACES = { phone: 336, tablet: 640, desk: 1040 };
export type Place = keyof typeof PLACES;

/** The most room that a drawing takes, and what a year takes at least: more where fingers press. */
const WIDEST = 2_600;
const YEAR_ROOM = { phone: 120, tablet: 76, desk: 76 };

/** The least width of a drawing of many years: wider than its place, so that each year has its room. */
export function widthFor(first: Day, last: Day, place: Place): number {
  const years = daysBetween(first, last) / 365.25;
  return Math.round(Math.min(WIDEST, Math.max(PLACES[place], years * YEAR_ROOM[place])));
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
 * The horizontal position of a day between the first and the last one, in percent of the plot; the
 * middle when they are equal. Time runs from left to right.
 */
export function shareOf(day: Day, first: Day, last: Day): number {
  const span = daysBetween(first, last);
  const share = span === 0 ? 0.5 : daysBetween(first, day) / span;
  return Math.round(share * 10_000) / 100;
}

/** A position or a length as a drawing writes it. */
export const percent = (share: number) => `${share}%`;

/** Classes of what is not shown in a place. */
const NOT_ON: Record<Place, string> = {
  phone: "max-sm:hidden",
  tablet: "sm:max-lg:hidden",
  desk: "lg:hidden",
};
const ALL_PLACES = Object.keys(PLACES) as Place[];

/** Shows something in these places only. */
export function onlyOn(places: readonly Place[]): string {
  return ALL_PLACES.filter((place) => !places.includes(place))
    .map((place) => NOT_ON[place])
    .join(" ");
}

/** The places in which a drawing of these years is wider than the place, so that it scrolls. */
export function placesTooNarrow(first: Day, last: Day): Place[] {
  return ALL_PLACES.filter((place) => widthFor(first, last, place) > PLACES[place]);
}

/** The months that are named below a drawing in any place, and the places in which each is. */
export function namedMonths(first: Day, last: Day, every = 1): { day: Day; places: Place[] }[] {
  const named = new Map<Day, Place[]>();
  for (const place of ALL_PLACES)
    for (const day of monthsFor(first, last, widthFor(first, last, place), every))
      named.set(day, [...(named.get(day) ?? []), place]);
  return [...named].map(([day, places]) => ({ day, places }));
}

/**
 * The first days of the months that have room below a drawing of this width: as many as fit, evenly
 * apart by a multiple of `every`, the latest included.
 */
function monthsFor(first: Day, last: Day, width: number, every: number): Day[] {
  const months: Day[] = [];
  for (let month = `${last.slice(0, 7)}-01`; month >= first; month = addMonths(month, -1))
    months.unshift(month);
  const fit = Math.max(1, Math.floor((width - TREND.left - TREND.right) / MONTH_ROOM));
  const step =
    [1, 2, 3, 6, 12].find((each) => each % every === 0 && months.length / each <= fit) ?? 24;
  return months.filter((_, at) => (months.length - 1 - at) % step === 0);
}
