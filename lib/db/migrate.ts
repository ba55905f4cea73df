import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { migrationList, noFilters, schemaEngine } from "./schema-engine";
import { StartError } from "./start-error";

const lockNumber = 20_261_123;
const patience = 60_000;

/**
 * Brings the database to the newest migration and returns the names of those that were applied.
 *
 * All of it is one transaction under one lock: two instances that start together apply each migration once, and
 * a crash in the middle leaves nothing behind. Throws a `StartError` when the server cannot be reached, when the
 * database was made by a newer version, or when a migration fails.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    lock_timeout: patience,
    options: "-c timezone=UTC",
  });
  client.on("error", () => undefined);
  try {
    await begin(client);
    const applied = await applyPending(client);
    await client.query("COMMIT");
    return applied;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function begin(client: pg.Client): Promise<void> {
  try {
    await client.connect();
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockNumber]);
  } catch (error) {
    throw new StartError(`The database cannot be used: ${wordsOf(error)}.`);
  }
}

async function applyPending(client: pg.Client): Promise<string[]> {
  const adapter = new OneTransaction(client);
  const engine = await schemaEngine(adapter);
  const migrationsList = migrationList();
  try {
    const { history, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    });
    refuseForeignHistory(history, failedMigrationNames);
    if (!history) return [];
    const done = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return done.appliedMigrationNames;
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (wordsOf(error).includes("schema is not empty")) {
      throw new StartError(
        "The database holds tables of something else: give Pendulum an empty database in DATABASE_URL.",
      );
    }
    throw new StartError(
      `The database could not be brought up to date, and was left as it was: ${wordsOf(adapter.failure ?? error)}.`,
    );
  } finally {
    engine.free();
  }
}

function refuseForeignHistory(
  history: { diagnostic: string } | null | undefined,
  failed: string[],
): void {
  if (failed.length) {
    throw new StartError(
      `An earlier attempt to apply ${failed.join(", ")} by another tool failed half-way: settle it with "npx prisma migrate resolve" first.`,
    );
  }
  if (history && history.diagnostic !== "databaseIsBehind") {
    throw new StartError(
      "The database was made by a newer version of Pendulum than this one: start that version, or restore an older backup.",
    );
  }
}

/**
 * The adapter as shipped, but all on one connection whose transaction we hold, each step in a savepoint (the
 * engine looks for tables that may not exist), and scripts run whole: it would cut them at every semicolon, the
 * bodies of functions included.
 */
class OneTransaction extends PrismaPg {
  /** What the database said to the script that failed. */
  failure: unknown;
  readonly #client: pg.Client;

  constructor(client: pg.Client) {
    const pool = new pg.Pool();
    pool.query = client.query.bind(client);
    super(pool, { disposeExternalPool: false });
    this.#client = client;
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.queryRaw = (query) => this.#inSavepoint(() => queryRaw(query));
    adapter.executeRaw = (query) => this.#inSavepoint(() => executeRaw(query));
    adapter.executeScript = async (script) => {
      try {
        await this.#inSavepoint(() => this.#client.query(script));
      } catch (error) {
        this.failure ??= error;
        throw error;
      }
    };
    return adapter;
  }

  async #inSavepoint<T>(step: () => Promise<T>): Promise<T> {
    await this.#client.query("SAVEPOINT step");
    try {
      const result = await step();
      await this.#client.query("RELEASE SAVEPOINT step");
      return result;
    } catch (error) {
      await this.#client.query("ROLLBACK TO SAVEPOINT step");
      throw error;
    }
  }
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");
}
