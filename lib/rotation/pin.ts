import type { Day } from "@/lib/day";
import { obstaclesOf, type Numbered } from "./eligibility";
import {
  ledDays,
  passedOn,
  type SlotDecision,
  type HeldTurn,
  type RotationFacts,
} from "./rotation-facts";
import { firstSlotAfter, slotAt, type Slot } from "./slot";

/** A slot assigned to a person by a decision. */
export type Pin = Slot & { personId: string; how: "override" | "swap" };

/**
 * A decision that no longer holds: a person it names is no longer eligible, or a later decision
 * replaced it.
 */
export type Dropped = {
  id: string;
  kind: "override" | "swap";
  slots: number[];
  why: "cannot-serve" | "said-anew";
};

/**
 * The assignments that decisions make. They change the order, never eligibility: nobody is made to
 * lead. A swap applies only as a whole.
 */
export function pinsOf(
  facts: RotationFacts,
  standing: readonly HeldTurn[],
  today: Day,
): { pins: Map<number, Pin>; dropped: Dropped[] } {
  const first = firstSlotAfter(facts.rhythm, today);
  const pins = new Map<number, Pin>();
  const dropped: Dropped[] = [];
  const latestFirst = facts.decisions.toSorted((a, b) => b.at - a.at || (a.id > b.id ? -1 : 1));
  for (const decision of latestFirst) {
    if (decision.kind === "pass") continue;
    const wanted = wantedPins(facts, decision);
    if (wanted.some(({ slot }) => slot < first)) continue;
    const { id, kind } = decision;
    const slots = wanted.map(({ slot }) => slot);
    const isTaken = (slot: number) => pins.has(slot) || standing.some((held) => held.slot === slot);
    if (slots.some(isTaken)) dropped.push({ id, kind, slots, why: "said-anew" });
    else if (
      !wanted.every((pin) => canHold(facts, pin, [...standing, ...pins.values(), ...wanted]))
    )
      dropped.push({ id, kind, slots, why: "cannot-serve" });
    else for (const pin of wanted) pins.set(pin.slot, pin);
  }
  return { pins, dropped };
}

function wantedPins(
  facts: RotationFacts,
  decision: Exclude<SlotDecision, { kind: "pass" }>,
): Pin[] {
  const pin = (slot: number, personId: string): Pin => ({
    ...ledDays(facts, slotAt(facts.rhythm, slot)),
    personId,
    how: decision.kind,
  });
  if (decision.kind === "override") return [pin(decision.slot, decision.personId)];
  const [one, other] = decision.slots;
  const [giver, taker] = decision.people;
  return [pin(one, taker), pin(other, giver)];
}

function canHold(
  facts: RotationFacts,
  pin: Pin,
  all: readonly (Numbered & { personId: string })[],
): boolean {
  const person = facts.candidates.find(({ id }) => id === pin.personId);
  const turns = all.filter((turn) => turn !== pin);
  const passed = passedOn(facts, pin.slot);
  return (
    person !== undefined && obstaclesOf(person, pin, { turns, passed, led: facts.led }).length === 0
  );
}
