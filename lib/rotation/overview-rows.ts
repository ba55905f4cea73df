import type { OverviewSort } from "./overview-look";
import type { TeamOverview } from "./overview";

/** At most so many teams are read at once. */
export const MOST_TEAMS = 300;

type Placed = { id: string; parentId: string | null; depth: number };

/** The part of a tree, in its order, that begins with a team; the whole when the team is not in it. */
export function subtreeOf<T extends Placed>(tree: readonly T[], under: string | null): T[] {
  const at = tree.findIndex(({ id }) => id === under);
  const top = tree[at];
  if (!top) return [...tree];
  const after = tree.slice(at + 1);
  const end = after.findIndex(({ depth }) => depth <= top.depth);
  const below = end === -1 ? after : after.slice(0, end);
  return [top, ...below].map((team) => ({ ...team, depth: team.depth - top.depth }));
}

/**
 * As many upper levels of a tree as can be read at once; always the first two, so that the rest can
 * be reached by going down.
 */
export function upperLevels<T extends Placed>(tree: readonly T[], most: number = MOST_TEAMS): T[] {
  const deepest = tree.reduce((deep, { depth }) => Math.max(deep, depth), 0);
  for (let depth = deepest; depth > 1; depth -= 1) {
    const upper = tree.filter((team) => team.depth <= depth);
    if (upper.length <= most) return upper;
  }
  return tree.filter((team) => team.depth <= 1);
}

/** The teams above a team, the highest first, as far as they are in the list. */
export function ancestorsOf<T extends Placed>(tree: readonly T[], under: string | null): T[] {
  const byId = new Map(tree.map((team) => [team.id, team]));
  const above: T[] = [];
  let team = byId.get(byId.get(under ?? "")?.parentId ?? "");
  while (team) {
    above.unshift(team);
    team = byId.get(team.parentId ?? "");
  }
  return above;
}

/** The rows in an order; equal ones stay in that of the tree. */
export function sortedBy(rows: readonly TeamOverview[], sort: OverviewSort): TeamOverview[] {
  if (sort === "tree") return [...rows];
  const valueOf = VALUES[sort];
  return rows.toSorted((one, other) => valueOf(one) - valueOf(other));
}

// What needs attention comes first: the smallest value. People and offers begin with the most.
const VALUES: Record<Exclude<OverviewSort, "tree">, (team: TeamOverview) => number> = {
  people: ({ people }) => -people,
  answered: ({ answered, people }) => (answered === null || people === 0 ? 2 : answered / people),
  ahead: ({ ahead, chances }) => (isForLeading(chances) ? ahead : 1000),
  back: ({ back, chances }) => (isForLeading(chances) ? back : 1000),
  offered: ({ chances }) => -(chances?.offered ?? -1),
  silence: ({ chances }) =>
    isForLeading(chances) ? Date.parse(chances?.lastOfferedOn ?? "1900-01-01") : Infinity,
  overdue: ({ chances }) => -(chances?.overdue ?? -1),
};

function isForLeading(chances: TeamOverview["chances"]): boolean {
  return chances !== null && chances.engineers > 0;
}
