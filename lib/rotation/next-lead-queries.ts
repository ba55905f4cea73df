import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { notOverOn } from "@/lib/db/dated-rows";
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
  // Most teams have no rotation: one look then does for all that a plan would read.
  const where = { teamId, ...notOverOn(toDatabaseDay(today)) };
  if (!(await db().rotation.findFirst({ where, select: { id: true } }))) return null;
  const team = (await readRotations([teamId], today)).get(teamId);
  const facts = team && factsOf(team);
  const turn = facts && planTurns(facts, today, 1)[0];
  if (!turn) return null;
  return { startsOn: turn.startsOn, name: team.names.get(turn.personId ?? "") ?? null };
}
