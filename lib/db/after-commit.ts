const waiting = new WeakMap<object, (() => void)[]>();

/** Has `act` done once the transaction is committed; after a rollback it is forgotten. */
export function afterCommit(tx: object, act: () => void): void {
  waiting.set(tx, [...waitingFor(tx), act]);
}

/** Does what waited for the commit of a transaction. */
export function committed(tx: object): void {
  for (const act of waitingFor(tx)) act();
  waiting.delete(tx);
}

/** What waits for the commit of a transaction, to be put back when a part of it is undone. */
export function waitingFor(tx: object): (() => void)[] {
  return waiting.get(tx) ?? [];
}

/** Puts back what waited earlier: what came since is forgotten. */
export function restoreWaiting(tx: object, earlier: (() => void)[]): void {
  waiting.set(tx, earlier);
}
