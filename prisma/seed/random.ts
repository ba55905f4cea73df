/** Repeatable random numbers for the demo (mulberry32): the same company each time. */
function randomFrom(seed: number) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** 0 ≤ x < 1. */
    uniform,
    /** A whole number from `low` to `high`, both included. */
    whole: (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1)),
    /** Roughly normal with mean 0 and standard deviation 1 (sum of twelve). */
    normal: () => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6),
    /** One of several, chosen by weight. */
    pick: <T>(choices: [T, number][]): T => {
      let left = uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
      throw new Error("nothing to pick from");
    },
  };
}

/** A person's own random numbers, so that one story never changes another. */
export function randomFor(key: string): Random {
  return randomFrom(
    Array.from(key).reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      41,
    ),
  );
}

export type Random = ReturnType<typeof randomFrom>;
