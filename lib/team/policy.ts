/** The relation of a person to a team today; null for people who may not open its page. */
export type Standing = "manager" | "director" | "member";

/** The facts about a viewer that decide their standing, read on each request. */
export type Reach = {
  teamId: string | null;
  managesTeamIds: readonly string[];
  overseesTeamIds: readonly string[];
};

/** Managing a team takes precedence over overseeing it, which takes precedence over belonging to it. */
export function standingIn(teamId: string, reach: Reach): Standing | null {
  if (reach.managesTeamIds.includes(teamId)) return "manager";
  if (reach.overseesTeamIds.includes(teamId)) return "director";
  return reach.teamId === teamId ? "member" : null;
}

/** Whether and in which month a person last answered is visible to the managers above them. */
export function seesParticipation(standing: Standing): boolean {
  return standing !== "member";
}

/** Whether a person reaches more than one team, so that a list of them tells something. */
export function reachesSeveralTeams({ teamId, overseesTeamIds }: Reach): boolean {
  return new Set(teamId ? [...overseesTeamIds, teamId] : overseesTeamIds).size > 1;
}

/** Whether a person oversees teams that somebody else manages, or nobody does. */
export function overseesOthers({
  managesTeamIds,
  overseesTeamIds,
}: Pick<Reach, "managesTeamIds" | "overseesTeamIds">): boolean {
  return overseesTeamIds.length > managesTeamIds.length;
}
