import type { PrismaClient } from "./generated/client";
import { noting, refuseIfGivenUp } from "./unavailable";

/**
 * The same client, but that it knows the request for which it works: what fails because the database cannot serve
 * is noted for it, and once it is given up, nothing more is done and no transaction of it is committed.
 */
export function watched(client: PrismaClient): PrismaClient {
  const extended = client.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        refuseIfGivenUp();
        return noting(query(args));
      },
    },
  }) as unknown as PrismaClient;
  return new Proxy(extended, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "$transaction" || typeof value !== "function") return value;
      return (work: unknown, ...options: unknown[]) =>
        noting(Reflect.apply(value, target, [unlessGivenUp(work), ...options]) as Promise<unknown>);
    },
  });
}

/** The work of a transaction, which is rolled back when the request was given up before its commit. */
function unlessGivenUp(work: unknown): unknown {
  if (typeof work !== "function") return work;
  const inTransaction = work as (tx: unknown) => Promise<unknown>;
  return async (tx: unknown): Promise<unknown> => {
    const answer = await inTransaction(tx);
    refuseIfGivenUp();
    return answer;
  };
}
