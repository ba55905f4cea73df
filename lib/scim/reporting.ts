/** A member of a team, and whom the directory names as their manager. */
export type TeamMember = { id: string; names: string | null };

/**
 * Who manages a team by the directory: whom more than half of its members name, null when nobody is.
 * Members whom another member names do not count, because the one they name is above the team.
 */
export function managerNamedBy(members: readonly TeamMember[]): string | null {
  const named = new Set(members.map(({ names }) => names));
  const counted = members.filter(({ id }) => !named.has(id));
  for (const person of named)
    if (
      person !== null &&
      counted.filter(({ names }) => names === person).length * 2 > counted.length
    )
      return person;
  return null;
}
