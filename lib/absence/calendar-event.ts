import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { daysBetween, fromDatabaseDay, type Day } from "@/lib/day";
import { Unreadable } from "./calendar-problem";
import type { DayNumber } from "./recurrence-rule";

/** One event, as far as it matters who is away when. */
export type CalendarEvent = {
  uid: string;
  /** The day in the reader's zone on which it begins, and the days that it takes wholly, [from, to). */
  start: DayNumber;
  from: DayNumber;
  to: DayNumber;
  /** Shown as busy, and not called off. */
  isBusy: boolean;
  /** The text of its rule; null when it takes place once. */
  rule: string | null;
  also: DayNumber[];
  except: DayNumber[];
  /** The day of the series that it stands in for; null when it stands for itself. */
  insteadOf: DayNumber | null;
};

const EPOCH = "1970-01-01";

/** A day as its number, and back. */
export function numberOf(day: Day): DayNumber {
  return daysBetween(EPOCH, day);
}

/** The day with a number. */
export function dayWith(number: DayNumber): Day {
  return fromDatabaseDay(new Date(number * 86_400_000));
}

/**
 * Reads the lines of one event. Times are turned into the reader's zone; those without a zone, or in one that the IANA does
 * not know, are taken as they stand. A timed event takes the days that it covers from midnight to midnight.
 * Throws `Unreadable`, or whatever the parser throws.
 */
export function readEvent(text: string, timeZone: string): CalendarEvent {
  const parsed = ICAL.parse(`BEGIN:VEVENT\r\n${text}\r\nEND:VEVENT`) as unknown[];
  const event = new ICAL.Component(parsed);
  const starts = event.getFirstProperty("dtstart");
  if (!starts) throw new Unreadable("start-missing");
  const localOf = (property: ICAL.Property) =>
    property.getValues().flatMap((value) => momentOf(value, property, timeZone));
  const [start] = localOf(starts);
  if (!start) throw new Unreadable("start-missing");
  const ends = event.getFirstProperty("dtend");
  const end = (ends && localOf(ends)[0]) ?? afterDuration(event, start);
  if (Temporal.PlainDateTime.compare(end.at, start.at) < 0) throw new Unreadable("ends-before");
  const instead = event.getFirstProperty("recurrence-id");
  if (instead?.getParameter("range")) throw new Unreadable("rule-range");
  const all = (name: string) => event.getAllProperties(name).flatMap(localOf).map(firstDay);
  const rules = event.getAllProperties("rrule");
  if (rules.length > 1 || event.hasProperty("exrule")) throw new Unreadable("rule-part", "EXRULE");
  return {
    uid: wordOf(event, "uid"),
    start: firstDay(start),
    from: firstDay(start) + (isMidnight(start.at) ? 0 : 1),
    to: firstDay(end),
    isBusy: isBusy(event),
    rule: rules[0] ? String(rules[0].getFirstValue()) : null,
    also: all("rdate"),
    except: all("exdate"),
    insteadOf: instead ? (localOf(instead).map(firstDay)[0] ?? null) : null,
  };
}

type Moment = { at: Temporal.PlainDateTime; isDay: boolean };

function momentOf(value: unknown, property: ICAL.Property, timeZone: string): Moment[] {
  const time = value instanceof ICAL.Period ? value.start : value;
  if (!(time instanceof ICAL.Time)) return [];
  const { year, month, day, hour, minute, second, isDate } = time;
  const at = new Temporal.PlainDateTime(year, month, day, hour, minute, Math.min(second, 59));
  if (isDate) return [{ at, isDay: true }];
  const zone = time.zone === ICAL.Timezone.utcTimezone ? "UTC" : property.getParameter("tzid");
  return [{ at: inZone(at, typeof zone === "string" ? zone : timeZone, timeZone), isDay: false }];
}

function inZone(at: Temporal.PlainDateTime, from: string, to: string): Temporal.PlainDateTime {
  try {
    return at.toZonedDateTime(from).withTimeZone(to).toPlainDateTime();
  } catch {
    return at;
  }
}

function afterDuration(event: ICAL.Component, { at, isDay }: Moment): Moment {
  const duration = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration)
    return { at: at.add({ seconds: duration.toSeconds() }), isDay };
  return { at: isDay ? at.add({ days: 1 }) : at, isDay };
}

function firstDay({ at }: Moment): DayNumber {
  return numberOf(at.toPlainDate().toString());
}

function isMidnight({ hour, minute, second }: Temporal.PlainDateTime): boolean {
  return hour === 0 && minute === 0 && second === 0;
}

function isBusy(event: ICAL.Component): boolean {
  const free = new Set(["FREE", "WORKINGELSEWHERE"]);
  return (
    wordOf(event, "transp") !== "TRANSPARENT" &&
    wordOf(event, "status") !== "CANCELLED" &&
    !free.has(wordOf(event, "x-microsoft-cdo-busystatus"))
  );
}

function wordOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === "string" ? (name === "uid" ? value : value.toUpperCase()) : "";
}
