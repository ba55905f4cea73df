import { createHash } from "node:crypto";
import type pg from "pg";
import { clientTo, connectionProblem } from "./connection";
import { listMigrations, type Migration } from "./migration-files";
import { requireRoleSettings } from "./session-settings";
import { StartError } from "./start-error";

const LOCK_NUMBER = 20_261_123;

/** Set for the transaction only, for a pooler in front may not take settings of a session. */
const SETTINGS = ["lock_timeout = '60s'", "statement_timeout = 0", "timezone = 'UTC'"];

/**
 * Brings the database to the newest migration and returns the names of those that were applied.
 *
 * All in one transaction under one lock: two instances that start together apply each migration
 * once, and a crash in the middle leaves nothing behind. Throws a `StartError` when the server
 * cannot be reached, when the database was made by a newer version or by another program, or when a
 * migration fails.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = clientTo(url);
  client.on("error", () => undefined);
  try {
    await begin(client, url);
    const pending = await listPending(client);
    for (const migration of pending) await apply(client, migration);
    await client.query("COMMIT");
    return pending.map(({ name }) => name);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The database could not be upgraded and has not changed: ${wordsOf(error)}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function begin(client: pg.Client, url: string): Promise<void> {
  try {
    await client.connect();
    await requireRoleSettings(client, url);
    await client.query("BEGIN");
    for (const setting of SETTINGS) await client.query(`SET LOCAL ${setting}`);
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK_NUMBER]);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The database cannot be used: ${connectionProblem(error, url)}`);
  }
}

async function listPending(client: pg.Client): Promise<Migration[]> {
  const migrations = listMigrations();
  const history = await historyOf(client);
  if (!history) {
    await refuseUnfit(client);
    await client.query(HISTORY_TABLE);
    return migrations;
  }
  const failed = history.filter(({ isFinished }) => !isFinished).map(({ name }) => name);
  if (failed.length > 0)
    throw new StartError(
      `An earlier attempt to apply ${failed.join(", ")} by another tool failed half-way: resolve it with "npx prisma migrate resolve" first.`,
    );
  const known = new Set(migrations.map(({ name }) => name));
  if (history.some(({ name }) => !known.has(name)))
    throw new StartError(
      "A newer version of Pendulum made this database: start that version, or restore an older backup.",
    );
  const applied = new Set(history.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

type Attempt = { name: string; isFinished: boolean };

/** The applied migrations; null when the database has never been migrated. */
async function historyOf(client: pg.Client): Promise<Attempt[] | null> {
  if (!(await holdsMigrations(client))) return null;
  const { rows } = await client.query<Attempt>(
    `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
  );
  return rows;
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  if (await holdsForeignTables(client))
    throw new StartError(
      "The database holds tables of another program: set DATABASE_URL to an empty database.",
    );
  const fault = await encodingFault(client);
  if (fault) throw new StartError(fault);
}

/** Whether a database was migrated by Pendulum, or by Prisma's own tools. */
export async function holdsMigrations(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`,
  );
  return rows[0]?.exists ?? false;
}

/** Whether a database without our migrations has tables all the same. */
export async function holdsForeignTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1",
  );
  return rows.length > 0;
}

/** What is wrong with the encoding of a database, and how to mend it; null when nothing is. */
export async function encodingFault(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ server_encoding: string }>("SHOW server_encoding");
  const encoding = rows[0]?.server_encoding;
  return encoding === "UTF8"
    ? null
    : `The database has the encoding ${encoding}, and names need UTF8: create it with ENCODING 'UTF8' TEMPLATE template0.`;
}

// The table of Prisma's own command line, for compatibility with its tools.
const HISTORY_TABLE = `
  CREATE TABLE "_prisma_migrations" (
    "id" varchar(36) PRIMARY KEY NOT NULL,
    "checksum" varchar(64) NOT NULL,
    "finished_at" timestamptz,
    "migration_name" varchar(255) NOT NULL,
    "logs" text,
    "rolled_back_at" timestamptz,
    "started_at" timestamptz NOT NULL DEFAULT now(),
    "applied_steps_count" integer NOT NULL DEFAULT 0
  )`;

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES (gen_random_uuid(), $1, $2, now(), clock_timestamp(), 1)`,
    [createHash("sha256").update(sql).digest("hex"), name],
  );
}

function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, "");
}
