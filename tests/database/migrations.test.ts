import pg from "pg";
import { describe, expect, it } from "vitest";
import { applyMigrations } from "@/lib/db/migrate";
import { migrationList } from "@/lib/db/schema-engine";
import { StartError } from "@/lib/db/start-error";
import { nextMigration } from "@/scripts/next-migration";
import { bareDatabase } from "@/tests/support/database";

const all = migrationList().migrationDirectories.map((directory) => directory.path);

async function rows(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe("migrations", () => {
  it("are applied once, however often they are asked for", async () => {
    const url = await bareDatabase();
    expect(await applyMigrations(url)).toEqual(all);
    expect(await applyMigrations(url)).toEqual([]);
  });

  it("are applied once by two instances that start together", async () => {
    const url = await bareDatabase();
    const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);
    expect(applied.flat()).toEqual(all);
    const history = await rows(
      url,
      `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
    );
    expect(history).toHaveLength(all.length);
  });

  it("leave nothing behind when one of them fails, and say what failed", async () => {
    const url = await bareDatabase();
    await rows(url, `CREATE TYPE "TrialKind" AS ENUM ()`);
    const failure: unknown = await applyMigrations(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(String(failure)).toContain(`type "TrialKind" already exists`);
    const tables = await rows(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables).toEqual([]);
  });

  it("refuse a database that holds something else", async () => {
    const url = await bareDatabase();
    await rows(url, `CREATE TABLE "invoice" (id int)`);
    await expect(applyMigrations(url)).rejects.toThrow(/holds tables of something else/);
  });

  it("refuse a database of a newer version with a sentence", async () => {
    const url = await bareDatabase();
    await applyMigrations(url);
    await rows(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('later', 'x', '29990101000000_later', now(), 1)`,
    );
    await expect(applyMigrations(url)).rejects.toThrow(/newer version of Pendulum/);
  });

  it("say all that the schema says", async () => {
    expect(await nextMigration()).toBeNull();
  });
});
