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
  // One connection that never changes, so that the transaction holds everything that the engine does.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5_000,
    lock_timeout: patience,
    options: "-c timezone=UTC",
  });
  pool.on("error", () => undefined);
  try {
    await begin(pool);
    const applied = await applyPending(pool);
    await pool.query("COMMIT");
    return applied;
  } finally {
    await pool.end();
  }
}

async function begin(pool: pg.Pool): Promise<void> {
  try {
    await pool.query("BEGIN");
    await pool.query("SELECT pg_advisory_xact_lock($1)", [lockNumber]);
  } catch (error) {
    throw new StartError(`The database cannot be used: ${wordsOf(error)}.`);
  }
}

async function applyPending(pool: pg.Pool): Promise<string[]> {
  const adapter = new WholeScripts(pool, { disposeExternalPool: false });
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

// The adapter as shipped cuts scripts at every semicolon, the bodies of functions included.
class WholeScripts extends PrismaPg {
  failure: unknown;
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool, options: { disposeExternalPool: boolean }) {
    super(pool, options);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await this.#pool.query(script);
      } catch (error) {
        this.failure ??= error;
        throw error;
      }
    };
    return adapter;
  }
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");
}
