import type { PrismaClient } from "./generated/client";
import { noting, throwIfAbandoned } from "./unavailable";

/**
 * The same client, bound to the current request: a failure because the database is unavailable is
 * noted for the request, and once the request is abandoned, nothing more is done and none of its
 * transactions is committed.
 */
export function watched(client: PrismaClient): PrismaClient {
  const extended = client.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        throwIfAbandoned();
        return noting(query(args));
      },
    },
  }) as unknown as PrismaClient;
  return new Proxy(extended, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "$transaction" || typeof value !== "function") return value;
      return (work: unknown, ...options: unknown[]) =>
        noting(
          Reflect.apply(value, target, [unlessAbandoned(work), ...options]) as Promise<unknown>,
        );
    },
  });
}

/** The work of a transaction, which is rolled back when the request was abandoned before its commit. */
function unlessAbandoned(work: unknown): unknown {
  if (typeof work !== "function") return work;
  const inTransaction = work as (tx: unknown) => Promise<unknown>;
  return async (tx: unknown): Promise<unknown> => {
    const answer = await inTransaction(tx);
    throwIfAbandoned();
    return answer;
  };
}
