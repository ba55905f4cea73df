import ICAL from "ical.js";
import { addDays, type Day } from "@/lib/day";
import type { FeedEvent } from "./feed";

/** The polling interval suggested to programs. */
const REFRESH = "PT6H";

// The library counts 75 bytes without the space that starts a continued line.
ICAL.foldLength = 74;
// It escapes only properties that it knows to be text.
const known = ICAL.design.icalendar.property as Record<string, { defaultType: string }>;
known.name = { defaultType: "text" };
known["x-wr-calname"] = { defaultType: "text" };

/**
 * A calendar in iCalendar format (RFC 5545). Events last whole days, the same in every time zone,
 * the last one exclusive, and do not show as busy; instants are in UTC. `summaryOf` gives the title
 * of an event.
 */
export function calendarText(
  name: string,
  events: readonly FeedEvent[],
  summaryOf: (event: FeedEvent) => string,
): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Pendulum//Rotations//EN");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("name", oneLine(name));
  calendar.addPropertyWithValue("x-wr-calname", oneLine(name));
  calendar.addPropertyWithValue("refresh-interval", ICAL.Duration.fromString(REFRESH));
  calendar.addPropertyWithValue("x-published-ttl", REFRESH);
  for (const event of events) calendar.addSubcomponent(componentOf(event, summaryOf(event)));
  if (events.length === 0) calendar.addSubcomponent(utcZone());
  return `${calendar.toString()}\r\n`;
}

/** The time zone UTC: what stands in a calendar without events, which must have a component. */
function utcZone(): ICAL.Component {
  const zone = new ICAL.Component("vtimezone");
  zone.addPropertyWithValue("tzid", "UTC");
  const offset = new ICAL.UtcOffset({ hours: 0, minutes: 0, factor: 1 });
  const standard = new ICAL.Component("standard");
  standard.addPropertyWithValue("dtstart", ICAL.Time.fromDateTimeString("1970-01-01T00:00:00"));
  standard.addPropertyWithValue("tzoffsetfrom", offset);
  standard.addPropertyWithValue("tzoffsetto", offset);
  standard.addPropertyWithValue("tzname", "UTC");
  zone.addSubcomponent(standard);
  return zone;
}

function componentOf(event: FeedEvent, summary: string): ICAL.Component {
  const { id, sequence, startsOn, endsOn, status } = event;
  const changedAt = ICAL.Time.fromJSDate(event.changedAt, true);
  const component = new ICAL.Component("vevent");
  component.addPropertyWithValue("uid", `${id}@pendulum`);
  component.addPropertyWithValue("sequence", sequence);
  component.addPropertyWithValue("dtstamp", changedAt);
  component.addPropertyWithValue("last-modified", changedAt);
  component.addPropertyWithValue("dtstart", timeOf(startsOn));
  // An event that ended on its first day covers no day; iCalendar requires at least one.
  component.addPropertyWithValue(
    "dtend",
    timeOf(endsOn > startsOn ? endsOn : addDays(startsOn, 1)),
  );
  component.addPropertyWithValue("summary", oneLine(summary));
  component.addPropertyWithValue("status", status.toUpperCase());
  component.addPropertyWithValue("transp", "TRANSPARENT");
  return component;
}

function timeOf(day: Day): ICAL.Time {
  return ICAL.Time.fromDateString(day);
}

/** A text with line breaks replaced by spaces, without other control characters. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}
