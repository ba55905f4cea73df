import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { testEnvironment } from "./environment";

/**
 * Gives the calling test file a migrated database of its own, empty or with the demo company, to which `db()`
 * then speaks. Call it once, at the top of the file; the database goes when the file is done.
 */
export function freshDatabase(like: "template" | "demoTemplate" = "template"): void {
  const name = `pendulum_${randomUUID().replaceAll("-", "")}`;
  beforeAll(async () => {
    await inCluster(`CREATE DATABASE "${name}" TEMPLATE "${inject(like)}"`);
    Object.assign(process.env, testEnvironment, { DATABASE_URL: databaseUrl(name) });
  });
  afterAll(async () => {
    await closeDatabase();
    await inCluster(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}

/** Makes a database with no tables at all, for tests of the migrations; returns its address. */
export async function bareDatabase(): Promise<string> {
  const name = `pendulum_bare_${randomUUID().replaceAll("-", "")}`;
  await inCluster(`CREATE DATABASE "${name}" TEMPLATE template0`);
  return databaseUrl(name);
}

function databaseUrl(name: string): string {
  const url = new URL(inject("clusterUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function inCluster(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("clusterUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
