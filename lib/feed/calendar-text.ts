import { addDays, type Day } from "@/lib/day";
import type { FeedEvent } from "./feed";

/** A program need not ask more often than this. */
const REFRESH = "PT6H";
const MOST_BYTES = 75;

/**
 * A calendar as iCalendar (RFC 5545): the few properties that a feed of whole days needs. Events last whole
 * days, which are the same days in every time zone, the last one exclusive, and block nobody's time; moments are
 * in UTC. `summaryOf` gives the one text of an event.
 */
export function calendarText(
  name: string,
  events: readonly FeedEvent[],
  summaryOf: (event: FeedEvent) => string,
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Pendulum//Rotations//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${event.id}@pendulum`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${moment(event.changedAt)}`,
      `LAST-MODIFIED:${moment(event.changedAt)}`,
      `DTSTART;VALUE=DATE:${compact(event.startsOn)}`,
      `DTEND;VALUE=DATE:${compact(event.endsOn > event.startsOn ? event.endsOn : addDays(event.startsOn, 1))}`,
      `SUMMARY:${escaped(summaryOf(event))}`,
      `STATUS:${event.status.toUpperCase()}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

function moment(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A text value: what parts values is escaped, what ends lines becomes a space, other control signs go. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .trim();
}

/** Lines of at most 75 bytes, broken between characters; each but the first begins with a space. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > MOST_BYTES) {
      text += "\r\n ";
      bytes = 1; // the space
    }
    text += sign;
    bytes += size;
  }
  return text;
}
