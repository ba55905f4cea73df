import { addDays } from "@/lib/day";
import { byStart, includesDay, type Stretch } from "@/lib/stretch";
import type { Candidate } from "./eligibility";
import type { Rhythm, Slot } from "./slot";

/** An offered turn. `stands` until it is declined, withdrawn or lapses unanswered. */
export type HeldTurn = Stretch & {
  /** Null for a turn of an earlier rotation of the team. */
  slot: number | null;
  personId: string;
  stands: boolean;
  /** Who was eligible when it was offered. */
  among: readonly string[];
};

/**
 * Decisions about slots that have not been offered. They refer to the slot's number, so they follow
 * it when its days move. `at` is the time in milliseconds: the latest decision about a slot counts.
 */
export type SlotDecision =
  | { id: string; kind: "override"; slot: number; personId: string; at: number }
  | { id: string; kind: "pass"; slot: number; personId: string; at: number }
  /** The first person had the first slot and takes the second; the second person takes the first. */
  | {
      id: string;
      kind: "swap";
      slots: readonly [number, number];
      people: readonly [string, string];
      at: number;
    };

/** Everything that the next turns depend on. */
export type RotationFacts = {
  rhythm: Rhythm;
  candidates: readonly Candidate[];
  held: readonly HeldTurn[];
  decisions: readonly SlotDecision[];
  /** Agreed trials in which somebody leads the team outside its rotation. */
  led?: readonly Stretch[];
};

/**
 * A slot with the days on which its turn really leads. The days of handover at its end are for the
 * next turn: where somebody leads the team outside its rotation by then, the turn ends that day.
 */
export function ledDays({ rhythm, led = [] }: RotationFacts, slot: Slot): Slot {
  const handover = { startsOn: addDays(slot.endsOn, -rhythm.overlapDays), endsOn: slot.endsOn };
  const next = led.filter((trial) => includesDay(handover, trial.startsOn)).sort(byStart)[0];
  return next ? { ...slot, endsOn: next.startsOn } : slot;
}

/** The facts after the manager assigns a slot to a person. */
export function withChoice(facts: RotationFacts, slot: number, personId: string): RotationFacts {
  const choice = { id: "", kind: "override", slot, personId, at: Infinity } as const;
  return { ...facts, decisions: [...facts.decisions, choice] };
}

/** Who passed on a slot in advance, or was offered it and did not take it. */
export function passedOn(facts: RotationFacts, slot: number): Set<string> {
  const said = facts.decisions.flatMap((one) =>
    one.kind === "pass" && one.slot === slot ? [one.personId] : [],
  );
  const declined = facts.held.flatMap((turn) =>
    turn.slot === slot && !turn.stands ? [turn.personId] : [],
  );
  return new Set([...said, ...declined]);
}
