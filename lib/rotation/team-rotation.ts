import type { Day } from "@/lib/day";
import type { Stretch } from "@/lib/stretch";
import type { Candidate } from "./eligibility";
import type { SlotDecision, HeldTurn, RotationFacts } from "./rotation-facts";
import type { Rhythm } from "./slot";

/** An offered turn, from the database. */
export type OfferedTurn = HeldTurn & {
  id: string;
  /** The end as offered; the turn itself ends when its trial does. */
  plannedEndsOn: Day;
  trialId: string;
  overlapDays: number;
  /** `lapsed`: not answered by its first day. */
  state: "waiting" | "agreed" | "closed" | "lapsed";
};

/** A current decision, and when it was made. */
export type StandingDecision = {
  id: string;
  word: "OVERRIDE" | "PASS" | "MOVE";
  slot: number;
  personId: string | null;
  days: number | null;
  reason: string | null;
  at: number;
};

export type SwapAsked = {
  id: string;
  slot: number;
  otherSlot: number;
  personId: string;
  otherId: string;
  /** Null while the other person has not answered. */
  agreedAt: number | null;
  askedAt: number;
};

/** Everything about the rotation of one team. */
export type TeamRotation = {
  teamId: string;
  teamName: string;
  /** Null when the team has none. */
  rotationId: string | null;
  rhythm: Rhythm | null;
  /** When the manager last asked who takes part. */
  askedOn: Day | null;
  candidates: (Candidate & { name: string })[];
  /** Names of everybody above and of all past leads. */
  names: ReadonlyMap<string, string>;
  turns: OfferedTurn[];
  /** Agreed trials in the team that are not turns, past ones included. */
  led: (Stretch & { personId: string })[];
  decisions: StandingDecision[];
  swaps: SwapAsked[];
};

/** Of several moves of one slot the latest counts. */
export function shiftsFrom(decisions: readonly StandingDecision[]): Map<number, number> {
  const moves = decisions
    .filter(({ word }) => word === "MOVE")
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return new Map(moves.map(({ slot, days }) => [slot, days ?? 0]));
}

/** The facts that the plan needs; null when there is no rotation. */
export function factsOf(team: TeamRotation): RotationFacts | null {
  if (!team.rhythm) return null;
  const said = team.decisions.flatMap(({ id, word, slot, personId, at }): SlotDecision[] => {
    if (personId === null || word === "MOVE") return [];
    return [{ id, kind: word === "PASS" ? "pass" : "override", slot, personId, at }];
  });
  const swapped = team.swaps.flatMap(
    ({ id, slot, otherSlot, personId, otherId, agreedAt: at }): SlotDecision[] =>
      at === null
        ? []
        : [{ id, kind: "swap", slots: [slot, otherSlot], people: [personId, otherId], at }],
  );
  return {
    rhythm: { ...team.rhythm, shifts: shiftsFrom(team.decisions) },
    candidates: team.candidates,
    held: team.turns,
    led: [...team.led, ...team.turns.flatMap(extensionOf)],
    decisions: [...said, ...swapped],
  };
}

/** The days by which a turn became longer than it was offered: no other turn can take them. */
function extensionOf({ stands, plannedEndsOn, endsOn }: OfferedTurn): Stretch[] {
  return stands && endsOn > plannedEndsOn ? [{ startsOn: plannedEndsOn, endsOn }] : [];
}

/** The state of an offered turn on a day. */
export function stateOfTurn(
  turn: { startsOn: Day; closedAt: unknown; agreedAt: unknown },
  today: Day,
): OfferedTurn["state"] {
  if (turn.closedAt !== null) return "closed";
  if (turn.agreedAt !== null) return "agreed";
  return turn.startsOn < today ? "lapsed" : "waiting";
}
