import type { Day } from "@/lib/day";
import type { Stretch } from "@/lib/stretch";
import { dayWith, numberOf, readEvent, type CalendarEvent } from "./calendar-event";
import { eventBlocks } from "./calendar-lines";
import { Unreadable, type Problem } from "./calendar-problem";
import { recurrenceDays } from "./recurrence";
import { parseRecurrence, type DayNumber } from "./recurrence-rule";

/** How far ahead is read, how many days all series together are followed, and how many absences can come of it. */
export const DAYS_AHEAD = 730;
const MOST_FOLLOWED = 600_000;
const MOST_ABSENCES = 300;
/** Nobody's holiday lasts longer; a longer event is cut. */
const LONGEST_DAYS = DAYS_AHEAD;

/** What a calendar says about absence: days alone, and what of it could not be read. */
export type Busy = { absences: Stretch[]; problems: Problem[] };

type Numbered = { from: DayNumber; to: DayNumber };

/**
 * The days from `today` on, for two years, that a calendar shows as busy from midnight to midnight. What events
 * are called, and everything else that they say, is left behind.
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
      busy.push(...stretchesOf(event, now, budget, replaced.get(event.uid)));
    });
  const absences = joined(busy, now);
  if (absences.length > MOST_ABSENCES) problems.push({ line: 1, reason: "many-days" });
  problems.sort((one, other) => one.line - other.line);
  return { absences: absences.slice(0, MOST_ABSENCES), problems };
}

/** The days of each series for which another event stands in. */
function replacedDays(events: readonly CalendarEvent[]): Map<string, Set<DayNumber>> {
  const days = new Map<string, Set<DayNumber>>();
  for (const { uid, insteadOf } of events)
    if (insteadOf !== null) days.set(uid, (days.get(uid) ?? new Set()).add(insteadOf));
  return days;
}

function stretchesOf(
  event: CalendarEvent,
  now: DayNumber,
  budget: { followed: number },
  replaced?: Set<DayNumber>,
): Numbered[] {
  const [offset, length] = [event.from - event.start, event.to - event.from];
  if (length <= 0) {
    // It takes no whole day, but a rule that is wrong is said nevertheless.
    if (event.rule !== null) parseRecurrence(event.rule);
    return [];
  }
  const at = (day: DayNumber) => ({
    from: day + offset,
    to: day + offset + Math.min(length, LONGEST_DAYS),
  });
  if (event.insteadOf !== null) return [at(event.start)];
  const skipped = new Set([...event.except, ...(replaced ?? [])]);
  const [from, to] = [now - Math.min(length, LONGEST_DAYS) - offset, now + DAYS_AHEAD];
  const rule = event.rule === null ? null : parseRecurrence(event.rule);
  if (rule)
    budget.followed += to - (rule.count === null ? Math.max(from, event.start) : event.start);
  if (rule && budget.followed > MOST_FOLLOWED) throw new Unreadable("many-rules");
  const days = rule ? [...recurrenceDays(rule, event.start, from, to)] : [event.start];
  return [...days, ...event.also].filter((day) => !skipped.has(day)).map(at);
}

/** Stretches that touch become one; what is over or too far ahead falls away. */
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
