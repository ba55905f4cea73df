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
