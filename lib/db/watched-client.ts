import type { PrismaClient } from "./generated/client";
import { noting } from "./unavailable";

/** The same client; what fails in it because the database cannot serve is noted for the request. */
export function watched(client: PrismaClient): PrismaClient {
  const extended = client.$extends({
    query: {
      $allOperations: ({ args, query }) => noting(query(args)),
    },
  }) as unknown as PrismaClient;
  return new Proxy(extended, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "$transaction" || typeof value !== "function") return value;
      return (...args: unknown[]) => noting(Reflect.apply(value, target, args) as Promise<unknown>);
    },
  });
}
