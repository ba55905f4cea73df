import type { Viewer } from "@/lib/auth/viewer";

/** `canSee` as a database filter: the trials that a viewer may open at all. A test compares the two. */
export function reachableTrials(viewer: Pick<Viewer, "userId" | "overseesTeamIds">) {
  return {
    OR: [
      { personId: viewer.userId },
      { sponsorId: viewer.userId },
      { teamId: { in: viewer.overseesTeamIds } },
    ],
  };
}
