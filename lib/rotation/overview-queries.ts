import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { countAnswered, listOwnTeams, type OwnTeam } from "@/lib/team/list-queries";
import { inTreeOrder } from "@/lib/team/team-tree";
import { leadOverviewOf, NOT_LED, type LeadOverview } from "./overview";
import { readRotations } from "./team-queries";
import { pageOf } from "./timeline-look";

/** A team in the overview: its people, who takes part, and who leads it. */
export type TeamOverview = OwnTeam &
  LeadOverview & {
    /** How far below the first team of its tree it is. */
    depth: number;
    /** Members who answered in the last 12 months; null for those who may not know. */
    answered: number | null;
  };

/** A page of the teams that the viewer may open, in the order of the tree. */
export type TeamsOverview = {
  teams: TeamOverview[];
  part: { page: number; last: number; from: number; to: number; of: number };
};

/**
 * One row for each team that the viewer belongs to, manages or oversees: what directors may know
 * anyway, never a leaning. The number of statements does not depend on the number of teams.
 */
export async function findTeamsOverview(
  viewer: Viewer,
  page: number,
  now: Date,
): Promise<TeamsOverview> {
  const today = dayOf(now, viewer.timeZone);
  const { shown, ...part } = pageOf(inTreeOrder(await listOwnTeams(viewer)), page);
  const ids = shown.map(({ id }) => id);
  const [rotations, answered] = await Promise.all([
    readRotations(ids, today),
    countAnswered(viewer, ids, now),
  ]);
  const teams = shown.map((team) => {
    const rotation = rotations.get(team.id);
    const lead = rotation ? leadOverviewOf(rotation, today) : NOT_LED;
    return { ...team, ...lead, answered: answered.get(team.id) ?? null };
  });
  return { teams, part };
}
