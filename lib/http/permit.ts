import { E_TIMEOUT, Semaphore, withTimeout } from "async-mutex";

/**
 * How many requests the app works on at once. More would not be answered sooner: they share one
 * processor and the connections of the pool. With hundreds at once each takes longer than anybody
 * waits, so that nobody is served.
 */
const MOST_AT_ONCE = 16;
/** A page that waits longer is sent away, so that those who are served are served soon. */
const READ_WAITS_MS = 2_000;
/** What somebody wrote waits longer, and comes first: nobody should have to send it again. */
const WRITE_WAITS_MS = 20_000;
const WRITES_FIRST = 1;

/** Gives a permit back, so that the next request has it; the second time it does nothing. */
export type Release = () => void;

/**
 * Permits for the requests that the app works on, given to writes first, otherwise in the order in
 * which they are asked for. The returned function waits for one; null when there was none within two
 * seconds, or 20 for a write.
 */
export function permits(): (isWrite: boolean) => Promise<Release | null> {
  const all = new Semaphore(MOST_AT_ONCE);
  const reads = withTimeout(all, READ_WAITS_MS);
  const writes = withTimeout(all, WRITE_WAITS_MS);
  return async (isWrite) => {
    try {
      const [, release] = await (isWrite ? writes.acquire(1, WRITES_FIRST) : reads.acquire());
      return release;
    } catch (error) {
      if (error === E_TIMEOUT) return null;
      throw error;
    }
  };
}
