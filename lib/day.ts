/** A calendar day, `YYYY-MM-DD`. Has no time and no zone. Days compare as strings. */
export type Day = string;

// Whole days need no calendar: in UTC each has the same length.
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is an existing calendar day between the years 1900 and 2199. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < "1900" || text >= "2200") return false;
  const start = Date.parse(text);
  return !Number.isNaN(start) && dayStartingAt(start) === text;
}

// For the life of the process: as many as there are time zones. Swedish days are written YYYY-MM-DD.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant, seen in an IANA time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat("sv", { timeZone })));
  return format.format(instant);
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayStartingAt(Date.parse(day) + days * DAY_MS);
}

/** The day `months` later; the last day of a shorter month (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const lastOfMonth = Date.UTC(year, month + months, 0);
  return dayStartingAt(Math.min(Date.UTC(year, month - 1 + months, dayOfMonth), lastOfMonth));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Whole months from one day to a later one, as `addMonths` counts them: 31 January to 28 February is one. */
export function monthsBetween(from: Day, to: Day): number {
  const [begin, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - begin.year) * 12 + end.month - begin.month;
  return addMonths(from, months) <= to ? months : months - 1;
}

/** `YYYY-MM` of a day. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** A day in the database's form (`@db.Date`: midnight UTC). */
export function toDatabaseDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A `@db.Date` value back as a day. */
export function fromDatabaseDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** `month` is 1 for January. */
function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return { year, month, dayOfMonth };
}

/** `start`: milliseconds at the start of a day in UTC. */
function dayStartingAt(start: number): Day {
  return fromDatabaseDay(new Date(start));
}
