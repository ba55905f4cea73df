/** A team of the tree of teams. */
export type TeamNode = { id: string; parentId: string | null };

/**
 * A set of people that figures may speak of: a team with all teams below it, or the organisation
 * (`teamId` is null). Single teams are no scope, so a team without teams below it is none.
 */
export type Scope = {
  teamId: string | null;
  /** The next wider scope; undefined for the organisation. */
  parent?: Scope;
};

/** The scopes of a tree of teams, and to which of them people belong. */
export type Subtrees = {
  /** Narrower ones first, the organisation last. */
  scopes: readonly Scope[];
  organisation: Scope;
  /** The narrowest scope of somebody in a team, or in none. */
  narrowest: (teamId: string | null) => Scope;
};

/** The subtrees of the teams by their height, then the organisation. */
export function subtreesFrom(teams: readonly TeamNode[]): Subtrees {
  const organisation: Scope = { teamId: null };
  const parentOf = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const heights = heightsOf(parentOf);
  const ids = [...heights].sort(([, a], [, b]) => a - b).map(([id]) => id);
  const scopeOf = new Map(ids.map((id): [string, Scope] => [id, { teamId: id }]));
  const narrowest = (teamId: string | null): Scope => {
    for (let id = teamId; id; id = parentOf.get(id) ?? null) {
      const scope = scopeOf.get(id);
      if (scope) return scope;
    }
    return organisation;
  };
  for (const [id, scope] of scopeOf) scope.parent = narrowest(parentOf.get(id) ?? null);
  return { scopes: [...scopeOf.values(), organisation], organisation, narrowest };
}

/** How many levels of teams are below each team that has any. */
function heightsOf(parentOf: ReadonlyMap<string, string | null>): Map<string, number> {
  const heights = new Map<string, number>();
  for (const start of parentOf.values()) {
    let height = 1;
    for (let id = start; id && parentOf.has(id); id = parentOf.get(id) ?? null) {
      heights.set(id, Math.max(heights.get(id) ?? 0, height));
      height += 1;
    }
  }
  return heights;
}

/** How many people are in each scope, counted in every scope around the narrowest. */
export function countIn(
  { narrowest }: Subtrees,
  people: Iterable<{ teamId: string | null }>,
): Map<Scope, number> {
  const counts = new Map<Scope, number>();
  for (const { teamId } of people)
    for (let scope: Scope | undefined = narrowest(teamId); scope; scope = scope.parent)
      counts.set(scope, (counts.get(scope) ?? 0) + 1);
  return counts;
}
