const LANES = 10;

/**
 * The results of `one` for each, with limited concurrency: all at once would get the response that
 * the server is busy.
 */
export async function withLimitedConcurrency<T, R>(
  all: readonly T[],
  one: (each: T, at: number) => Promise<R>,
): Promise<R[]> {
  const said: R[] = [];
  const waiting = [...all.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      said[next[0]] = await one(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return said;
}
