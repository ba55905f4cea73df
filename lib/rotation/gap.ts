import { addDays } from "@/lib/day";
import { withoutDays, type Stretch } from "@/lib/stretch";
import { obstaclesOf, OBSTACLES, type Obstacle } from "./eligibility";
import type { PlannedTurn } from "./plan";
import type { RotationFacts } from "./rotation-facts";
import { MOST_SHIFT_DAYS } from "./slot";

/** What could fill a gap. */
export type Remedy =
  /** People who would only have to opt in. */
  | { kind: "ask"; personIds: string[] }
  /** The earliest day, by a shift of this many days, on which this person is eligible. */
  | { kind: "move"; days: number; personId: string }
  /** No member is eligible for half a year: a new member is needed, or the rotation has to pause. */
  | { kind: "join" };

/** Why a slot has no lead. */
export type Gap = {
  /** The reasons, with the number of people for each, most first; empty when the team has no members. */
  causes: { obstacle: Obstacle; people: number }[];
  remedies: Remedy[];
};

/** Names the cause of a gap, and at least one remedy. */
export function gapOf(
  facts: RotationFacts,
  turn: PlannedTurn,
  planned: readonly PlannedTurn[],
): Gap {
  const members = turn.unable.filter(({ obstacles }) => !obstacles.includes("not-member"));
  const causes = OBSTACLES.map((obstacle) => ({
    obstacle,
    people: members.filter(({ obstacles }) => obstacles[0] === obstacle).length,
  })).filter(({ people }) => people > 0);
  const onlyUnwilling = members
    .filter(({ obstacles }) => obstacles.every((one) => one === "not-willing"))
    .map(({ personId }) => personId);
  const remedies: Remedy[] = [];
  if (onlyUnwilling.length > 0) remedies.push({ kind: "ask", personIds: onlyUnwilling });
  const move = nearestMove(facts, turn, planned);
  if (move) remedies.push(move);
  if (remedies.length === 0) remedies.push({ kind: "join" });
  return { causes: causes.sort((a, b) => b.people - a.people), remedies };
}

/** The days of a slot without a lead that nobody else leads, in a turn or in a trial outside the rotation. */
export function leaderlessDays(
  facts: RotationFacts,
  slot: Stretch,
  planned: readonly PlannedTurn[],
): Stretch[] {
  const held = facts.held.filter(({ stands }) => stands);
  const ahead = planned.filter(({ personId }) => personId !== null);
  return withoutDays(slot, [...held, ...ahead, ...(facts.led ?? [])]);
}

function nearestMove(
  facts: RotationFacts,
  turn: PlannedTurn,
  planned: readonly PlannedTurn[],
): Remedy | null {
  const before = [...facts.held.filter(({ stands }) => stands), ...planned].flatMap((one) =>
    one.personId !== null && one.startsOn < turn.startsOn
      ? [{ ...one, personId: one.personId }]
      : [],
  );
  for (let days = 7; days <= MOST_SHIFT_DAYS; days += 7) {
    const moved = {
      slot: turn.slot,
      startsOn: addDays(turn.startsOn, days),
      endsOn: addDays(turn.endsOn, days),
    };
    const around = { turns: before, led: facts.led, passed: new Set<string>() };
    const person = facts.candidates.find((one) => obstaclesOf(one, moved, around).length === 0);
    if (person) return { kind: "move", days, personId: person.id };
  }
  return null;
}
