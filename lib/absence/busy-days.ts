import type { Day } from "@/lib/day";
import type { Stretch } from "@/lib/stretch";
import { readEvent, type CalendarEvent } from "./calendar-event";
import { eventBlocks } from "./calendar-lines";
import { attempt, Unreadable, type CalendarProblem, type LeftOut } from "./calendar-problem";
import { DAYS_AHEAD, daysTaken, notTaken, type Reader, type Taken } from "./days-taken";
import { dayWith, numberOf, type DayNumber } from "./moment";
import { currentOf } from "./versions";

/** The most absences that can result. */
const MOST_ABSENCES = 300;
/** How much of the name of an unknown zone is quoted. */
const MOST_QUOTED = 80;

/** What a calendar says about absence: only days, what could not be read, and what is no day away. */
export type Busy = { absences: Stretch[]; problems: CalendarProblem[]; leftOut: LeftOut[] };

/**
 * The days in the two years from `today` that a calendar shows as busy from midnight to midnight,
 * on its own clock or the reader's. Event titles and all other content are discarded. Whatever else
 * there is, is a problem or left out with its reason.
 */
export function busyDays(text: string, today: Day, timeZone: string): Busy {
  const { blocks, problems, leftOut } = eventBlocks(text);
  const report = (line: number, { reason, part }: Unreadable) => {
    problems.push({ line, reason, ...(part && { part }) });
  };
  const events: (CalendarEvent & { line: number })[] = [];
  for (const { line, text: block, head } of blocks) {
    const event = attempt(() => readEvent(block, { timeZone, head }));
    if (event instanceof Unreadable) report(line, event);
    else events.push({ line, ...event });
  }
  const { current, unreadable, others } = currentOf(events);
  for (const { event, error } of unreadable) report(event.line, error);
  leftOut.push(...others.map(({ event, reason }) => ({ line: event.line, reason })));
  const reader: Reader = { now: numberOf(today), timeZone, budget: { followed: 0 } };
  const busy: Taken[] = [];
  const zones = new Map<string, CalendarProblem>();
  for (const { event, away, replaced } of current) {
    const { line } = event;
    for (const name of away.unknownZones) {
      const part = name.slice(0, MOST_QUOTED);
      if (!zones.has(part)) zones.set(part, { line, reason: "zone-unknown", part });
    }
    const taken = attempt(() => daysTaken(away, reader, replaced));
    if (taken instanceof Unreadable) report(line, taken);
    else {
      const reason = notTaken(away, taken, reader);
      if (reason) leftOut.push({ line, reason });
      busy.push(...taken);
    }
  }
  const absences = joined(busy, reader.now);
  problems.push(...zones.values());
  if (absences.length > MOST_ABSENCES) problems.push({ line: 1, reason: "many-days" });
  return {
    absences: absences.slice(0, MOST_ABSENCES),
    problems: problems.toSorted(byLine),
    leftOut: leftOut.toSorted(byLine),
  };
}

function byLine(one: { line: number }, other: { line: number }): number {
  return one.line - other.line;
}

/** Merges stretches that touch; drops what is over or too far ahead. */
function joined(busy: readonly Taken[], now: DayNumber): Stretch[] {
  const whole: { from: DayNumber; to: DayNumber }[] = [];
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
