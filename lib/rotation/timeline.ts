import { addDays, type Day } from "@/lib/day";
import { overlaps, sharedDays, sharedStretch, type Stretch } from "@/lib/stretch";
import { planTurns } from "./plan";
import { TURNS_AHEAD } from "./proposal";
import { factsOf, type TeamRotation } from "./team-rotation";

/** The state of a bar: started, agreed, offered or planned; or a gap. */
export const BAR_KINDS = ["led", "agreed", "offered", "planned", "gap"] as const;
export type BarKind = (typeof BAR_KINDS)[number];

/** One bar on a team's line. */
export type Bar = Stretch & {
  key: string;
  personId: string | null;
  kind: BarKind;
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

/**
 * The bars of a team within a window: offered turns, planned ones and gaps, and trials in which
 * somebody leads outside the rotation, so that such a time does not look like a gap.
 */
export function lineOf(team: TeamRotation, today: Day, window: Stretch): Line {
  const held = team.turns
    .filter(({ stands }) => stands)
    .map(({ id, personId, startsOn, endsOn, state }): Bar => {
      const kind = startsOn <= today ? "led" : state === "agreed" ? "agreed" : "offered";
      return { key: id, personId, startsOn, endsOn, kind, move: null };
    });
  const outside = team.led.map(({ personId, startsOn, endsOn }): Bar => {
    const kind = startsOn <= today ? "led" : "agreed";
    return { key: `${personId}:${startsOn}`, personId, startsOn, endsOn, kind, move: null };
  });
  const facts = factsOf(team);
  const count = Math.ceil(
    (sharedDays({ startsOn: today, endsOn: null }, window) + SOONEST_TURN_DAYS) /
      (facts?.rhythm.turnDays ?? SOONEST_TURN_DAYS),
  );
  const planned = (facts ? planTurns(facts, today, count) : [])
    .map((turn, at) => ({ ...turn, isNear: at < TURNS_AHEAD }))
    .filter(({ how }) => how !== "offered")
    .map(({ slot, personId, startsOn, endsOn, isNear }): Bar => ({
      key: String(slot),
      personId,
      startsOn,
      endsOn,
      kind: personId === null ? "gap" : "planned",
      move: isNear ? { slot, days: facts?.rhythm.shifts.get(slot) ?? 0 } : null,
    }));
  const bars = [...held, ...outside, ...planned]
    .filter((bar) => overlaps(bar, window))
    .sort(byStart);
  return { teamId: team.teamId, bars, overlaps: overlapsOf(bars), hasRotation: facts !== null };
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

const byStart = (one: Stretch, other: Stretch) => (one.startsOn < other.startsOn ? -1 : 1);

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
