import { addMonths, isDay, type Day } from "@/lib/day";
import { inPlainCharacters } from "@/lib/text-key";

/** Which number comes first in days such as 03/04/2024. */
export type DayOrder = "day-first" | "month-first";

export type DayReading =
  | { ok: true; value: Day | null }
  | { ok: false; reason: "day-ambiguous"; first: Day; second: Day }
  | { ok: false; reason: "day-unreadable" | "day-out-of-range" };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
// With hyphens such a day could also begin with the year.
const SHORT_YEAR_LAST = /^(\d{1,2})([/.])(\d{1,2})\2(\d{2})$/;
// A spreadsheet adds the time of day; midnight in UTC is how programs write a day alone.
const TIME = /(?:T| )(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?|00:00(?::00(?:\.0+)?)?Z)$/i;
const EARLIEST = "1950-01-01";
const MONTHS_AHEAD = 24;

/**
 * Parses a calendar day of an uploaded list: `2024-03-25`, `25/03/2024`, `03/25/2024`,
 * `25.03.2024`, `25/03/24`, with or without a time of day. Blank is no day (null). `03/04/2024` is
 * read in `order`, and refused as ambiguous without one, with both readings; with dots the day
 * always comes first. Days before 1950 or more than two years after `today` are out of range.
 */
export function readDay(text: string, today: Day, order: DayOrder | null = null): DayReading {
  const said = dayPart(text);
  if (said === "") return { ok: true, value: null };
  const latest = latestDay(today);
  const { fixed, ...days } = readingsOf(said, latest);
  const { "day-first": first, "month-first": second } = days;
  if (order === null && first !== undefined && second !== undefined && first !== second)
    return { ok: false, reason: "day-ambiguous", first, second };
  const value = fixed ?? (order && days[order]) ?? first ?? second;
  if (value === undefined) return { ok: false, reason: "day-unreadable" };
  if (value < EARLIEST || value > latest) return { ok: false, reason: "day-out-of-range" };
  return { ok: true, value };
}

/** The order in which alone a text is a day; null where it is one in both orders, or in none. */
export function orderProvenBy(text: string, today: Day): DayOrder | null {
  const { "day-first": first, "month-first": second } = readingsOf(dayPart(text), latestDay(today));
  if ((first === undefined) === (second === undefined)) return null;
  return first === undefined ? "month-first" : "day-first";
}

function dayPart(text: string): string {
  return inPlainCharacters(text).replace(TIME, "");
}

function latestDay(today: Day): Day {
  return addMonths(today, MONTHS_AHEAD);
}

/** The days that a text can be; `fixed` where the order of its numbers is beyond doubt. */
function readingsOf(text: string, latest: Day): Partial<Record<DayOrder | "fixed", Day>> {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && day) return existing({ fixed: written(year, month, day) });
  const [, first, mark, second, last] = YEAR_LAST.exec(text) ?? SHORT_YEAR_LAST.exec(text) ?? [];
  if (!first || !second || !last) return {};
  const whole = last.length === 2 ? centuryOf(last, latest) + last : last;
  const dayFirst = written(whole, second, first);
  if (mark === ".") return existing({ fixed: dayFirst });
  return existing({ "day-first": dayFirst, "month-first": written(whole, first, second) });
}

// The latest century in which a list can speak of that year.
function centuryOf(year: string, latest: Day): string {
  const century = latest.slice(0, 2);
  return `${century}${year}` <= latest.slice(0, 4) ? century : String(Number(century) - 1);
}

function existing(readings: Record<string, string>) {
  return Object.fromEntries(Object.entries(readings).filter(([, day]) => isDay(day)));
}

function written(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
