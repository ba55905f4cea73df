import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type TestProject } from "vitest/node";
import { closeDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { seedDemo } from "@/prisma/seed";
import { testEnvironment } from "./environment";

declare module "vitest" {
  interface ProvidedContext {
    /** A server on which databases may be made. */
    clusterUrl: string;
    /** The name of a migrated database to clone. */
    template: string;
    /** The name of one that also holds the demo company; in the HTTP tests only. */
    demoTemplate: string;
  }
}

/** One server for the whole run (embedded, or TEST_DATABASE_URL) with a migrated database to clone. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await testCluster();
  const template = `pendulum_template_${process.pid}`;
  await inCluster(cluster.url, `CREATE DATABASE "${template}"`);
  const url = new URL(cluster.url);
  url.pathname = `/${template}`;
  await applyMigrations(url.href);
  project.provide("clusterUrl", cluster.url);
  project.provide("template", template);
  const demoTemplate = `${template}_demo`;
  if (project.name === "http") await seedTemplate(cluster.url, template, demoTemplate);
  project.provide("demoTemplate", demoTemplate);
  return async () => {
    for (const name of [demoTemplate, template])
      await inCluster(cluster.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await cluster.stop();
  };
}

async function seedTemplate(clusterUrl: string, template: string, name: string): Promise<void> {
  await inCluster(clusterUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  Object.assign(process.env, testEnvironment, { DATABASE_URL: url.href });
  await seedDemo(new Date());
  // A database that is open cannot be cloned.
  await closeDatabase();
}

async function testCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  const dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-test-"));
  const server = await startEmbeddedDatabase({ dataFolder });
  await inCluster(server.adminUrl, "ALTER ROLE pendulum CREATEDB");
  const stop = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
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
