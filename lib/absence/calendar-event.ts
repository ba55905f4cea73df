import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { Unreadable } from "./calendar-problem";
import { dayNumberOf, onClock, type DayNumber, type Moment } from "./moment";

/** The parts of an event that decide who is away when. */
export type CalendarEvent = {
  uid: string;
  start: Moment;
  /** Its duration on its own clock. */
  length: Temporal.Duration;
  /** Shown as busy, and not cancelled. */
  isBusy: boolean;
  /** The text of its rule; null when it happens once. */
  rule: string | null;
  also: Moment[];
  /** Days in the reader's zone on which the series has no event. */
  except: DayNumber[];
  /** The day of the series, in the reader's zone, that it replaces; null when it replaces none. */
  insteadOf: DayNumber | null;
};

/**
 * Reads the lines of one event. Times without a zone, or in a zone that IANA does not list, are
 * taken as local. Throws `Unreadable`, or whatever the parser throws.
 */
export function readEvent(text: string, timeZone: string): CalendarEvent {
  const parsed = ICAL.parse(`BEGIN:VEVENT\r\n${text}\r\nEND:VEVENT`) as unknown[];
  const event = new ICAL.Component(parsed);
  const starts = event.getFirstProperty("dtstart");
  if (!starts) throw new Unreadable("start-missing");
  const [start] = momentsOf(starts);
  if (!start) throw new Unreadable("start-missing");
  const ends = event.getFirstProperty("dtend");
  const end = endOnClock(
    start,
    (ends && momentsOf(ends)[0]) ?? afterDuration(event, start),
    timeZone,
  );
  if (Temporal.PlainDateTime.compare(end, start.at) < 0) throw new Unreadable("ends-before");
  const instead = event.getFirstProperty("recurrence-id");
  if (instead?.getParameter("range")) throw new Unreadable("rule-range");
  const all = (name: string) => event.getAllProperties(name).flatMap(momentsOf);
  const dayOf = (moment: Moment) => dayNumberOf(onClock(moment, timeZone));
  const rules = event.getAllProperties("rrule");
  if (rules.length > 1 || event.hasProperty("exrule")) throw new Unreadable("rule-part", "EXRULE");
  return {
    uid: wordOf(event, "uid"),
    start,
    length: start.at.until(end, { largestUnit: "days" }),
    isBusy: isBusy(event),
    rule: rules[0] ? String(rules[0].getFirstValue()) : null,
    also: all("rdate"),
    except: all("exdate").map(dayOf),
    insteadOf: instead ? (momentsOf(instead).map(dayOf)[0] ?? null) : null,
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
  return typeof name === "string" && isZone(name) ? name : null;
}

function isZone(name: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}

/** The end on the clock of the start; on the reader's clock when only one of the two has a zone. */
function endOnClock(start: Moment, end: Moment, timeZone: string): Temporal.PlainDateTime {
  const { at, zone } = { ...end, zone: end.zone ?? (start.zone && timeZone) };
  return onClock({ at, zone }, start.zone ?? timeZone);
}

function afterDuration(event: ICAL.Component, { at, zone }: Moment): Moment {
  const duration = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration)
    return { at: at.add({ seconds: duration.toSeconds() }), zone };
  const start = event.getFirstPropertyValue("dtstart");
  const isDay = start instanceof ICAL.Time && start.isDate;
  return { at: isDay ? at.add({ days: 1 }) : at, zone };
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
