import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { endWhenSilent } from "./silence";
import { keepRuleNames } from "./violation";
import { watched } from "./watched-client";

const kept = globalThis as typeof globalThis & {
  pendulumDatabase?: { url: string; pool: pg.Pool; client: PrismaClient };
};

/**
 * Milliseconds that each wait may last: what a person would wait for, and not for ever.
 *
 * Readers are answered 503 by the HTTP door before any of this but `connect` has passed; writers wait for their
 * turn, so that fifty who press at once are all served.
 */
const PATIENCE = {
  /** Until a new connection to the server stands. */
  connect: 5_000,
  /** For a turn, with or without a transaction, while all connections are in use. */
  turn: 20_000,
  /** For a lock that somebody else holds; part of the statement that waits. */
  lock: 8_000,
  statement: 10_000,
  /** Until a server that was asked counts as silent; longer than any statement may take. */
  silence: 12_000,
  /** For the whole of a transaction that says nothing else. */
  transaction: 30_000,
  /** Between two statements of a transaction. */
  idleInTransaction: 20_000,
};

/** A client that waits for its connection less long than the pool lets it wait for its turn. */
class BoundedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: PATIENCE.connect });
  }
}

/** The one pool of connections; every wait is bounded, see `PATIENCE`. */
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
    connectionTimeoutMillis: PATIENCE.turn,
    statement_timeout: PATIENCE.statement,
    lock_timeout: PATIENCE.lock,
    idle_in_transaction_session_timeout: PATIENCE.idleInTransaction,
    options: "-c timezone=UTC",
    Client: BoundedClient,
  });
  pool.on("error", () => undefined); // an idle connection that breaks is replaced by the pool
  pool.on("connect", (connection) => {
    // One that breaks in use rejects the waiting query; a second, unheard error would end the process.
    connection.on("error", () => undefined);
    keepRuleNames(connection);
    endWhenSilent(connection, PATIENCE.silence);
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: false });
  // Minimal: an error never repeats the arguments, which may be somebody's words.
  const client = watched(
    new PrismaClient({
      adapter,
      errorFormat: "minimal",
      transactionOptions: { maxWait: PATIENCE.turn, timeout: PATIENCE.transaction },
    }),
  );
  return (kept.pendulumDatabase = { url, pool, client });
}
