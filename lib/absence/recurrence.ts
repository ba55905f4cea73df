import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { dayNumberOf, onClockOf, type Clock, type DayNumber } from "./moment";
import type { Recurrence } from "./recurrence-rule";

const DAY_MS = 86_400_000;
/** More than the number of days followed; after this many steps the library stops with an error. */
const MOST_STEPS = 1_000_000;

/** When a series starts, on its own clock. */
export type Beginning = { at: Temporal.PlainDateTime; clock: Clock };

/**
 * The days in [from, to), on the event's own clock, on which a series that starts at `first` has an
 * event. The first counts even when the rule does not include it.
 */
export function recurrenceDays(
  rule: Recurrence,
  first: Beginning,
  from: DayNumber,
  to: DayNumber,
): DayNumber[] {
  const start = dayNumberOf(first.at);
  const last = Math.min(to - 1, lastDay(rule, first));
  if (last < start || last < from) return [];
  // Days are counted in UTC, where every day has the same length and a midnight.
  const dtstart = Temporal.Instant.fromEpochMilliseconds(start * DAY_MS).toZonedDateTimeISO("UTC");
  const settings = { rruleString: rule.text, dtstart, maxIterations: MOST_STEPS };
  const named = new RRuleTemporal(settings);
  // Only where needed: a count makes the library follow the series step by step.
  const isNamed = named.between(dtstart, dtstart, true).length > 0;
  const whole = isNamed ? named : new RRuleTemporal({ ...settings, includeDtstart: true });
  return whole
    .between(new Date(Math.max(from, start) * DAY_MS), new Date(last * DAY_MS), true)
    .map(({ epochMilliseconds }) => epochMilliseconds / DAY_MS);
}

/** The last day, on the event's own clock, on which an event can start. */
export function lastDay({ until }: Recurrence, { at, clock }: Beginning): DayNumber {
  if (!until) return Infinity;
  const end = onClockOf(clock, until);
  const isInTime =
    until.isWholeDay || Temporal.PlainTime.compare(at.toPlainTime(), end.toPlainTime()) <= 0;
  return dayNumberOf(end) - (isInTime ? 0 : 1);
}
