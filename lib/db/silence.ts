import type { PoolClient } from "pg";

const TICK_MS = 500;

/**
 * Calls `act` once this process has been running for `ms`; the returned function cancels that.
 *
 * Time in which the event loop is held up does not count, however long: it counts ticks that really happened.
 * So whatever has arrived meanwhile is read before anything is given up.
 */
export function afterRunning(ms: number, act: () => void): () => void {
  let ticksLeft = Math.ceil(ms / TICK_MS);
  const ticking = setInterval(() => {
    ticksLeft -= 1;
    if (ticksLeft > 0) return;
    clearInterval(ticking);
    act();
  }, TICK_MS);
  ticking.unref();
  return () => {
    clearInterval(ticking);
  };
}

/**
 * Ends a connection on which a question has waited for its answer for `ms` of running time. The question then
 * fails like on any connection that is lost, and the pool opens another.
 */
export function endWhenSilent(connection: PoolClient, ms: number): void {
  let cancel: (() => void) | undefined;
  const answered = () => {
    cancel?.();
    cancel = undefined;
  };
  const ask = connection.query.bind(connection) as (...question: unknown[]) => unknown;
  const watchedAsk = (...question: unknown[]) => {
    cancel ??= afterRunning(ms, () => void connection.end());
    return ask(...question);
  };
  connection.query = watchedAsk as typeof connection.query;
  // `drain`: every question asked on this connection has been answered.
  connection.on("drain", answered);
  connection.on("end", answered);
}
