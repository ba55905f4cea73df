import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { closeDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { seedDemo } from "@/prisma/seed";
import { testEnvironment } from "./environment";

/** A server for a whole run of tests, with databases that can be cloned. */
export type Cluster = {
  /** A server on which databases may be created. */
  url: string;
  /** The name of a migrated database. */
  template: string;
  /** The name of one with the demo company, if requested. */
  demoTemplate: string;
  stop: () => Promise<void>;
};

/** Starts it: embedded, or on the server of TEST_DATABASE_URL. */
export async function startCluster({ withDemo }: { withDemo: boolean }): Promise<Cluster> {
  const server = await testServer();
  const template = `pendulum_template_${process.pid}`;
  const demoTemplate = `${template}_demo`;
  await inCluster(server.url, `CREATE DATABASE "${template}"`);
  await applyMigrations(databaseIn(server.url, template));
  if (withDemo) {
    const url = await cloneOf(server.url, template, demoTemplate);
    Object.assign(process.env, testEnvironment, { DATABASE_URL: url });
    await seedDemo(new Date());
    // An open database cannot be cloned.
    await closeDatabase();
  }
  const stop = async () => {
    for (const name of [demoTemplate, template]) await dropDatabase(server.url, name);
    await server.stop();
  };
  return { url: server.url, template, demoTemplate, stop };
}

/** Clones a database, which must not be open, and returns the address of the clone. */
export async function cloneOf(clusterUrl: string, like: string, name: string): Promise<string> {
  await inCluster(clusterUrl, `CREATE DATABASE "${name}" TEMPLATE "${like}"`);
  return databaseIn(clusterUrl, name);
}

/** Drops a database, even while it is open. */
export async function dropDatabase(
  clusterUrl: string,
  name: string,
  triesLeft = 40,
): Promise<void> {
  try {
    await inCluster(clusterUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  } catch (error) {
    // Autovacuum may be running there, which only its owner may stop; it ends soon.
    const isSwept = (error as { code?: unknown }).code === "42501";
    if (!isSwept || triesLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
    await dropDatabase(clusterUrl, name, triesLeft - 1);
  }
}

function databaseIn(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

// No data here outlives the run; tests of crash recovery start their own servers.
const FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

async function testServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  const dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-test-"));
  const server = await startEmbeddedDatabase({ dataFolder, settings: FORGETFUL });
  await inCluster(server.adminUrl, "ALTER ROLE pendulum CREATEDB");
  // The runner ends at once on a signal, while the server may still be writing.
  const forget = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20 });
  process.once("exit", forget);
  const stop = async () => {
    await server.stop();
    process.off("exit", forget);
    forget();
  };
  return { url: server.url, stop };
}

async function inCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
