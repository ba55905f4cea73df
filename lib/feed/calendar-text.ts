import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { toDatabaseDay } from "@/lib/day";
import type { FeedEvent } from "./feed";

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** How often a program need not ask more often than, in seconds. */
const REFRESH_S = 6 * 3600;

/**
 * A calendar as iCalendar (RFC 5545). Events last whole days, which are the same days in every time zone; the
 * last one is exclusive. They block nobody's time. `summaryOf` gives the one text of an event.
 */
export function calendarText(
  name: string,
  events: readonly FeedEvent[],
  summaryOf: (event: FeedEvent) => string,
): string {
  const calendar = ical({
    name: escaped(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Pendulum", product: "Rotations", language: "EN" },
    ttl: REFRESH_S,
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@pendulum`,
      start: toDatabaseDay(event.startsOn),
      end: toDatabaseDay(event.endsOn),
      allDay: true,
      summary: summaryOf(event),
      status: STATUS[event.status],
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

// The library escapes the texts of events, but not the calendar's name.
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");
}
