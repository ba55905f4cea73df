import type { Viewer } from "@/lib/auth/viewer";
import { followedTeamIds } from "@/lib/team/policy";

type Reaching = Pick<Viewer, "userId" | "overseesTeamIds"> &
  Partial<Pick<Viewer, "standsInForTeamIds">>;

/** The trials in which a viewer is, or signs for, one of the two sides: `sideOf` as a database filter. */
export function ownSideTrials(
  viewer: Pick<Viewer, "userId" | "managesTeamIds"> & Partial<Pick<Viewer, "standsInForTeamIds">>,
) {
  const actsFor = [...viewer.managesTeamIds, ...(viewer.standsInForTeamIds ?? [])];
  return { OR: [{ personId: viewer.userId }, { teamId: { in: actsFor } }] };
}

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
