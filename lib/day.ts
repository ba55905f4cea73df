import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD`. Has no time and no zone. Days compare as strings. */
export type Day = string;

// Whole days need no calendar: in UTC each has the same length.
const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is an existing calendar day between the years 1900 and 2199. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < "1900" || text >= "2200") return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** The calendar day of an instant, seen in an IANA time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return fromDatabaseDay(new Date(toDatabaseDay(day).getTime() + days * DAY_MS));
}

/** The day `months` later; the last day of a shorter month (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDatabaseDay(to).getTime() - toDatabaseDay(from).getTime()) / DAY_MS);
}

/** Whole months from one day to a later one, as `addMonths` counts them: 31 January to 28 February is one. */
export function monthsBetween(from: Day, to: Day): number {
  const { months } = Temporal.PlainDate.from(from).until(to, { largestUnit: "months" });
  return addMonths(from, months + 1) <= to ? months + 1 : months;
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
