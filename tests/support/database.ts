import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { cloneOf, dropDatabase } from "./cluster";
import { testEnvironment } from "./environment";

/**
 * Gives the calling test file its own migrated database, empty or with the demo company, and
 * connects `db()` to it. Call it once, at the top of the file; the database is dropped when the
 * file ends.
 */
export function freshDatabase(
  like: "template" | "demoTemplate" = "template",
  name = `pendulum_${randomUUID().replaceAll("-", "")}`,
): void {
  beforeAll(async () => {
    // Connections left open by the previous file are to a database that is gone.
    await closeDatabase();
    const url = await cloneOf(inject("clusterUrl"), inject(like), name);
    Object.assign(process.env, testEnvironment, { DATABASE_URL: url });
  });
  afterAll(async () => {
    await closeDatabase();
    await dropDatabase(inject("clusterUrl"), name);
  });
}

/** Creates a database without tables, for tests of the migrations; returns its address. */
export async function bareDatabase(): Promise<string> {
  const name = `pendulum_bare_${randomUUID().replaceAll("-", "")}`;
  return cloneOf(inject("clusterUrl"), "template0", name);
}
