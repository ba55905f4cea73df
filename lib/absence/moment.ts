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

/** The clock on which an event was written. */
export type Clock = {
  /** Its zone; null when it is local. */
  zone: string | null;
  /** The zone of whoever reads it, or of its calendar: that of local times. */
  local: string;
  /** How many days the days that are meant are ahead of it: midnight in Paris is the evening before in UTC. */
  ahead: number;
};

/** What the clock of an event shows at a moment. */
export function onClockOf({ zone, local, ahead }: Clock, moment: Moment): Temporal.PlainDateTime {
  if (moment.zone === null) return moment.at.subtract({ days: ahead });
  if (zone !== null) return onClock(moment, zone);
  // Programs write a day without a clock as its first or last second in UTC.
  const isNominal = ["00:00:00", "23:59:59"].includes(moment.at.toPlainTime().toString());
  return moment.zone === "UTC" && isNominal ? moment.at : onClock(moment, local);
}
