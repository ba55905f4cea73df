import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { isId } from "@/lib/id";
import {
  fairnessAhead,
  type Outlook,
  proposeTurns,
  TURNS_AHEAD,
  type ProposedTurn,
} from "./proposal";
import { planTurns } from "./plan";
import { canSteer } from "./policy";
import { withChoice } from "./rotation-facts";
import { MOST_SHIFT_DAYS } from "./slot";
import { readRotations } from "./team-queries";
import { factsOf } from "./team-rotation";

/** A change of a turn that a manager considers. */
export type Wanted = { personId: string | null; days: number | null };

/** A turn that can be changed, and the turns ahead before and after the considered change. */
export type TurnChange = {
  teamId: string;
  turn: ProposedTurn;
  names: ReadonlyMap<string, string>;
  shift: number;
  before: Outlook;
  /** Null when no effective change is requested. */
  after: Outlook | null;
};

/** The turn for its team's manager, while it has neither started nor been offered; else null. */
export async function findTurnChange(
  viewer: Viewer,
  teamId: string,
  slot: number,
  wanted: Wanted,
  now: Date,
): Promise<TurnChange | null> {
  if (!isId(teamId) || !canSteer(teamId, viewer)) return null;
  const today = dayOf(now, viewer.timeZone);
  const team = (await readRotations([teamId], today)).get(teamId);
  const facts = team && factsOf(team);
  if (!facts) return null;
  const { turns, fairness } = proposeTurns(facts, today, TURNS_AHEAD);
  const turn = turns.find((one) => one.slot === slot);
  if (!turn || turn.how === "offered") return null;
  const { personId, days } = wanted;
  const shift = facts.rhythm.shifts.get(slot) ?? 0;
  const chosen = personId !== null && turn.able.includes(personId) ? personId : null;
  const isMoved = days !== null && days >= 0 && days <= MOST_SHIFT_DAYS && days !== shift;
  const shifts = isMoved ? new Map(facts.rhythm.shifts).set(slot, days) : facts.rhythm.shifts;
  const moved = { ...facts, rhythm: { ...facts.rhythm, shifts } };
  const changed = chosen === null ? moved : withChoice(moved, slot, chosen);
  const planned = planTurns(changed, today, TURNS_AHEAD);
  const after = { turns: planned, fairness: fairnessAhead(changed, planned) };
  const before = { turns, fairness };
  const isChange = isMoved || (chosen !== null && chosen !== turn.personId);
  return { teamId, turn, names: team.names, shift, before, after: isChange ? after : null };
}
