const waiting = new WeakMap<object, (() => void)[]>();

/** Has `act` done once the transaction is committed; after a rollback it is forgotten. */
export function afterCommit(tx: object, act: () => void): void {
  waiting.set(tx, [...(waiting.get(tx) ?? []), act]);
}

/** Does what waited for the commit of a transaction. */
export function committed(tx: object): void {
  for (const act of waiting.get(tx) ?? []) act();
  waiting.delete(tx);
}
