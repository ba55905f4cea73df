/**
 * So many readers may put together all that each of them was ever shown and still learn of nobody: say a manager
 * and a director. An administrator as the third adds nothing, for running the installation shows no answers.
 */
export const COLLUDING_READERS = 2;

/**
 * How many of these answers are at least unknown to any two readers who pool what they know.
 *
 * `readersOf` names everybody who was ever shown something of an answer: by a share of whatever grade, in
 * force or not, for nobody forgets; and the person themself once they have ever led a team, for they may look
 * at figures and know their own. What both of them know is counted twice: the true number can be
 * larger, never smaller.
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
