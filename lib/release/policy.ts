import { standingIn, type Reach } from "@/lib/team/policy";

/**
 * Aggregates of a team, and of the teams below it, are for those who manage or oversee it, people
 * partners too: figures about few people should reach only those who can act on them. Members have
 * their own record.
 */
export function canSeeTeamFigures(teamId: string, reach: Reach): boolean {
  const standing = standingIn(teamId, reach);
  return standing === "manager" || standing === "director";
}

/**
 * Those of the organisation are for everybody who manages a team. Running the installation gives no
 * access.
 */
export function canSeeOrganisationFigures(reach: Reach): boolean {
  return reach.managesTeamIds.length > 0;
}
