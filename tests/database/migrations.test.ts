import { readFileSync } from "node:fs";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { applyMigrations } from "@/lib/db/migrate";
import { listMigrations } from "@/lib/db/migration-files";
import { StartError } from "@/lib/db/start-error";
import { nextMigration } from "@/scripts/next-migration";
import { noFilters, schemaEngine } from "@/scripts/schema-engine";
import { bareDatabase } from "@/tests/support/database";

const all = listMigrations().map(({ name }) => name);

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
  it("are applied once, for any number of requests", async () => {
    const url = await bareDatabase();
    expect(await applyMigrations(url)).toEqual(all);
    expect(await applyMigrations(url)).toEqual([]);
  });

  it.each(["SQL_ASCII", "LATIN1"])(
    "refuse a database in %s before they change it",
    async (encoding) => {
      const url = new URL(await bareDatabase());
      const name = `${url.pathname.slice(1)}_${encoding.toLowerCase()}`;
      await rows(
        url.href,
        `CREATE DATABASE ${name} ENCODING '${encoding}' TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`,
      );
      url.pathname = `/${name}`;
      await expect(applyMigrations(url.href)).rejects.toThrow(
        `encoding ${encoding}, and names need UTF8: create it with`,
      );
      expect(
        await rows(url.href, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"),
      ).toEqual([]);
    },
  );

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

  it("leave nothing behind when one of them fails, and report what failed", async () => {
    const url = await bareDatabase();
    await rows(url, `CREATE TYPE "TrialKind" AS ENUM ()`);
    const failure: unknown = await applyMigrations(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartError);
    expect(String(failure)).toContain(`type "TrialKind" already exists`);
    const tables = await rows(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables).toEqual([]);
  });

  it("refuse a database with other tables", async () => {
    const url = await bareDatabase();
    await rows(url, `CREATE TABLE "invoice" (id int)`);
    await expect(applyMigrations(url)).rejects.toThrow(/holds tables of another program/);
  });

  it("refuse a database of a newer version with an error", async () => {
    const url = await bareDatabase();
    await applyMigrations(url);
    await rows(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('later', 'x', '29990101000000_later', now(), 1)`,
    );
    await expect(applyMigrations(url)).rejects.toThrow(/newer version of Pendulum/);
  });

  it("refuse a database in which another tool failed half-way, until that is resolved", async () => {
    const url = await bareDatabase();
    await applyMigrations(url);
    const [first] = all;
    await rows(
      url,
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${first}'`,
    );
    await expect(applyMigrations(url)).rejects.toThrow(`to apply ${first} by another tool failed`);
    await rows(
      url,
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${first}'`,
    );
    // It is applied again, on top of its first result.
    await expect(applyMigrations(url)).rejects.toThrow(/has not changed: .* already exists/);
  });

  it("are recorded as Prisma's own engine records them, which finds nothing to do", async () => {
    const url = await bareDatabase();
    await applyMigrations(url);
    const engine = await schemaEngine(new PrismaPg({ connectionString: url }));
    const lockfile = "migration_lock.toml";
    const migrationsList = {
      baseDir: "prisma/migrations",
      lockfile: { path: lockfile, content: readFileSync(`prisma/migrations/${lockfile}`, "utf8") },
      shadowDbInitScript: "",
      migrationDirectories: listMigrations().map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
      })),
    };
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    });
    engine.free();
    expect(found).toMatchObject({
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
      hasMigrationsTable: true,
    });
  });

  it("match the schema", async () => {
    expect(await nextMigration()).toBeNull();
  });
});
