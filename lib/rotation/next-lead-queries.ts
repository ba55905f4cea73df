import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { isId } from "@/lib/id";
import { standingIn } from "@/lib/team/policy";
import { planTurns } from "./plan";
import { readRotations } from "./team-queries";
import { factsOf } from "./team-rotation";

/** The turn that begins next, and who leads it; null when nobody can. */
export type NextLead = { startsOn: Day; name: string | null };

/** The next turn of a team's rotation, for whoever may open the team; null while there is none. */
export async function findNextLead(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<NextLead | null> {
  if (!isId(teamId) || !standingIn(teamId, viewer)) return null;
  const today = dayOf(now, viewer.timeZone);
  const team = (await readRotations([teamId], today)).get(teamId);
  const facts = team && factsOf(team);
  const turn = facts && planTurns(facts, today, 1)[0];
  if (!turn) return null;
  return { startsOn: turn.startsOn, name: team.names.get(turn.personId ?? "") ?? null };
}
