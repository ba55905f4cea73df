import { committed } from "./after-commit";
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
      return async (work: unknown, ...options: unknown[]): Promise<unknown> => {
        const begun: object[] = [];
        const steps = unlessAbandoned(work, begun);
        const answer = await noting(
          Reflect.apply(value, target, [steps, ...options]) as Promise<unknown>,
        );
        for (const tx of begun) committed(tx);
        return answer;
      };
    },
  });
}

/**
 * The work of a transaction, which is rolled back when the request was abandoned before its commit;
 * `begun` is told the transaction.
 */
function unlessAbandoned(work: unknown, begun: object[]): unknown {
  if (typeof work !== "function") return work;
  const inTransaction = work as (tx: object) => Promise<unknown>;
  return async (tx: object): Promise<unknown> => {
    begun.push(tx);
    const answer = await inTransaction(tx);
    throwIfAbandoned();
    return answer;
  };
}
