import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";

/** Webhooks of the installation, and how each was told, are the admins'. */
export function canManageHooks(viewer: Pick<Viewer, "isAdmin">): boolean {
  return canAdminister(viewer);
}

/** The channel of a team is set by its manager, and by admins. */
export function canSetChannel(
  teamId: string,
  viewer: Pick<Viewer, "isAdmin" | "managesTeamIds">,
): boolean {
  return canAdminister(viewer) || viewer.managesTeamIds.includes(teamId);
}
