import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { overseesOthers } from "@/lib/team/policy";

type Asking = Pick<Viewer, "isAdmin" | "managesTeamIds" | "overseesTeamIds" | "partnerOfTeamIds">;

/** Openings are for whoever oversees other teams, and for admins. */
export function canSeeOpenings(viewer: Asking): boolean {
  return canAdminister(viewer) || overseesOthers(viewer);
}

/** Directors enter, change and close those of teams below them; admins those of every team. */
export function canEnterOpening(viewer: Asking, teamId: string): boolean {
  if (canAdminister(viewer)) return true;
  const { managesTeamIds, overseesTeamIds, partnerOfTeamIds } = viewer;
  // Being people partner elsewhere makes nobody a director.
  const directed = overseesTeamIds.filter((id) => !partnerOfTeamIds.includes(id));
  return directed.includes(teamId) && overseesOthers({ managesTeamIds, overseesTeamIds: directed });
}
