import type { Day } from "@/lib/day";
import type { RotationFacts } from "./rotation-facts";
import { firstSlotAfter, slotAt, type Slot } from "./slot";
import type { TeamRotation } from "./team-rotation";
import { factsOf } from "./team-rotation";

export type NewRhythm = { startsOn: Day; turnDays: number; overlapDays: number };

/** The effect of a changed rhythm: none, or it replaces the present one from a slot on. */
export type RhythmChange = {
  isSame: boolean;
  rhythm: NewRhythm;
  /**
   * The first slot of the present rotation that has neither started nor been offered; null when
   * there is none.
   */
  free: Slot | null;
};

/**
 * Turns that have started or are offered stay, so a changed rhythm applies from the turn after them
 * at the earliest.
 */
export function rhythmChange(team: TeamRotation, wanted: NewRhythm, today: Day): RhythmChange {
  const facts = factsOf(team);
  if (!facts) return { isSame: false, rhythm: wanted, free: null };
  const { rhythm, held } = facts;
  const isSame =
    rhythm.turnDays === wanted.turnDays &&
    rhythm.overlapDays === wanted.overlapDays &&
    rhythm.startsOn === wanted.startsOn;
  const offered = held.flatMap(({ slot, stands }) => (stands && slot !== null ? [slot + 1] : []));
  const free = slotAt(rhythm, Math.max(firstSlotAfter(rhythm, today), ...offered));
  const isEarly = free.slot > 0 && wanted.startsOn < free.startsOn;
  return {
    isSame,
    rhythm: { ...wanted, startsOn: isEarly ? free.startsOn : wanted.startsOn },
    free,
  };
}

/** The rotation after a change: with its past leads, without the decisions about later turns. */
export function withRhythm(team: TeamRotation, { rhythm }: RhythmChange): RotationFacts {
  return {
    rhythm: { ...rhythm, endsOn: null, shifts: new Map() },
    candidates: team.candidates,
    held: team.turns.map((turn) => ({ ...turn, slot: null })),
    led: team.led,
    decisions: [],
  };
}
