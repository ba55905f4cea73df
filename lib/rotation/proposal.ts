import type { Day } from "@/lib/day";
import { fairnessOf, type Fairness, type Offer } from "./fairness";
import { gapOf, type Gap } from "./gap";
import { planTurns, type PlannedTurn } from "./plan";
import { withChoice, type RotationFacts } from "./rotation-facts";

/** The effect of giving a turn to another person. */
export type Alternative = {
  personId: string;
  /** The fairness of past and future chances in that case. */
  shortfall: number;
  /** Change of the shortfall compared with no change; positive is less fair. */
  change: number;
  /** The day on which the planned person would lead instead; null when not within the turns ahead. */
  insteadOn: Day | null;
};

export type ProposedTurn = PlannedTurn & { alternatives: Alternative[]; gap: Gap | null };

export type RotationProposal = { turns: ProposedTurn[]; fairness: Fairness };

/** How many turns ahead are shown. */
export const TURNS_AHEAD = 6;

/**
 * The next turns of a rotation: each with the reason for its person, the other eligible people, and
 * the effect of choosing another on the fairness of past and future chances together.
 */
export function proposeTurns(
  facts: RotationFacts,
  today: Day,
  count: number = TURNS_AHEAD,
): RotationProposal {
  const planned = planTurns(facts, today, count);
  const fairness = fairnessAhead(facts, planned);
  const turns = planned.map((turn) => ({
    ...turn,
    alternatives: turn.how === "offered" ? [] : alternativesTo(facts, turn, fairness, today, count),
    gap: turn.personId === null ? gapOf(facts, turn, planned) : null,
  }));
  return { turns, fairness };
}

/** Turns ahead, and their fairness together with past turns. */
export type Outlook = { turns: PlannedTurn[]; fairness: Fairness };

/** Fairness over all past chances and the planned ones. */
export function fairnessAhead(facts: RotationFacts, planned: readonly PlannedTurn[]): Fairness {
  const past: Offer[] = facts.held.map(({ personId, stands, among }) => ({
    to: personId,
    taken: stands,
    among,
  }));
  const future: Offer[] = planned.flatMap(({ personId, how, able }) =>
    personId === null || how === "offered" ? [] : [{ to: personId, taken: true, among: able }],
  );
  return fairnessOf([], [...past, ...future]);
}

function alternativesTo(
  facts: RotationFacts,
  turn: PlannedTurn,
  fairness: Fairness,
  today: Day,
  count: number,
): Alternative[] {
  const others = turn.able.filter((id) => id !== turn.personId);
  return others.map((personId) => {
    const changed = withChoice(facts, turn.slot, personId);
    const planned = planTurns(changed, today, count);
    const { shortfall } = fairnessAhead(changed, planned);
    const instead = planned.find((one) => one.slot > turn.slot && one.personId === turn.personId);
    const change = shortfall - fairness.shortfall;
    return { personId, shortfall, change, insteadOn: instead?.startsOn ?? null };
  });
}
