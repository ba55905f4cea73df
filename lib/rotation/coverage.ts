import { addDays, daysBetween, type Day } from "@/lib/day";
import type { Leading } from "./schedule";

/** How many weeks before and after a day are looked at. */
export const WEEKS_BACK = 26;
export const WEEKS_AHEAD = 26;

const DAYS_A_WEEK = 7;
/** A week is led when somebody leads on most of its days. */
const LED_DAYS = 4;

/** In which weeks around a day somebody leads a team. */
export type Coverage = {
  /** Whether each week is led, the earliest first; the weeks ahead begin with the day itself. */
  weeks: boolean[];
  /** Of the weeks before the day, how many were led. */
  back: number;
  /** Of the weeks from the day on, how many have somebody to lead. */
  ahead: number;
  /** The first day, from the day itself on, with somebody to lead; null when there is none. */
  ledFrom: Day | null;
};

/** The coverage of the weeks around a day by a schedule. */
export function coverageOf(schedule: readonly Leading[], today: Day): Coverage {
  const first = addDays(today, -WEEKS_BACK * DAYS_A_WEEK);
  const days = new Array<boolean>((WEEKS_BACK + WEEKS_AHEAD) * DAYS_A_WEEK).fill(false);
  for (const { kind, startsOn, endsOn } of schedule)
    if (kind !== "gap")
      days.fill(true, within(daysBetween(first, startsOn)), within(daysBetween(first, endsOn)));
  const weeks = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD }, (_, week) => {
    const own = days.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK);
    return own.filter(Boolean).length >= LED_DAYS;
  });
  const from = days.indexOf(true, WEEKS_BACK * DAYS_A_WEEK);
  return {
    weeks,
    back: weeks.slice(0, WEEKS_BACK).filter(Boolean).length,
    ahead: weeks.slice(WEEKS_BACK).filter(Boolean).length,
    ledFrom: from === -1 ? null : addDays(first, from),
  };
}

// `fill` counts negative positions from the end.
const within = (position: number) => Math.max(0, position);
