// When a request that carries a person's answers or texts fails, neither the log nor the response contains them.
// PostgreSQL refuses every row here, and its own error message repeats the row.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { plantCanaries, type Canary } from "@/tests/support/canaries";
import { expectations } from "@/tests/support/expectation-table";
import { allowedCalls, preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, fill, callOf } = preparedApp();
/** These tables stay writable: every request writes to them. */
const NEEDED = ["session", "rate_limit", "_prisma_migrations"];
const TYPED = "canarytypedwhileitfails";

const failing = allowedCalls(expectations("actions"))
  .filter(({ row, viewer }) => row.cells.get(viewer) === "done")
  .map((allowed) => {
    // The table writes a free text as x, or as an empty note.
    const fields = allowed.row.fields
      .replace(/(=)x(?=;|$)/g, `$1${TYPED}`)
      .replace(/(note=)(?=;|$)/, `$1${TYPED}`);
    return { ...allowed, row: { ...allowed.row, fields } };
  });

let canaries: Canary[] = [];
beforeAll(async () => {
  canaries = await plantCanaries(fill);
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public'`;
  for (const { name } of tables.filter((table) => !NEEDED.includes(table.name)))
    await db().$executeRawUnsafe(
      `ALTER TABLE "${name}" ADD CONSTRAINT "${name}_refuses" CHECK (false) NOT VALID`,
    );
});

test("PostgreSQL repeats the refused row in its error, so there is something to hide", async () => {
  const draft = { id: fill("{jonas.draft}") };
  const refused = db()
    .$executeRaw`UPDATE "assessment" SET "note" = ${TYPED} WHERE "id" = ${draft.id}::uuid`;
  const error: unknown = await refused.catch((reason: unknown) => reason);
  expect(JSON.stringify(error)).toContain(TYPED);
});

test("no report of a failed action contains what was typed or stored", async () => {
  expect(failing.filter(({ row }) => row.fields.includes(TYPED)).length).toBeGreaterThan(8);
  let failures = 0;
  for (const { row, viewer } of failing) {
    const answer = await send(app.url, callOf(row, viewer, "Next-Action"));
    if (answer.status < 500) continue;
    failures += 1;
    expect([row.what, answer.body.includes(TYPED)]).toEqual([row.what, false]);
    const leaked = canaries.filter(({ token }) => answer.body.includes(token));
    expect([row.what, leaked.map(({ column }) => column)]).toEqual([row.what, []]);
  }
  expect(failures).toBeGreaterThan(30);
  const reports = app
    .log()
    .split("\n")
    .filter((line) => line.includes('"error"'));
  expect(reports.length).toBeGreaterThanOrEqual(failures);
  expect(app.log()).not.toContain(TYPED);
  for (const { token, column } of canaries)
    expect([column, app.log().includes(token)]).toEqual([column, false]);
  // Nor a list of answers without its keys.
  expect(app.log()).not.toMatch(/(:\s*-?[0-3]\s*,[^{}]{0,40}){4}/);
});
