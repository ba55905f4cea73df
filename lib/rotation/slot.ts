import { addDays, daysBetween, type Day } from "@/lib/day";
import type { Stretch } from "@/lib/stretch";

/** The schedule of a rotation's turns. */
export type Rhythm = {
  /** The first day of slot 0. */
  startsOn: Day;
  /** The first day on which no more turns start; null for an open-ended rotation. */
  endsOn: Day | null;
  /** Days from the start of one turn to the start of the next. */
  turnDays: number;
  /** Days of overlap of a turn with the next one. */
  overlapDays: number;
  /** Slot → days by which it, and all after it, were moved later; never negative. */
  shifts: ReadonlyMap<number, number>;
};

/** A numbered position of a turn. Its number stays when its days move. */
export type Slot = Stretch & { slot: number };

/** Shortest and longest rhythm, in weeks, and the longest overlap in days. */
export const TURN_WEEKS = { fewest: 2, usual: 12, most: 26 } as const;
export const MOST_OVERLAP_DAYS = 14;

/** The most days that one turn can be moved. */
export const MOST_SHIFT_DAYS = 182;

/** The days of a slot: from its start until the overlap with the next one ends. */
export function slotAt(rhythm: Rhythm, slot: number): Slot {
  let shift = 0;
  for (const [from, days] of rhythm.shifts) if (from <= slot) shift += days;
  const startsOn = addDays(rhythm.startsOn, slot * rhythm.turnDays + shift);
  return { slot, startsOn, endsOn: addDays(startsOn, rhythm.turnDays + rhythm.overlapDays) };
}

/** The number of the first slot that starts after a day: everything before it is past and frozen. */
export function firstSlotAfter(rhythm: Rhythm, today: Day): number {
  const latest = Math.max(0, Math.floor(daysBetween(rhythm.startsOn, today) / rhythm.turnDays) + 1);
  let slot = latest;
  while (slot > 0 && slotAt(rhythm, slot - 1).startsOn > today) slot -= 1;
  return slot;
}

/** The next `count` slots after a day, up to the end of the rotation. */
export function slotsAfter(rhythm: Rhythm, today: Day, count: number): Slot[] {
  const first = firstSlotAfter(rhythm, today);
  return Array.from({ length: count }, (_, at) => slotAt(rhythm, first + at)).filter(
    ({ startsOn }) => rhythm.endsOn === null || startsOn < rhythm.endsOn,
  );
}
