import type { Temporal } from "temporal-polyfill";
import { daysBetween, fromDatabaseDay, type Day } from "@/lib/day";

/** Days as numbers: 0 is 1 January 1970. */
export type DayNumber = number;

/**
 * A time as written, with the zone of its clock; without a zone it is a local time, the same on
 * every clock.
 */
export type Moment = { at: Temporal.PlainDateTime; zone: string | null };

const EPOCH = "1970-01-01";
const DAY_MS = 86_400_000;

/** A day as its number. */
export function numberOf(day: Day): DayNumber {
  return daysBetween(EPOCH, day);
}

/** The day with a number. */
export function dayWith(number: DayNumber): Day {
  return fromDatabaseDay(new Date(number * DAY_MS));
}

/** What a clock in `zone` shows at an instant. */
export function onClock({ at, zone: from }: Moment, zone: string): Temporal.PlainDateTime {
  if (from === null || from === zone) return at;
  return at.toZonedDateTime(from).withTimeZone(zone).toPlainDateTime();
}

/** The day of a time. */
export function dayNumberOf(at: Temporal.PlainDateTime): DayNumber {
  return numberOf(at.toPlainDate().toString());
}
