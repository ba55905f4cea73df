import type { Temporal } from "temporal-polyfill";
import type { Away } from "./calendar-event";
import { Unreadable, type LeftOutReason } from "./calendar-problem";
import { dayNumberOf, onClock, onClockOf, type DayNumber, type Moment } from "./moment";
import { lastDay, recurrenceDays } from "./recurrence";
import { parseRecurrence } from "./recurrence-rule";
import { endWithDay, startsDay } from "./whole-days";

/** How many days ahead are read, and how many days all series together are followed. */
export const DAYS_AHEAD = 730;
const MOST_FOLLOWED = 200_000;
/**
 * Converting one start into days of the reader's zone takes as long as following a series for this
 * many days, …
 */
const DAYS_A_BEGIN = 5;
/** … and this many days of a monthly or yearly series take as long as one of a daily or weekly series. */
const SPARSE_DAYS_A_DAY = 10;
/** No day is shorter, not even one on which clocks go forward; a shorter event covers no whole day. */
const SHORTEST_DAY_HOURS = 22;
/** The longest absence; a longer event is cut. */
const LONGEST_DAYS = DAYS_AHEAD;

/** The whole days [from, to) that an event takes, and whether it lasts into a day beside them. */
export type Taken = { from: DayNumber; to: DayNumber; hasEdges: boolean };

/** Who reads: today, in which zone, and how many days of series were followed for them so far. */
export type Reader = { now: DayNumber; timeZone: string; budget: { followed: number } };

/** The whole days that an event takes, each time it happens, but for the days that are replaced. */
export function daysTaken(away: Away, reader: Reader, replaced: ReadonlySet<DayNumber>): Taken[] {
  const { clock, days, length } = away;
  const dayOf = (moment: Moment) => dayNumberOf(onClockOf(clock, moment));
  const skipped = new Set([...away.except.map(dayOf), ...replaced]);
  return [...beginsOf(away, reader), ...away.also]
    .map((begin) => ({ begin, day: dayOf(begin) }))
    .filter(({ day }) => !skipped.has(day))
    .map(({ begin, day }) => {
      if (days === null) return wholeDaysBetween(begin, length, reader.timeZone);
      const from = day + clock.ahead;
      return { from, to: from + Math.min(days, LONGEST_DAYS), hasEdges: false };
    });
}

/** When an event starts, as far as it affects the days that are read. */
function beginsOf(away: Away, { now, budget }: Reader): Moment[] {
  const { start, clock, rule: text } = away;
  if (text === null) return [start];
  const rule = parseRecurrence(text);
  if (isShort(away)) return [];
  const beginning = { at: start.at, clock };
  const lasts = away.days ?? away.length.days + 1;
  // A day more on both sides: clocks differ.
  const from = now - Math.min(lasts, LONGEST_DAYS) - 1;
  const to = Math.min(now + DAYS_AHEAD, lastDay(rule, beginning)) + 1;
  const first = dayNumberOf(start.at);
  const followed = Math.max(0, to - (rule.hasCount ? first : Math.max(from, first)));
  budget.followed += rule.isSparse ? followed / SPARSE_DAYS_A_DAY : followed;
  if (budget.followed > MOST_FOLLOWED) throw new Unreadable("many-rules");
  const days = recurrenceDays(rule, beginning, from, to);
  budget.followed += days.length * DAYS_A_BEGIN;
  return days.map((day) => ({ ...start, at: start.at.add({ days: day - first }) }));
}

function isShort({ days, length }: Away): boolean {
  return days === null && length.days === 0 && length.hours < SHORTEST_DAY_HOURS;
}

/** The days that a timed event covers from midnight to midnight, in the reader's zone. */
function wholeDaysBetween(begin: Moment, length: Temporal.Duration, timeZone: string): Taken {
  const starts = onClock(begin, timeZone);
  const ends = endWithDay(onClock({ ...begin, at: begin.at.add(length) }, timeZone));
  const isWhole = startsDay(starts, timeZone);
  const from = dayNumberOf(starts) + (isWhole ? 0 : 1);
  const to = Math.min(dayNumberOf(ends), from + LONGEST_DAYS);
  return { from, to, hasEdges: !isWhole || !startsDay(ends, timeZone) };
}

/** Why an event, or a part of it, is no day away within the days that are read; null when all of it is. */
export function notTaken(
  away: Away,
  taken: readonly Taken[],
  { now }: Reader,
): LeftOutReason | null {
  const whole = taken.filter(({ from, to }) => from < to);
  if (isShort(away) || (taken.length > 0 && whole.length === 0)) return "part-of-day";
  const inside = whole.filter(({ from, to }) => to > now && from < now + DAYS_AHEAD);
  if (inside.length === 0) return "outside";
  return inside.some(({ hasEdges }) => hasEdges) ? "edges" : null;
}
