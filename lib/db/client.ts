import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { keepRuleNames } from "./violation";
import { watched } from "./watched-client";

const kept = globalThis as typeof globalThis & {
  pendulumDatabase?: { url: string; pool: pg.Pool; client: PrismaClient };
};

/** How long a connection is waited for, with or without a transaction. */
const CONNECT_MS = 3_000;

/**
 * The one pool of connections. Every wait is bounded: 3 s for a connection, 5 s for a statement (6 s when
 * the server falls silent), 3 s for a lock, 10 s idle in a transaction.
 */
export function pool(): pg.Pool {
  return opened().pool;
}

/** The one Prisma client. Import it only in queries and mutations, scripts and tests. */
export function db(): PrismaClient {
  return opened().client;
}

/** Closes pool and client; the next `db()` opens anew. */
export async function closeDatabase(): Promise<void> {
  const open = kept.pendulumDatabase;
  kept.pendulumDatabase = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}

// Kept on globalThis: instrumentation and routes are separate bundles of one process.
function opened() {
  if (kept.pendulumDatabase) return kept.pendulumDatabase;
  // Asked anew, not of the environment kept: whoever closed one database may go on with another.
  const url = process.env.DATABASE_URL ?? env().DATABASE_URL;
  const pool = new pg.Pool({
    connectionString: url,
    max: env().POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
    options: "-c timezone=UTC",
  });
  pool.on("error", () => undefined); // an idle connection that breaks is replaced by the pool
  // One that breaks in use tells whoever waits for its answer; said a second time, it would end the process.
  pool.on("connect", (connection) => connection.on("error", () => undefined));
  pool.on("connect", keepRuleNames);
  const adapter = new PrismaPg(pool, { disposeExternalPool: false });
  // Minimal: an error never repeats the arguments, which may be somebody's words.
  const client = watched(
    new PrismaClient({
      adapter,
      errorFormat: "minimal",
      transactionOptions: { maxWait: CONNECT_MS },
    }),
  );
  return (kept.pendulumDatabase = { url, pool, client });
}
