// Readings that are asked together: one statement, each with its own answer.
import { expect, test } from "vitest";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone, reading, readTogether, type Tables } from "@/lib/db/reading";
import { freshDatabase } from "@/tests/support/database";
import { countStatements } from "@/tests/support/statements";

freshDatabase();

type Row = { n: number };
const numbers = (tables: Tables, rows: Prisma.Sql) =>
  reading({ tables, rows, from: (found: readonly Row[]) => found.map(({ n }) => n) });
const upTo = (most: number): Tables => ({
  few: Prisma.sql`SELECT n FROM generate_series(1, ${most}::int) n`,
});
const DOWN = Prisma.sql`SELECT n FROM "few" ORDER BY n DESC`;

test("are answered in one statement, each in its own order, and a table of both is there once", async () => {
  const asked = {
    down: numbers(upTo(3), DOWN),
    even: numbers(upTo(3), Prisma.sql`SELECT n FROM "few" WHERE n % 2 = 0`),
    none: numbers({}, Prisma.sql`SELECT 1 AS n WHERE false`),
  };
  const { answer, statements } = await countStatements(() => readTogether(asked));
  expect(answer).toEqual({ down: [3, 2, 1], even: [2], none: [] });
  expect(statements).toBe(1);
  expect(await readAlone(asked.down)).toEqual([3, 2, 1]);
});

test("that mean different tables by one name are an error", async () => {
  const asked = { one: numbers(upTo(3), DOWN), other: numbers(upTo(4), DOWN) };
  await expect(readTogether(asked)).rejects.toThrow("Two readings mean different tables by few.");
});
