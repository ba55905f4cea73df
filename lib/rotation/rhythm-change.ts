import type { Day } from "@/lib/day";
import type { RotationFacts } from "./rotation-facts";
import { firstSlotAfter, slotAt, type Slot } from "./slot";
import type { TeamRotation } from "./team-rotation";
import { factsOf } from "./team-rotation";

export type NewRhythm = { startsOn: Day; turnDays: number; overlapDays: number };

/** What a changed rhythm does: nothing, or it takes the place of the present one from a slot on. */
export type RhythmChange = {
  isSame: boolean;
  rhythm: NewRhythm;
  /** The first slot of the present rotation that is neither begun nor offered; null when there is none. */
  free: Slot | null;
};

/**
 * What has begun or is offered stays, so that a changed rhythm counts from the turn after that at the earliest.
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

/** The rotation as a change would leave it: with whoever held turns, without what was said about later ones. */
export function withRhythm(team: TeamRotation, { rhythm }: RhythmChange): RotationFacts {
  return {
    rhythm: { ...rhythm, endsOn: null, shifts: new Map() },
    candidates: team.candidates,
    held: team.turns.map((turn) => ({ ...turn, slot: null })),
    led: team.led,
    decisions: [],
  };
}
