import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { readTogether } from "@/lib/db/reading";
import { pageOf, type Part } from "@/lib/part";
import { answeredIn, listOwnTeams, type OwnTeam } from "@/lib/team/list-queries";
import { inTreeOrder } from "@/lib/team/team-tree";
import { chancesIn } from "@/lib/trial/chance/count-queries";
import { leadOverviewOf, NOT_LED, type TeamOverview } from "./overview";
import { overviewAnswerFrom, type OverviewAnswer } from "./overview-answer";
import type { OverviewLook } from "./overview-look";
import { ancestorsOf, sortedBy, subtreeOf, upperLevels } from "./overview-rows";
import { readRotations } from "./team-queries";
import type { TeamRotation } from "./team-rotation";

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
  /** The rotations of all rows, and of the teams beside them. */
  rotations: ReadonlyMap<string, TeamRotation>;
};

/** The viewer's teams, which a page has read already, and other teams whose rotations it needs. */
export type OverviewReading = { teams: readonly OwnTeam[]; beside: readonly string[] };

/**
 * One row for each team that the viewer belongs to, manages or oversees: what directors may know
 * anyway, never a leaning. The number of statements does not depend on the number of teams.
 */
export async function findTeamsOverview(
  viewer: Viewer,
  { under, sort, page }: OverviewLook,
  now: Date,
  reading?: OverviewReading,
): Promise<TeamsOverview> {
  const today = dayOf(now, viewer.timeZone);
  const tree = inTreeOrder(reading?.teams ?? (await listOwnTeams(viewer)));
  const scope = subtreeOf(tree, under);
  const read = upperLevels(scope);
  const ids = read.map(({ id }) => id);
  const [rotations, { answered, chances }] = await Promise.all([
    readRotations([...ids, ...(reading?.beside ?? [])], today),
    readTogether({ answered: answeredIn(viewer, ids, now), chances: chancesIn(viewer, ids) }),
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
  return { teams, answer: overviewAnswerFrom(rows, today), way, unread, part, rotations };
}
