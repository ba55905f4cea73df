import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { standingIn } from "@/lib/team/policy";
import { teamTrialFrom, teamTrials, type TeamTrial } from "@/lib/trial/queries";
import { planTurns } from "./plan";
import { rotationColumns, rotationFrom } from "./team-queries";
import { factsOf, type TeamRotation } from "./team-rotation";

/** The next turn, and its lead; null when nobody is eligible. */
export type NextLead = { startsOn: Day; name: string | null };

/** The past, present and future leads of a team. */
export type TeamLeads = {
  /** The latest start first. */
  trials: TeamTrial[];
  /** Null while the team has no rotation. */
  next: NextLead | null;
};

const NOTHING: TeamLeads = { trials: [], next: null };

/**
 * A team's trials and the next turn of its rotation, in one statement; nothing for people who may
 * not open the team.
 */
export async function findTeamLeads(viewer: Viewer, teamId: string, now: Date): Promise<TeamLeads> {
  if (!isId(teamId) || !standingIn(teamId, viewer)) return NOTHING;
  const today = dayOf(now, viewer.timeZone);
  const team = await db().team.findFirst({
    where: { id: teamId, archivedAt: null },
    relationLoadStrategy: "join",
    select: { ...rotationColumns(today), trials: teamTrials(viewer, teamId) },
  });
  if (!team) return NOTHING;
  return {
    trials: team.trials.map((row) => teamTrialFrom(viewer, row, now)),
    next: nextLeadOf(rotationFrom(team, today), today),
  };
}

function nextLeadOf(team: TeamRotation, today: Day): NextLead | null {
  const facts = factsOf(team);
  const turn = facts && planTurns(facts, today, 1)[0];
  if (!turn) return null;
  return { startsOn: turn.startsOn, name: team.names.get(turn.personId ?? "") ?? null };
}
