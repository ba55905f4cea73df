// Which failures are told to people as "try again": those of the database, not those of a statement.
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { isUnavailable } from "@/lib/db/unavailable";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

/** What a write fails with; null when it does not. */
async function failureOf(...statements: string[]): Promise<unknown> {
  return db()
    .$transaction(async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
      throw new Error("Nothing failed.");
    })
    .catch((error: unknown) => error);
}

test("a server that is read only, like a standby before it is promoted, is unavailable", async () => {
  const failure = await failureOf(
    "SET TRANSACTION READ ONLY",
    `INSERT INTO "installation" ("id", "name") VALUES (1, 'Halyard')`,
  );
  expect(String(failure)).toMatch(/read-only transaction/);
  expect(isUnavailable(failure)).toBe(true);
});

test("a statement that takes too long is unavailable", async () => {
  const failure = await failureOf("SET LOCAL statement_timeout = 50", "SELECT pg_sleep(600)");
  expect(isUnavailable(failure)).toBe(true);
});

test("a statement that the database refuses is not", async () => {
  const failure = await failureOf(`INSERT INTO "installation" ("id") VALUES ('no number')`);
  expect(String(failure)).toMatch(/invalid input syntax/);
  expect(isUnavailable(failure)).toBe(false);
});
