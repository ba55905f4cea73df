/** The relation of a person to a team today; null for people who may not open its page. */
export type Standing = "manager" | "director" | "member";

/** The facts about a viewer that decide their standing, read on each request. */
export type Reach = {
  teamId: string | null;
  managesTeamIds: readonly string[];
  /** Of managers and people partners: these teams and every one below them. */
  overseesTeamIds: readonly string[];
  /** Absent: none. */
  standsInForTeamIds?: readonly string[];
};

/**
 * Managing a team takes precedence over overseeing it, which takes precedence over belonging to it. Who
 * stands in for its manager reads a team as its members do; what they may do there is `actsFor`.
 */
export function standingIn(teamId: string, reach: Reach): Standing | null {
  if (reach.managesTeamIds.includes(teamId)) return "manager";
  if (reach.overseesTeamIds.includes(teamId)) return "director";
  return reach.teamId === teamId || standsInFor(teamId, reach) ? "member" : null;
}

/** Whether somebody stands in for the manager of a team today. */
export function standsInFor(teamId: string, { standsInForTeamIds = [] }: Partial<Reach>): boolean {
  return standsInForTeamIds.includes(teamId);
}

/**
 * Whether somebody does the tasks of a team's manager: its rotation, and agreements about its trials.
 * The manager, and who stands in for them. Records stay with the manager.
 */
export function actsFor(
  teamId: string,
  reach: Pick<Reach, "managesTeamIds" | "standsInForTeamIds">,
): boolean {
  return reach.managesTeamIds.includes(teamId) || standsInFor(teamId, reach);
}

/** The teams whose trials and schedule somebody follows: as manager, people partner or standing in. */
export function followedTeamIds(
  reach: Pick<Reach, "overseesTeamIds" | "standsInForTeamIds">,
): string[] {
  return [...reach.overseesTeamIds, ...(reach.standsInForTeamIds ?? [])];
}

/** Whether and in which month a person last answered is visible to the managers above them. */
export function seesParticipation(standing: Standing): boolean {
  return standing !== "member";
}

/** The teams in which somebody has a standing: those that they follow, and their own. */
export function openTeamIds({ teamId, ...reach }: Reach): string[] {
  return [...new Set([...followedTeamIds(reach), ...(teamId ? [teamId] : [])])];
}

/** Whether a person reaches more than one team, so that a list of them tells something. */
export function reachesSeveralTeams(reach: Reach): boolean {
  return openTeamIds(reach).length > 1;
}

/** Whether a person oversees teams that somebody else manages, or nobody does. */
export function overseesOthers({
  managesTeamIds,
  overseesTeamIds,
}: Pick<Reach, "managesTeamIds" | "overseesTeamIds">): boolean {
  return overseesTeamIds.length > managesTeamIds.length;
}
