/** The lowest possible minimum group size; an installation can require more. */
export const SMALLEST_GROUP = 5;

/** The k in force: the installation's setting, and never less than 5. */
export function leastOf(smallestGroup: number): number {
  return Math.max(SMALLEST_GROUP, smallestGroup);
}

/**
 * How many of these answers are unknown to any two readers who pool their knowledge: for example a
 * manager and a director. An administrator as the third adds nothing, because running the
 * installation shows no answers.
 *
 * `readersOf` names everybody who was ever shown something of an answer, or of any other answer of
 * its author, who may not have changed since: by a share of any grade, current or not, because people
 * remember. It names the author too once they have ever led a team or been people partner of one,
 * because they may see figures and know their own answers.
 */
export function hiddenFromFew(
  answers: Iterable<number>,
  readersOf: (answer: number) => readonly string[],
): number {
  let size = 0;
  const known = new Map<string, Set<number>>();
  for (const answer of answers) {
    size += 1;
    for (const reader of readersOf(answer)) {
      const theirs = known.get(reader) ?? new Set();
      known.set(reader, theirs.add(answer));
    }
  }
  return size - mostKnownToTwo([...known.values()]);
}

/** The most that two readers know together; pairs that cannot know more than the best are left out. */
function mostKnownToTwo(known: ReadonlySet<number>[]): number {
  known.sort((one, other) => other.size - one.size);
  let most = known[0]?.size ?? 0;
  for (const [at, one] of known.entries())
    for (const other of known.slice(at + 1)) {
      if (one.size + other.size <= most) break;
      let together = one.size;
      for (const answer of other) if (!one.has(answer)) together += 1;
      most = Math.max(most, together);
    }
  return most;
}
