import { addMonths, type Day } from "@/lib/day";
import type { Track } from "@/lib/ladder/ladder";
import { quarterStart } from "@/lib/release/quarter";

/** Seats to be filled: on a track, perhaps on one of its rungs, in a team or below it, in a quarter. */
export type Seats = {
  teamId: string;
  track: Track;
  /** Key of a rung; empty for any rung of the track. */
  rung: string;
  /** The first day of the quarter. */
  quarter: Day;
  seats: number;
};

/** An opening as it is listed. */
export type Opening = Seats & {
  id: string;
  /** The team with those above it: `Engineering / Platform`. */
  path: string;
  /** Null while it is open. */
  ending: "FILLED" | "WITHDRAWN" | null;
  /** Null for whoever does not oversee the team. */
  around: OpeningFacts | null;
};

/** What is known of who could fill an opening: counts of the team and the teams below it. */
export type OpeningFacts = {
  /** Trials that end from today on, before the quarter begins. */
  trialsBefore: number;
  /** People who asked for a trial in the last 12 months and have not had one agreed. */
  waiting: number;
};

const QUARTERS_AHEAD = 8;
const QUARTER = /^(?:(\d{4})[ -]?[QT]([1-4])|[QT]([1-4])[ -]?(\d{4}))$/i;

/** The quarters for which an opening can be entered: this one and the next ones, by their first day. */
export function quartersAhead(today: Day): Day[] {
  const first = quarterStart(today);
  return Array.from({ length: QUARTERS_AHEAD }, (_, at) => addMonths(first, 3 * at));
}

/** The first day of a quarter as written in a file: `2027-Q2`, `Q2 2027`, `T2 2027`; null for anything else. */
export function quarterFrom(text: string): Day | null {
  const [, year, quarter, quarterFirst, yearLast] = QUARTER.exec(text.trim()) ?? [];
  const number = Number(quarter ?? quarterFirst);
  const of = year ?? yearLast;
  return of ? `${of}-${String(3 * number - 2).padStart(2, "0")}-01` : null;
}

/** Number and year of a quarter, by its first day. */
export function quarterParts(quarter: Day): { quarter: number; year: string } {
  return { quarter: (Number(quarter.slice(5, 7)) + 2) / 3, year: quarter.slice(0, 4) };
}

/** A quarter as written in a file: `2027-Q2`. */
export function writeQuarter(day: Day): string {
  const { quarter, year } = quarterParts(day);
  return `${year}-Q${quarter}`;
}
