/** A team with the teams below it. */
export type Nested<T> = T & { below: Nested<T>[] };

/**
 * Nests a set of teams, in their order at each level. A team whose parent is not in the set is at
 * the top, so only the displayed part of the tree is needed.
 */
export function nest<T extends { id: string; parentId: string | null }>(
  teams: readonly T[],
): Nested<T>[] {
  const nested = new Map(teams.map((team) => [team.id, { ...team, below: [] }]));
  const top: Nested<T>[] = [];
  for (const team of nested.values()) (nested.get(team.parentId ?? "")?.below ?? top).push(team);
  return top;
}

/** Teams as the tree is read: each right above those below it, and how deep it is from the top shown. */
export function inTreeOrder<T extends { id: string; parentId: string | null }>(
  teams: readonly T[],
): (T & { depth: number })[] {
  const walk = (level: Nested<T>[], depth: number): (T & { depth: number })[] =>
    level.flatMap((team) => [{ ...team, depth }, ...walk(team.below, depth + 1)]);
  return walk(nest(teams), 0);
}
