import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { overseesOthers } from "@/lib/team/policy";

type Asking = Pick<Viewer, "isAdmin" | "managesTeamIds" | "overseesTeamIds">;

/** Openings are for whoever oversees other teams, and for admins. */
export function canSeeOpenings(viewer: Asking): boolean {
  return canAdminister(viewer) || overseesOthers(viewer);
}

/** They enter, change and close those of teams that they oversee; admins those of every team. */
export function canEnterOpening(viewer: Asking, teamId: string): boolean {
  return (
    canAdminister(viewer) || (overseesOthers(viewer) && viewer.overseesTeamIds.includes(teamId))
  );
}
