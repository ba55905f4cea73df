import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import type { Stretch } from "@/lib/stretch";
import { standingIn } from "@/lib/team/policy";
import { teamTrialFrom, teamTrials, type TeamTrial } from "@/lib/trial/queries";
import { leadsOn, nextAfter, scheduleOf, type Leading } from "./schedule";
import { LED_COLUMNS, rotationColumns, rotationFrom } from "./team-queries";

/** Days on which the team is led; `name` is null for a gap. */
export type TeamLead = Stretch & { name: string | null };

/** The past, present and future leads of a team. */
export type TeamLeads = {
  /** The latest start first. */
  trials: TeamTrial[];
  /** Who leads today: two during a handover. */
  now: TeamLead[];
  /** Who leads next, in an agreed trial or a turn, or the next gap; null when nothing is planned. */
  next: TeamLead | null;
};

const NOTHING: TeamLeads = { trials: [], now: [], next: null };

/** A team's trials, and who leads it now and next, in one statement; nothing for people who may not open it. */
export async function findTeamLeads(viewer: Viewer, teamId: string, now: Date): Promise<TeamLeads> {
  if (!isId(teamId) || !standingIn(teamId, viewer)) return NOTHING;
  const today = dayOf(now, viewer.timeZone);
  const seen = teamTrials(viewer, teamId);
  const trials = { ...seen, select: { ...seen.select, ...LED_COLUMNS } };
  const team = await db().team.findFirst({
    where: { id: teamId, archivedAt: null },
    relationLoadStrategy: "join",
    select: { ...rotationColumns(today), trials },
  });
  if (!team) return NOTHING;
  const rotation = rotationFrom(team, today);
  const schedule = scheduleOf(rotation, today);
  const leadFrom = ({ personId, startsOn, endsOn }: Leading): TeamLead => {
    return { startsOn, endsOn, name: rotation.names.get(personId ?? "") ?? null };
  };
  const next = nextAfter(schedule, today);
  return {
    trials: team.trials.map((row) => teamTrialFrom(viewer, row, now)),
    now: leadsOn(schedule, today).map(leadFrom),
    next: next && leadFrom(next),
  };
}
