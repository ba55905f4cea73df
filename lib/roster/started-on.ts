import { addMonths, isDay, type Day } from "@/lib/day";

export type DayReading =
  | { ok: true; value: Day | null }
  | { ok: false; reason: "day-ambiguous"; first: Day; second: Day }
  | { ok: false; reason: "day-unreadable" | "day-out-of-range" };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const EARLIEST = "1950-01-01";
const MONTHS_AHEAD = 24;

/**
 * Parses a calendar day of an uploaded list: `2024-03-25`, `25/03/2024`, `03/25/2024`,
 * `25.03.2024`. Blank is no day (null). `03/04/2024` is refused as ambiguous, with both readings;
 * with dots the day always comes first. Days before 1950 or more than two years after `today` are
 * out of range.
 */
export function readDay(text: string, today: Day): DayReading {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, value: null };
  const readings = readingsOf(trimmed).filter(isDay);
  const [first, second] = readings;
  if (first === undefined) return { ok: false, reason: "day-unreadable" };
  if (second !== undefined && second !== first)
    return { ok: false, reason: "day-ambiguous", first, second };
  if (first < EARLIEST || first > addMonths(today, MONTHS_AHEAD))
    return { ok: false, reason: "day-out-of-range" };
  return { ok: true, value: first };
}

function readingsOf(text: string): string[] {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && day) return [written(year, month, day)];
  const [, first, mark, second, last] = YEAR_LAST.exec(text) ?? [];
  if (!first || !second || !last) return [];
  const dayFirst = written(last, second, first);
  return mark === "." ? [dayFirst] : [dayFirst, written(last, first, second)];
}

function written(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
