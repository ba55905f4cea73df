import type { Day } from "@/lib/day";
import { obstaclesOf, willingnessOn, type Numbered, type Obstacle } from "./eligibility";
import { inOrder, reasonFor, type Place, type Reason } from "./order";
import { pinsOf, type Dropped } from "./pin";
import { ledDays, passedOn, type RotationFacts } from "./rotation-facts";
import { slotsAfter, type Slot } from "./slot";

/** Why a turn has its person. */
export const HOW = ["offered", "override", "swap", "rule", "gap"] as const;
export type How = (typeof HOW)[number];

export type PlannedTurn = Slot & {
  personId: string | null;
  how: How;
  /** Why the rule chose this person; null when a decision did. */
  reason: Reason | null;
  /** The end of the person's previous turn, exclusive; null when there is none. */
  lastEndsOn: Day | null;
  /** The eligible people, in the published order, the person of the turn included. */
  able: string[];
  /** The ineligible people, with all reasons. */
  unable: { personId: string; obstacles: Obstacle[] }[];
  /** Decisions about this turn that no longer hold. */
  dropped: Dropped[];
};

/** The next `count` turns after today. A turn that has started is never planned again. */
export function planTurns(facts: RotationFacts, today: Day, count: number): PlannedTurn[] {
  const standing = facts.held.filter(({ stands }) => stands);
  const { pins, dropped } = pinsOf(facts, standing, today);
  const settled: (Numbered & { personId: string })[] = [...standing, ...pins.values()];
  return slotsAfter(facts.rhythm, today, count).map((planned) => {
    const slot = ledDays(facts, planned);
    const offered = standing.find((turn) => turn.slot === slot.slot);
    const pin = pins.get(slot.slot);
    const fixed = offered ?? pin;
    const others = settled.filter((turn) => turn !== offered && turn !== pin);
    const seen = seeSlot(facts, slot, others);
    const personId = fixed?.personId ?? seen.places[0]?.id ?? null;
    if (!fixed && personId !== null) settled.push({ ...slot, personId });
    const how = offered ? "offered" : (pin?.how ?? (personId === null ? "gap" : "rule"));
    return {
      ...slot,
      personId,
      how,
      reason: how === "rule" && seen.places[0] ? reasonFor(seen.places[0], seen.places[1]) : null,
      lastEndsOn: personId === null ? null : lastBefore(personId, slot, others),
      able: seen.places.map(({ id }) => id),
      unable: seen.unable,
      dropped: dropped.filter((one) => one.slots.includes(slot.slot)),
    };
  });
}

function seeSlot(
  facts: RotationFacts,
  slot: Slot,
  turns: readonly (Numbered & { personId: string })[],
) {
  const around = { turns, led: facts.led, passed: passedOn(facts, slot.slot) };
  const places: Place[] = [];
  const unable: PlannedTurn["unable"] = [];
  for (const person of facts.candidates) {
    const obstacles = obstaclesOf(person, slot, around);
    if (obstacles.length > 0) unable.push({ personId: person.id, obstacles });
    else
      places.push({
        id: person.id,
        lastEndsOn: lastBefore(person.id, slot, turns),
        askedAt: willingnessOn(person, slot)?.askedAt ?? 0,
      });
  }
  return { places: places.sort(inOrder), unable };
}

function lastBefore(
  personId: string,
  slot: Slot,
  turns: readonly (Numbered & { personId: string })[],
): Day | null {
  return turns.reduce<Day | null>(
    (last, turn) =>
      turn.personId === personId &&
      turn.startsOn < slot.startsOn &&
      (last === null || turn.endsOn > last)
        ? turn.endsOn
        : last,
    null,
  );
}
