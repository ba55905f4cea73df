import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { inOneTransaction, presentTransaction } from "./one-transaction";
import { sharesSessions, startupOptions } from "./session-settings";
import { endWhenSilent } from "./silence";
import { statementNames } from "./statement-names";
import { keepRuleNames } from "./violation";
import { watched } from "./watched-client";

const kept = globalThis as typeof globalThis & {
  pendulumDatabase?: { url: string; pool: pg.Pool; client: PrismaClient };
};

/**
 * Timeouts in milliseconds: bounded by what a person would wait for.
 *
 * Readers are answered 503 by the HTTP server before any timeout except `connect` has passed;
 * writers queue, so that fifty concurrent writes all succeed.
 */
const TIMEOUTS = {
  /** For a new connection to the server. */
  connect: 5_000,
  /** For a free connection, with or without a transaction. */
  free: 20_000,
  /** For a response of the server; longer than any statement may take (session-settings.ts). */
  silence: 12_000,
  /** For a whole transaction that sets no other limit. */
  transaction: 30_000,
};

/** A client whose wait for its own connection is shorter than its wait for a free slot in the pool. */
class BoundedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: TIMEOUTS.connect });
  }
}

/** The one pool of connections; every wait is bounded, see `TIMEOUTS`. */
export function pool(): pg.Pool {
  return opened().pool;
}

/** The one Prisma client. Import it only in queries and mutations, scripts and tests. */
export function db(): PrismaClient {
  return presentTransaction() ?? opened().client;
}

/**
 * Does several things in one transaction, each as it is done alone: all of them are committed, or
 * none. A transaction that one of them begins is a part of it, which can be refused by itself.
 */
export function asOne<T>(act: () => Promise<T>): Promise<T> {
  return inOneTransaction(opened().client, act);
}

/** Closes pool and client; the next `db()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = kept.pendulumDatabase;
  kept.pendulumDatabase = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}

// Kept on globalThis: instrumentation and routes are separate bundles of one process.
function opened() {
  if (kept.pendulumDatabase) return kept.pendulumDatabase;
  // Read each time, not cached: a process that closed one database may open another.
  const url = process.env.DATABASE_URL ?? env().DATABASE_URL;
  const pool = new pg.Pool({
    connectionString: url,
    max: env().POOL_SIZE,
    connectionTimeoutMillis: TIMEOUTS.free,
    options: startupOptions(url),
    Client: BoundedClient,
  });
  pool.on("error", () => undefined); // the pool replaces an idle connection that breaks
  pool.on("connect", (connection) => {
    // A connection that breaks in use rejects the waiting query; a second, unhandled error would
    // end the process.
    connection.on("error", () => undefined);
    keepRuleNames(connection);
    endWhenSilent(connection, TIMEOUTS.silence);
  });
  const nameOf = statementNames();
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: false,
    ...(!sharesSessions(url) && { statementNameGenerator: ({ sql }) => nameOf(sql) }),
  });
  // Minimal: error messages never repeat the arguments, which may be private text.
  const client = watched(
    new PrismaClient({
      adapter,
      errorFormat: "minimal",
      transactionOptions: { maxWait: TIMEOUTS.free, timeout: TIMEOUTS.transaction },
    }),
  );
  return (kept.pendulumDatabase = { url, pool, client });
}
