/** The answers of one dimension that can move in the wanted direction. */
export type Ground = {
  /** What one step adds to the leaning; ≥ 0. */
  pull: number;
  /** Steps that each answer can move, those with most room first; each ≥ 1. */
  rooms: number[];
};

/** How many answers of each ground move, and by how many steps in total. */
export type Plan = { counts: number[]; steps: number[]; answers: number; total: number };

/**
 * The plan with the fewest answers, and among those the fewest steps, for which `suffices` holds;
 * null when none does. `suffices` must stay true when steps are added.
 *
 * Exact: within a ground each step weighs the same, so only the number of moved answers (best those
 * with most room) and their total steps matter. As long as even the answers that can add most do
 * not suffice, one more is needed; then every way to distribute that many over the grounds is
 * tried, and in each, steps go where they weigh most, which is optimal.
 */
export function cheapestPlan(
  grounds: Ground[],
  suffices: (steps: number[]) => boolean,
): Plan | null {
  const heaviestFirst = grounds
    .map((_, place) => place)
    .sort((a, b) => (grounds[b]?.pull ?? 0) - (grounds[a]?.pull ?? 0));
  const answers = fewestAnswers(grounds, suffices);
  if (answers === null) return null;
  let best: Plan | null = null;
  for (const counts of spreads(grounds, answers)) {
    const limits = grounds.map(({ rooms }, place) => sumOf(rooms.slice(0, counts[place])));
    if (!suffices(limits)) continue;
    const steps = fewestSteps(counts, limits, heaviestFirst, suffices);
    const total = sumOf(steps);
    if (!best || total < best.total) best = { counts, steps, answers, total };
  }
  return best;
}

/** The minimum number of answers: those that can add most, moved as far as possible. */
function fewestAnswers(grounds: Ground[], suffices: (steps: number[]) => boolean): number | null {
  const steps = grounds.map(() => 0);
  const strongestFirst = grounds
    .flatMap(({ pull, rooms }, place) => rooms.map((room) => ({ place, room, gain: pull * room })))
    .sort((a, b) => b.gain - a.gain);
  for (const [moved, { place, room }] of strongestFirst.entries()) {
    steps[place] = (steps[place] ?? 0) + room;
    if (suffices(steps)) return moved + 1;
  }
  return null;
}

/** Distributes `total` steps among answers with these rooms, as evenly as possible. */
export function distributeSteps(total: number, rooms: number[]): number[] {
  const shares = rooms.map(() => 0);
  for (let left = total; left > 0;) {
    const before = left;
    rooms.forEach((room, place) => {
      const share = shares[place] ?? 0;
      if (left === 0 || share >= room) return;
      shares[place] = share + 1;
      left -= 1;
    });
    if (left === before) throw new RangeError("more steps than room for them");
  }
  return shares;
}

/** Starts with one step per answer and adds steps, heaviest first; `limits` must suffice. */
function fewestSteps(
  counts: number[],
  limits: number[],
  heaviestFirst: number[],
  suffices: (steps: number[]) => boolean,
): number[] {
  const steps = [...counts];
  for (const place of heaviestFirst) {
    while ((steps[place] ?? 0) < (limits[place] ?? 0)) {
      if (suffices(steps)) return steps;
      steps[place] = (steps[place] ?? 0) + 1;
    }
  }
  return steps;
}

/** Every way to take `answers` answers from the grounds, as counts by ground. */
function* spreads(grounds: Ground[], answers: number): Generator<number[]> {
  const [first, ...rest] = grounds;
  if (!first) {
    if (answers === 0) yield [];
    return;
  }
  for (let count = 0; count <= Math.min(answers, first.rooms.length); count += 1)
    for (const others of spreads(rest, answers - count)) yield [count, ...others];
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
