import type { PoolClient } from "pg";

const TICK_MS = 500;

/**
 * Calls `act` once this process has been running for `ms`; the returned function cancels that.
 *
 * Time in which the event loop is blocked does not count: it counts timer ticks that really
 * happened. So whatever has arrived in the meantime is read before anything times out.
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
 * Ends a connection on which a query has waited for its response for `ms` of running time. The
 * query then fails as on any lost connection, and the pool opens another.
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
  // `drain`: every query on this connection has been answered.
  connection.on("drain", answered);
  connection.on("end", answered);
}
