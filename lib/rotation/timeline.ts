import { addDays, type Day } from "@/lib/day";
import { byStart, overlaps, sharedDays, sharedStretch, type Stretch } from "@/lib/stretch";
import { TURNS_AHEAD } from "./proposal";
import { scheduleOf, type Leading } from "./schedule";
import { firstSlotAfter } from "./slot";
import { factsOf, type TeamRotation } from "./team-rotation";

/** One bar on a team's line. */
export type Bar = Leading & {
  /** The slot that can be moved, and the days by which it already is; null when it cannot. */
  move: { slot: number; days: number } | null;
};

/** A team's line on the timeline. */
export type Line = {
  teamId: string;
  bars: Bar[];
  /** Days of overlap, with two leads, for the handover. */
  overlaps: Stretch[];
  hasRotation: boolean;
};

const SOONEST_TURN_DAYS = 14;

/** The part of a team's schedule within a window. */
export function lineOf(team: TeamRotation, today: Day, window: Stretch): Line {
  const rhythm = factsOf(team)?.rhythm;
  const count = Math.ceil(
    (sharedDays({ startsOn: today, endsOn: null }, window) + SOONEST_TURN_DAYS) /
      (rhythm?.turnDays ?? SOONEST_TURN_DAYS),
  );
  const near = rhythm ? firstSlotAfter(rhythm, today) + TURNS_AHEAD : 0;
  const bars = scheduleOf(team, today, count)
    .filter((one) => overlaps(one, window))
    .map((one): Bar => {
      const { slot } = one;
      const canMove = slot !== null && slot < near;
      return { ...one, move: canMove ? { slot, days: rhythm?.shifts.get(slot) ?? 0 } : null };
    });
  const hasRotation = rhythm !== undefined;
  return { teamId: team.teamId, bars, overlaps: overlapsOf(bars), hasRotation };
}

/** Days of overlap of two neighbouring bars. A gap has no lead and no overlap. */
export function overlapsOf(bars: readonly Bar[]): Stretch[] {
  const led = bars.filter(({ kind }) => kind !== "gap").toSorted(byStart);
  return led.flatMap((bar, at) => {
    const next = led[at + 1];
    const shared = next && sharedStretch(bar, next);
    return shared ? [shared] : [];
  });
}

/** First days of the quarters of a window. */
export function quartersOf(window: Stretch): Day[] {
  return monthsOf(window).filter((month) => (Number(month.slice(5, 7)) - 1) % 3 === 0);
}

/** First days of the months of a window. */
export function monthsOf({ startsOn, endsOn }: Stretch): Day[] {
  const months: Day[] = [];
  let month = `${startsOn.slice(0, 7)}-01`;
  while (month < endsOn) {
    if (month >= startsOn) months.push(month);
    month = `${addDays(month, 31).slice(0, 7)}-01`;
  }
  return months;
}

/**
 * The quarter that contains a day, and the given number of further quarters: [first day, first day
 * after).
 */
export function quartersFrom(day: Day, quarters: number): Stretch {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const firstOf = (quarter: number) =>
    `${year + Math.floor(quarter / 4)}-${String((((quarter % 4) + 4) % 4) * 3 + 1).padStart(2, "0")}-01`;
  return { startsOn: firstOf(first), endsOn: firstOf(first + quarters) };
}
