import { addDays } from "@/lib/day";
import type { Candidate } from "@/lib/rotation/eligibility";
import { planTurns, type PlannedTurn } from "@/lib/rotation/plan";
import type { SlotDecision, HeldTurn, RotationFacts } from "@/lib/rotation/rotation-facts";
import { firstSlotAfter, slotAt, type Rhythm } from "@/lib/rotation/slot";
import { randomFrom } from "@/tests/support/random";

/** One turn as it happened, with the plan of the day before it began. */
export type PlayedTurn = { planned: PlannedTurn; held: HeldTurn | null };

/** A team's two years. */
export type Life = {
  rhythm: Rhythm;
  candidates: Candidate[];
  steps: PlayedTurn[];
  exceptions: Set<number>;
};

const START = "2026-01-05";
const TWO_YEARS = 730;

/**
 * Simulates two years of a random team, turn by turn: people join, leave, opt in and out, are absent, have trials
 * elsewhere, decline offers, swap, and are moved ahead of others.
 */
export function lifeOf(seed: number, quiet = false): Life {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const rhythm: Rhythm = {
    startsOn: START,
    endsOn: null,
    turnDays: 7 * (2 + below(11)),
    overlapDays: below(3) * 7,
    shifts: new Map(),
  };
  const candidates = Array.from({ length: 1 + below(9) }, (_, at) => drawCandidate(at, random));
  const held: HeldTurn[] = [];
  const decisions: SlotDecision[] = [];
  const steps: PlayedTurn[] = [];
  const exceptions = new Set<number>();
  let today = addDays(START, -1);
  while (today < addDays(START, TWO_YEARS)) {
    const facts: RotationFacts = { rhythm, candidates, held, decisions };
    if (!quiet) decide(facts, decisions, today, random);
    if (random() < 0.05) goAway(candidates, today, random);
    let planned = planTurns(facts, today, 1)[0]!;
    while (planned.personId !== null && planned.how === "rule" && !quiet && random() < 0.1) {
      held.push({ ...planned, personId: planned.personId, stands: false, among: planned.able });
      planned = planTurns(facts, today, 1)[0]!;
    }
    const { personId, how } = planned;
    const turn = personId ? { ...planned, personId, stands: true, among: planned.able } : null;
    if (turn) held.push(turn);
    if (how === "override" || how === "swap") exceptions.add(planned.slot);
    steps.push({ planned, held: turn });
    today = addDays(slotAt(rhythm, firstSlotAfter(rhythm, planned.startsOn)).startsOn, -1);
  }
  return { rhythm, candidates, steps, exceptions };
}

function drawCandidate(at: number, random: () => number): Candidate {
  const day = (most: number) => addDays(START, Math.floor(random() * most));
  const joined = random() < 0.7 ? addDays(START, -100) : day(500);
  const leaves = random() < 0.15 ? addDays(joined, 120 + Math.floor(random() * 500)) : null;
  const stretch = (length: number) => {
    const startsOn = day(TWO_YEARS);
    return { startsOn, endsOn: addDays(startsOn, 1 + Math.floor(random() * length)) };
  };
  const pause = stretch(200);
  const wants = { startsOn: joined, askedAt: Math.floor(random() * 1000) };
  return {
    id: `p${at}`,
    memberships: [{ startsOn: joined, endsOn: leaves }],
    willing:
      random() < 0.15
        ? []
        : random() < 0.3 && pause.startsOn > joined
          ? [
              { ...wants, endsOn: pause.startsOn },
              { startsOn: pause.endsOn, endsOn: null, askedAt: 2000 + at },
            ]
          : [{ ...wants, endsOn: null }],
    absences: Array.from({ length: Math.floor(random() * 8) }, () => stretch(40)),
    trials: random() < 0.2 ? [stretch(120)] : [],
  };
}

function goAway(candidates: Candidate[], today: string, random: () => number): void {
  const person = candidates[Math.floor(random() * candidates.length)];
  const startsOn = addDays(today, Math.floor(random() * 30));
  person?.absences.push({ startsOn, endsOn: addDays(startsOn, 30) });
}

/** Perhaps a swap, an override or a pass about one of the next turns. */
function decide(
  facts: RotationFacts,
  into: SlotDecision[],
  today: string,
  random: () => number,
): void {
  const planned = planTurns(facts, today, 4);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const at = into.length + 1;
  const id = `d${at}`;
  const [one, other] = [pick(planned), pick(planned)];
  const chance = random();
  if (!one?.personId) return;
  if (chance < 0.08 && other?.personId && other.slot !== one.slot) {
    const people = [one.personId, other.personId] as const;
    into.push({ id, kind: "swap", slots: [one.slot, other.slot], people, at });
  } else if (chance < 0.14) {
    const personId = pick(one.able);
    if (personId) into.push({ id, kind: "override", slot: one.slot, personId, at });
  } else if (chance < 0.2)
    into.push({ id, kind: "pass", slot: one.slot, personId: one.personId, at });
}
