import type { Viewer } from "@/lib/auth/viewer";

/**
 * `canSee` as a filter for the database: the trials that a viewer may reach at all. A test holds the two
 * together.
 */
export function reachableTrials(viewer: Pick<Viewer, "userId" | "overseesTeamIds">) {
  return {
    OR: [
      { personId: viewer.userId },
      { sponsorId: viewer.userId },
      { teamId: { in: viewer.overseesTeamIds } },
    ],
  };
}
