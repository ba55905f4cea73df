import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import type { CalendarHead } from "./calendar-lines";
import { attempt, Unreadable } from "./calendar-problem";
import { onClock, type Clock, type Moment } from "./moment";
import { wholeDaysOf } from "./whole-days";
import { zoneFrom } from "./zone";

/** An event as far as it decides who is away when. */
export type CalendarEvent = {
  /** Empty when it has none. */
  uid: string;
  /** Which of several versions of it this is: the highest sequence, then the latest stamp, counts. */
  sequence: number;
  stamp: string;
  /** The moment of the series that it replaces; null when it replaces none. */
  insteadOf: Moment | null;
  /** When somebody is away; if not or if that cannot be read, why. */
  away: Away | "free" | "cancelled" | Unreadable;
};

/** When somebody is away for an event. */
export type Away = {
  start: Moment;
  clock: Clock;
  /** How many whole days it means; null when it means times. */
  days: number | null;
  /** Its duration on its own clock. */
  length: Temporal.Duration;
  /** The text of its rule; null when it happens once. */
  rule: string | null;
  also: Moment[];
  except: Moment[];
  /** The zones that it names and that nobody knows: its times are read as local. */
  unknownZones: string[];
};

/** The zone of the reader, and what the calendar says for all its events. */
export type Surroundings = { timeZone: string; head: CalendarHead };

/**
 * Reads the lines of one event. Throws when it cannot be told which event it is: `Unreadable`, or
 * whatever the parser throws.
 */
export function readEvent(text: string, around: Surroundings): CalendarEvent {
  const parsed = ICAL.parse(`BEGIN:VEVENT\r\n${text}\r\nEND:VEVENT`) as unknown[];
  const event = new ICAL.Component(parsed);
  const instead = event.getFirstProperty("recurrence-id");
  if (instead?.getParameter("range")) throw new Unreadable("rule-range");
  const sequence = Number(event.getFirstPropertyValue("sequence") ?? 0);
  return {
    uid: wordOf(event, "uid"),
    sequence: Number.isFinite(sequence) ? sequence : 0,
    stamp: textOf(event.getFirstPropertyValue("dtstamp")),
    insteadOf: (instead && momentsOf(instead)[0]) ?? null,
    away: isCancelled(event, around.head)
      ? "cancelled"
      : isFree(event)
        ? "free"
        : attempt(() => awayFor(event, around)),
  };
}

function awayFor(event: ICAL.Component, { timeZone, head }: Surroundings): Away {
  const starts = event.getFirstProperty("dtstart");
  const start = starts && momentsOf(starts)[0];
  if (!start) throw new Unreadable("start-missing");
  const ends = event.getFirstProperty("dtend");
  const said = (ends && momentsOf(ends)[0]) ?? afterDuration(event, start);
  const end = start.zone === null ? onClock(said, timeZone) : onClock(said, start.zone);
  if (Temporal.PlainDateTime.compare(end, start.at) < 0) throw new Unreadable("ends-before");
  const all = (name: string) => event.getAllProperties(name).flatMap(momentsOf);
  const rules = event.getAllProperties("rrule");
  if (rules.length > 1 || event.hasProperty("exrule")) throw new Unreadable("rule-part", "EXRULE");
  const calendarZone = head.zone === null ? null : zoneFrom(head.zone);
  const isDated = isDate(starts.getFirstValue());
  const saysAllDay = wordOf(event, "x-microsoft-cdo-alldayevent").toUpperCase() === "TRUE";
  const whole = wholeDaysOf({ start, end, isDated, saysAllDay }, [
    ...(calendarZone ? [calendarZone] : []),
    timeZone,
  ]);
  return {
    start,
    clock: { zone: start.zone, local: calendarZone ?? timeZone, ahead: whole?.ahead ?? 0 },
    days: whole?.days ?? null,
    length: start.at.until(end, { largestUnit: "days" }),
    rule: rules[0] ? textOf(rules[0].getFirstValue()) : null,
    also: all("rdate"),
    except: all("exdate"),
    unknownZones: [
      ...unknownZonesOf(event),
      ...(head.zone !== null && !calendarZone && start.zone === "UTC" ? [head.zone] : []),
    ],
  };
}

function momentsOf(property: ICAL.Property): Moment[] {
  return property.getValues().flatMap((value) => {
    const time: unknown = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return [];
    const { year, month, day, hour, minute, second } = time;
    const at = new Temporal.PlainDateTime(year, month, day, hour, minute, Math.min(second, 59));
    return [{ at, zone: zoneOf(time, property) }];
  });
}

function zoneOf(time: ICAL.Time, property: ICAL.Property): string | null {
  if (time.isDate) return null;
  if (time.zone === ICAL.Timezone.utcTimezone) return "UTC";
  const name = property.getParameter("tzid");
  return typeof name === "string" ? zoneFrom(name) : null;
}

function unknownZonesOf(event: ICAL.Component): string[] {
  return event.getAllProperties().flatMap((property) => {
    const name = property.getParameter("tzid");
    return typeof name === "string" && !zoneFrom(name) ? [name] : [];
  });
}

function afterDuration(event: ICAL.Component, { at, zone }: Moment): Moment {
  const duration = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration)
    return { at: at.add({ seconds: duration.toSeconds() }), zone };
  const hasDate = isDate(event.getFirstPropertyValue("dtstart"));
  return { at: hasDate ? at.add({ days: 1 }) : at, zone };
}

function isCancelled(event: ICAL.Component, { method }: CalendarHead): boolean {
  return method === "CANCEL" || wordOf(event, "status").toUpperCase() === "CANCELLED";
}

function isFree(event: ICAL.Component): boolean {
  const free = ["FREE", "WORKINGELSEWHERE"];
  return (
    wordOf(event, "transp").toUpperCase() === "TRANSPARENT" ||
    free.includes(wordOf(event, "x-microsoft-cdo-busystatus").toUpperCase())
  );
}

function isDate(value: unknown): boolean {
  return value instanceof ICAL.Time && value.isDate;
}

function wordOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === "string" ? value.trim() : "";
}

function textOf(value: unknown): string {
  const isKnown = value instanceof ICAL.Time || value instanceof ICAL.Recur;
  return isKnown ? value.toString() : "";
}
