import type { Day } from "@/lib/day";
import { WEEKS_AHEAD } from "./coverage";
import { gapOf } from "./gap";
import type { Obstacle } from "./eligibility";
import { planTurns } from "./plan";
import type { Leading } from "./schedule";
import { factsOf, type TeamRotation } from "./team-rotation";

/** Why nobody leads a team in some of the weeks ahead. */
export type UncoveredCause =
  | { kind: "no-rotation" | "no-members" | "rotation-ends" }
  | { kind: "rotation-begins"; on: Day }
  /** What stands in the way of most members, and of how many. */
  | { kind: Obstacle; people: number };

/** The cause of the first days ahead that nobody leads. */
export function uncoveredCause(
  team: TeamRotation,
  schedule: readonly Leading[],
  today: Day,
): UncoveredCause {
  const facts = factsOf(team);
  if (!facts) return { kind: "no-rotation" };
  const gap = schedule.find(({ kind }) => kind === "gap");
  if (!gap) {
    const { startsOn } = facts.rhythm;
    return startsOn > today ? { kind: "rotation-begins", on: startsOn } : { kind: "rotation-ends" };
  }
  const turns = Math.ceil((WEEKS_AHEAD * 7) / facts.rhythm.turnDays) + 1;
  const planned = planTurns(facts, today, turns);
  const turn = planned.find(({ slot }) => slot === gap.slot);
  const [cause] = turn ? gapOf(facts, turn, planned).causes : [];
  return cause ? { kind: cause.obstacle, people: cause.people } : { kind: "no-members" };
}
