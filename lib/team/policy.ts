/** What somebody is to a team today; null for everybody who may not open its page. */
export type Standing = "manager" | "director" | "member";

/** The facts of a viewer on which standing rests, read fresh on each request. */
export type Reach = {
  teamId: string | null;
  managesTeamIds: readonly string[];
  overseesTeamIds: readonly string[];
};

/** Managing a team outweighs overseeing it from above, which outweighs belonging to it. */
export function standingIn(teamId: string, reach: Reach): Standing | null {
  if (reach.managesTeamIds.includes(teamId)) return "manager";
  if (reach.overseesTeamIds.includes(teamId)) return "director";
  return reach.teamId === teamId ? "member" : null;
}

/** Whether and in which month somebody last answered is known to the managers above them. */
export function seesParticipation(standing: Standing): boolean {
  return standing !== "member";
}
