import ICAL from "ical.js";
import { addDays, type Day } from "@/lib/day";
import type { FeedEvent } from "./feed";

/** A program need not ask more often than this. */
const REFRESH = "PT6H";

// The library counts 75 bytes without the space with which a continued line begins.
ICAL.foldLength = 74;
// It escapes only what it knows to be text.
const known = ICAL.design.icalendar.property as Record<string, { defaultType: string }>;
known.name = { defaultType: "text" };
known["x-wr-calname"] = { defaultType: "text" };

/**
 * A calendar as iCalendar (RFC 5545). Events last whole days, which are the same days in every time zone, the
 * last one exclusive, and block nobody's time; moments are in UTC. `summaryOf` gives the one text of an event.
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
  return `${calendar.toString()}\r\n`;
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
  // What ended on its first day took place on none; a calendar wants one.
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

/** A text whose line ends became spaces, without other control signs. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}
