import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/day";
import type { Stretch } from "@/lib/stretch";
import { readEvent, type CalendarEvent } from "./calendar-event";
import { eventBlocks } from "./calendar-lines";
import { Unreadable, type CalendarProblem } from "./calendar-problem";
import { dayNumberOf, dayWith, numberOf, onClock, type DayNumber, type Moment } from "./moment";
import { lastDay, recurrenceDays } from "./recurrence";
import { parseRecurrence } from "./recurrence-rule";

/**
 * How many days ahead are read, how many days all series together are followed, and the most
 * absences that can result.
 */
export const DAYS_AHEAD = 730;
const MOST_FOLLOWED = 200_000;
const MOST_ABSENCES = 300;
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

/** What a calendar says about absence: only days, and what could not be read. */
export type Busy = { absences: Stretch[]; problems: CalendarProblem[] };

const MIDNIGHT = new Temporal.PlainTime();

type Numbered = { from: DayNumber; to: DayNumber };

/**
 * The days in the two years from `today` that a calendar shows as busy from midnight to midnight.
 * Event titles and all other content are discarded.
 */
export function busyDays(text: string, today: Day, timeZone: string): Busy {
  const { blocks, problems } = eventBlocks(text);
  const events: (CalendarEvent & { line: number })[] = [];
  const attempt = (line: number, read: () => void) => {
    try {
      read();
    } catch (error) {
      const known = error instanceof Unreadable ? error : new Unreadable("event-unreadable");
      problems.push({ line, reason: known.reason, ...(known.part && { part: known.part }) });
    }
  };
  for (const { line, text: block } of blocks)
    attempt(line, () => events.push({ line, ...readEvent(block, timeZone) }));
  const now = numberOf(today);
  const busy: Numbered[] = [];
  const budget = { followed: 0 };
  const replaced = replacedDays(events);
  for (const event of events.filter(({ isBusy }) => isBusy))
    attempt(event.line, () => {
      busy.push(...stretchesOf(event, { now, timeZone, budget }, replaced.get(event.uid)));
    });
  const absences = joined(busy, now);
  if (absences.length > MOST_ABSENCES) problems.push({ line: 1, reason: "many-days" });
  problems.sort((one, other) => one.line - other.line);
  return { absences: absences.slice(0, MOST_ABSENCES), problems };
}

/** The days of each series that another event replaces. */
function replacedDays(events: readonly CalendarEvent[]): Map<string, Set<DayNumber>> {
  const days = new Map<string, Set<DayNumber>>();
  for (const { uid, insteadOf } of events)
    if (insteadOf !== null) days.set(uid, (days.get(uid) ?? new Set()).add(insteadOf));
  return days;
}

type Reader = { now: DayNumber; timeZone: string; budget: { followed: number } };

function stretchesOf(
  event: CalendarEvent,
  reader: Reader,
  replaced: Set<DayNumber> = new Set(),
): Numbered[] {
  const { timeZone } = reader;
  if (event.insteadOf !== null) return [daysTaken(event.start, event.length, timeZone)];
  const skipped = new Set([...event.except, ...replaced]);
  return [...beginsOf(event, reader), ...event.also]
    .filter((begin) => !skipped.has(dayNumberOf(onClock(begin, timeZone))))
    .map((begin) => daysTaken(begin, event.length, timeZone));
}

/** When an event starts, as far as it affects the days that are read. */
function beginsOf({ start, length, rule: text }: CalendarEvent, { now, budget }: Reader): Moment[] {
  if (text === null) return [start];
  const rule = parseRecurrence(text);
  if (length.days === 0 && length.hours < SHORTEST_DAY_HOURS) return [];
  // A day more on both sides: clocks differ.
  const from = now - Math.min(length.days + 1, LONGEST_DAYS) - 1;
  const to = Math.min(now + DAYS_AHEAD, lastDay(rule, start)) + 1;
  const first = dayNumberOf(start.at);
  const followed = Math.max(0, to - (rule.hasCount ? first : Math.max(from, first)));
  budget.followed += rule.isSparse ? followed / SPARSE_DAYS_A_DAY : followed;
  if (budget.followed > MOST_FOLLOWED) throw new Unreadable("many-rules");
  const days = recurrenceDays(rule, start, from, to);
  budget.followed += days.length * DAYS_A_BEGIN;
  return days.map((day) => ({ ...start, at: start.at.add({ days: day - first }) }));
}

/** The days that a timed event covers from midnight to midnight, in the reader's zone. */
function daysTaken(begin: Moment, length: Temporal.Duration, timeZone: string): Numbered {
  const starts = onClock(begin, timeZone);
  const ends = onClock({ ...begin, at: begin.at.add(length) }, timeZone);
  const isWholeDay = starts.toPlainTime().equals(MIDNIGHT);
  const from = dayNumberOf(starts) + (isWholeDay ? 0 : 1);
  return { from, to: Math.min(dayNumberOf(ends), from + LONGEST_DAYS) };
}

/** Merges stretches that touch; drops what is over or too far ahead. */
function joined(busy: readonly Numbered[], now: DayNumber): Stretch[] {
  const whole: Numbered[] = [];
  const inside = busy
    .map(({ from, to }) => ({ from: Math.max(from, now), to: Math.min(to, now + DAYS_AHEAD) }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  for (const stretch of inside) {
    const last = whole.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else whole.push(stretch);
  }
  return whole.map(({ from, to }) => ({ startsOn: dayWith(from), endsOn: dayWith(to) }));
}
