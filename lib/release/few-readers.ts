/** The lowest possible minimum group size; an installation can require more. */
export const SMALLEST_GROUP = 5;

/**
 * This many readers may combine everything that each was ever shown and still learn nothing about
 * one person: for example a manager and a director. An administrator as the third adds nothing,
 * because running the installation shows no answers.
 */
export const COLLUDING_READERS = 2;

/** The k in force: the installation's setting, and never less than 5. */
export function leastOf(smallestGroup: number): number {
  return Math.max(SMALLEST_GROUP, smallestGroup);
}

/**
 * The minimum number of these answers unknown to any two readers who pool their knowledge.
 *
 * `readersOf` names everybody who was ever shown something of an answer: by a share of any grade,
 * current or not, because people remember; and the author once they have ever led a team, because
 * they may see figures and know their own answers. Answers known to both readers are counted twice:
 * the true number can be larger, never smaller.
 */
export function hiddenFromFew(
  answers: Iterable<number>,
  readersOf: (answer: number) => readonly string[],
): number {
  let size = 0;
  const known = new Map<string, number>();
  for (const answer of answers) {
    size += 1;
    for (const reader of readersOf(answer)) known.set(reader, (known.get(reader) ?? 0) + 1);
  }
  const most = [...known.values()].sort((a, b) => b - a).slice(0, COLLUDING_READERS);
  return Math.max(
    0,
    most.reduce((left, count) => left - count, size),
  );
}
