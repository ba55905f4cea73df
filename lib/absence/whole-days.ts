import { Temporal } from "temporal-polyfill";
import { dayNumberOf, onClock, type Moment } from "./moment";

/** Whole days that an event means: how many, and how many days ahead of its own clock they are. */
export type WholeDays = { ahead: number; days: number };

const MIDNIGHT = new Temporal.PlainTime();
/** Many programs let a day end with its last minute. */
const LAST_MINUTE = new Temporal.PlainTime(23, 59);
/** Midnight in UTC-10 is 10:00 in UTC, in UTC+13 it is 11:00 of the day before. */
const EASTERN_MIDNIGHT = 11;

/** Whether a day starts at a time: at midnight, or when clocks skip midnight in its zone. */
export function startsDay(at: Temporal.PlainDateTime, zone: string | null): boolean {
  if (at.toPlainTime().equals(MIDNIGHT)) return true;
  return zone !== null && at.toPlainDate().toZonedDateTime(zone).toPlainDateTime().equals(at);
}

/** The start of the next day when an event ends in the last minute of a day; any other end as it is. */
export function endWithDay(at: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const isLastMinute = Temporal.PlainTime.compare(at.toPlainTime(), LAST_MINUTE) >= 0;
  return isLastMinute ? at.add({ days: 1 }).withPlainTime(MIDNIGHT) : at;
}

/** What decides whether an event means whole days; `end` is on the clock of the start. */
export type Extent = {
  start: Moment;
  end: Temporal.PlainDateTime;
  /** It has only days, no times. */
  isDated: boolean;
  /** It says that it lasts all day. */
  saysAllDay: boolean;
};

/**
 * The whole days that an event means: from midnight to midnight on its own clock, or if that is UTC
 * on the first of `clocks` that says so. Null when it means times.
 */
export function wholeDaysOf(
  { start, end, isDated, saysAllDay }: Extent,
  clocks: readonly string[],
): WholeDays | null {
  const { at, zone } = start;
  const own = dayNumberOf(at);
  for (const clock of zone === "UTC" ? [...clocks, "UTC"] : [zone]) {
    const from = clock === null ? at : onClock(start, clock);
    const to = endWithDay(clock === null ? end : onClock({ at: end, zone }, clock));
    if (!startsDay(from, clock) || !(startsDay(to, clock) || saysAllDay)) continue;
    const days = dayNumberOf(to) - dayNumberOf(from);
    if (days === 0 && !isDated && !saysAllDay) continue;
    return { ahead: dayNumberOf(from) - own, days: Math.max(1, days) };
  }
  if (!saysAllDay) return null;
  const from = dayNumberOf(at.add({ hours: 24 - EASTERN_MIDNIGHT }));
  const { hours } = at.until(end, { largestUnit: "hours" });
  return { ahead: from - own, days: Math.max(1, Math.round(hours / 24)) };
}
