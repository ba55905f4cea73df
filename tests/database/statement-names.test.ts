// Statements that come again are parsed and planned once a connection.
import { expect, test } from "vitest";
import { db, pool } from "@/lib/db/client";
import { statementNames } from "@/lib/db/statement-names";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

type Prepared = { statement: string; asked: bigint };
const preparedHere = () =>
  db().$queryRaw<Prepared[]>`
    SELECT "statement", "generic_plans" + "custom_plans" AS "asked" FROM pg_prepared_statements
    WHERE "statement" LIKE '%"team"%'`;

test("a statement that comes again is kept by the server; one with a list of another length is not", async () => {
  const named = (names: string[]) => db().team.findMany({ where: { name: { in: names } } });
  for (const asked of ["one", "two", "three"]) await named([asked]);
  await named(["one", "two"]);
  expect(await preparedHere()).toEqual([
    { statement: expect.stringContaining("IN ($1)") as string, asked: 2n },
  ]);
});

test("a column that a newer release adds changes nothing for a statement that is kept", async () => {
  const named = () => db().team.findMany({ where: { name: "Storage" } });
  await db().team.create({ data: { name: "Storage" } });
  for (let asked = 0; asked < 3; asked += 1) await named();
  await pool().query(`ALTER TABLE "team" ADD COLUMN "addedLater" text DEFAULT 'x'`);
  expect(await named()).toMatchObject([{ name: "Storage" }]);
});

test("names are kept apart, given at the second time, and bounded in number", () => {
  const nameOf = statementNames(2);
  const twice = (text: string) => [nameOf(text), nameOf(text)];
  expect([twice("a"), twice("b"), twice("c")]).toEqual([
    ["", "pendulum_1"],
    ["", "pendulum_2"],
    ["", ""],
  ]);
  expect(nameOf("a")).toBe("pendulum_1");
});
