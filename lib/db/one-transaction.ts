import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma, PrismaClient } from "./generated/client";
import { partly } from "./partly";

// Kept on globalThis: routes and instrumentation are separate bundles of one process.
const kept = globalThis as typeof globalThis & {
  pendulumTransaction?: AsyncLocalStorage<PrismaClient>;
};
const transactions = (kept.pendulumTransaction ??= new AsyncLocalStorage<PrismaClient>());

/** The transaction that everything is done in at this moment; undefined outside of one. */
export function presentTransaction(): PrismaClient | undefined {
  return transactions.getStore();
}

/** Does `act` with all its queries and mutations in one transaction: theirs become parts of it. */
export function inOneTransaction<T>(client: PrismaClient, act: () => Promise<T>): Promise<T> {
  return client.$transaction((tx) => transactions.run(clientWithin(tx), act));
}

/** A transaction as a client: what begins a transaction of its own is a part of this one. */
function clientWithin(tx: Prisma.TransactionClient): PrismaClient {
  const begin = <T>(work: (part: Prisma.TransactionClient) => Promise<T>) =>
    partly(tx, () => work(tx));
  return new Proxy(tx, {
    get: (target, name): unknown => (name === "$transaction" ? begin : Reflect.get(target, name)),
  }) as PrismaClient;
}
