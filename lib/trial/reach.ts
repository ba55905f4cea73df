import type { Viewer } from "@/lib/auth/viewer";
import { followedTeamIds } from "@/lib/team/policy";

type Reaching = Pick<Viewer, "userId" | "overseesTeamIds"> &
  Partial<Pick<Viewer, "standsInForTeamIds">>;

/** `canSee` as a database filter: the trials that a viewer may open at all. A test compares the two. */
export function reachableTrials(viewer: Reaching) {
  return {
    OR: [
      { personId: viewer.userId },
      { sponsorId: viewer.userId },
      { teamId: { in: followedTeamIds(viewer) } },
    ],
  };
}
