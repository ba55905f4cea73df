import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { cloneOf, dropDatabase } from "./cluster";
import { testEnvironment } from "./environment";

/**
 * Gives the calling test file a migrated database of its own, empty or with the demo company, to which `db()`
 * then speaks. Call it once, at the top of the file; the database goes when the file is done.
 */
export function freshDatabase(
  like: "template" | "demoTemplate" = "template",
  name = `pendulum_${randomUUID().replaceAll("-", "")}`,
): void {
  beforeAll(async () => {
    // Whatever the file before left open is of a database that is gone.
    await closeDatabase();
    const url = await cloneOf(inject("clusterUrl"), inject(like), name);
    Object.assign(process.env, testEnvironment, { DATABASE_URL: url });
  });
  afterAll(async () => {
    await closeDatabase();
    await dropDatabase(inject("clusterUrl"), name);
  });
}

/** Makes a database with no tables at all, for tests of the migrations; returns its address. */
export async function bareDatabase(): Promise<string> {
  const name = `pendulum_bare_${randomUUID().replaceAll("-", "")}`;
  return cloneOf(inject("clusterUrl"), "template0", name);
}
