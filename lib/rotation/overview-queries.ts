import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { pageOf, type Part } from "@/lib/part";
import { countAnswered, listOwnTeams } from "@/lib/team/list-queries";
import { overseesOthers } from "@/lib/team/policy";
import { inTreeOrder } from "@/lib/team/team-tree";
import { countTeamChances } from "@/lib/trial/chance/count-queries";
import { leadOverviewOf, NOT_LED, type TeamOverview } from "./overview";
import { overviewAnswerFrom, type OverviewAnswer } from "./overview-answer";
import { WHOLE_OVERVIEW, type OverviewLook } from "./overview-look";
import { ancestorsOf, sortedBy, subtreeOf, upperLevels } from "./overview-rows";
import { readRotations } from "./team-queries";

/** A page of the teams that the viewer may open. */
export type TeamsOverview = {
  teams: TeamOverview[];
  /** What all rows say together, not only those of this page; null for whoever oversees none. */
  answer: OverviewAnswer | null;
  /** The team at the top and those above it, the highest first; empty for all teams. */
  way: { id: string; name: string }[];
  /** Teams further down that were not read, because there are too many. */
  unread: number;
  part: Part;
};

/**
 * One row for each team that the viewer belongs to, manages or oversees: what directors may know
 * anyway, never a leaning. The number of statements does not depend on the number of teams.
 */
export async function findTeamsOverview(
  viewer: Viewer,
  { under, sort, page }: OverviewLook,
  now: Date,
): Promise<TeamsOverview> {
  const today = dayOf(now, viewer.timeZone);
  const tree = inTreeOrder(await listOwnTeams(viewer));
  const scope = subtreeOf(tree, under);
  const read = upperLevels(scope);
  const ids = read.map(({ id }) => id);
  const [rotations, answered, chances] = await Promise.all([
    readRotations(ids, today),
    countAnswered(viewer, ids, now),
    countTeamChances(viewer, ids),
  ]);
  const below = new Map<string | null, number>();
  for (const { parentId } of tree) below.set(parentId, (below.get(parentId) ?? 0) + 1);
  const rows = read.map((team): TeamOverview => {
    const rotation = rotations.get(team.id);
    return {
      ...team,
      ...(rotation ? leadOverviewOf(rotation, today) : NOT_LED),
      below: below.get(team.id) ?? 0,
      answered: answered.get(team.id) ?? null,
      chances: chances.get(team.id) ?? null,
    };
  });
  const { shown: teams, ...part } = pageOf(sortedBy(rows, sort), page);
  const top = tree.find(({ id }) => id === under);
  const way = top ? [...ancestorsOf(tree, under), top] : [];
  const unread = scope.length - read.length;
  return { teams, answer: overviewAnswerFrom(rows, today), way, unread, part };
}

/** What the teams of somebody who oversees others say together; null for everybody else. */
export async function findDirectorOverview(
  viewer: Viewer,
  now: Date,
): Promise<OverviewAnswer | null> {
  if (!overseesOthers(viewer)) return null;
  const { answer } = await findTeamsOverview(viewer, WHOLE_OVERVIEW, now);
  return answer;
}
