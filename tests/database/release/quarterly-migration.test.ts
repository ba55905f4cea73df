import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listMigrations } from "@/lib/db/migration-files";
import { bareDatabase } from "@/tests/support/database";

const MIGRATION = "20261130010000_quarterly_releases";
let client: pg.Client;

const [both, onlyTeam, withdrawn, refused, undecided, erased] = Array.from({ length: 6 }, () =>
  randomUUID(),
);
const [top, leaf] = [randomUUID(), randomUUID()];
const answers = Array.from({ length: 12 }, () => randomUUID());
const figures = { measure: "1", people: 5, spread: null, provisional: true };

const rows = async (sql: string, values: unknown[] = []) =>
  (await client.query<Record<string, unknown>>(sql, values)).rows;

/** The stored form of the monthly rule: the smallest number in four bytes, then a bit for each number. */
function packed(numbers: number[]): Buffer {
  const first = Math.min(...numbers);
  const bytes = Buffer.alloc(4 + Math.floor((Math.max(...numbers) - first) / 8) + 1);
  bytes.writeUInt32BE(first);
  for (const number of numbers) {
    const bit = number - first;
    const at = 4 + (bit >> 3);
    bytes[at] = (bytes[at] ?? 0) | (1 << (bit & 7));
  }
  return bytes;
}

async function consent(userId: string | undefined, scope: string, given: boolean, day: string) {
  await rows(
    `INSERT INTO "figure_consent" ("id", "userId", "scope", "given", "decidedAt")
     VALUES (gen_random_uuid(), $1, $2::"FigureScope", $3, $4)`,
    [userId, scope, given, `2026-${day}T10:00:00Z`],
  );
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: await bareDatabase() });
  await client.connect();
  for (const { name, sql } of listMigrations()) if (name < MIGRATION) await client.query(sql);
  await oldLedger();
  const migration = listMigrations().find(({ name }) => name === MIGRATION);
  await client.query(`BEGIN; ${migration?.sql ?? ""}; COMMIT`);
});
afterAll(() => client.end());

/** Two months of the monthly rule: a team, the teams above it, and the organisation. */
async function oldLedger(): Promise<void> {
  for (const [at, id] of [both, onlyTeam, withdrawn, refused, undecided, erased].entries())
    await rows(`INSERT INTO "user" ("id", "name", "email") VALUES ($1, $2, $3)`, [
      id,
      `Person ${at}`,
      `p${at}@pendulum.example`,
    ]);
  await rows(
    `INSERT INTO "team" ("id", "name", "parentId") VALUES ($1, 'Top', NULL), ($2, 'Leaf', $1)`,
    [top, leaf],
  );
  await rows(
    `INSERT INTO "instrument" ("version", "items", "norms", "publishedAt") VALUES (1, '[]', '{}', now())`,
  );
  // A draft each: what was answered does not matter here.
  for (const [at, id] of answers.entries()) {
    const author = randomUUID();
    await rows(`INSERT INTO "user" ("id", "name", "email") VALUES ($1, 'Author', $2)`, [
      author,
      `author${at}@pendulum.example`,
    ]);
    await rows(
      `INSERT INTO "assessment" ("id", "userId", "instrumentVersion", "startedAt", "answers") VALUES ($1, $2, 1, now(), '{}')`,
      [id, author],
    );
  }
  await rows(`INSERT INTO "figure_person" ("userId") VALUES ($1), ($2)`, [both, erased]);
  // The numbers of answers are 1 to 12; the monthly rule numbered some that it never counted.
  for (const id of answers)
    await rows(`INSERT INTO "figure_answer" ("assessmentId") VALUES ($1)`, [id]);
  await rows(`UPDATE "figure_answer" SET "assessmentId" = NULL WHERE "number" = 4`);
  for (const month of ["2026-09-01", "2026-10-01"])
    await rows(
      `INSERT INTO "figure_closing" ("month", "closedAt", "smallestGroup") VALUES ($1, now(), 5)`,
      [month],
    );
  const release = (month: string, scope: string, teamId: string | undefined, counted: number[]) =>
    rows(
      `INSERT INTO "figure_release" ("id", "month", "scope", "teamId", "place", "level", "people", "answers", "figures")
       VALUES (gen_random_uuid(), $1, $2::"FigureScope", $3, 0, 0, '\\x1f', $4, $5)`,
      [month, scope, teamId, packed(counted), JSON.stringify(figures)],
    );
  await release("2026-09-01", "TEAM", leaf, [2, 3, 4, 5, 6]);
  await release("2026-09-01", "SUBTREE", top, [2, 3, 5, 6, 11]);
  await release("2026-10-01", "ORGANISATION", undefined, [3, 4, 5, 6, 2]);
  for (const scope of ["SUBTREE", "ORGANISATION"]) {
    await consent(both, scope, true, "02-01");
    await consent(withdrawn, scope, true, "02-01");
    await consent(refused, scope, false, "02-01");
  }
  await consent(onlyTeam, "TEAM", true, "02-01");
  await consent(withdrawn, "SUBTREE", false, "05-01");
  await consent(undecided, "ORGANISATION", true, "02-01");
}

test("answers that were counted are used, those that were only numbered are not", async () => {
  const used = await rows(`SELECT "assessmentId", "cellId" FROM "figure_answer"`);
  const ids = used.map(({ assessmentId }) => assessmentId);
  expect(ids.toSorted()).toEqual([2, 3, 5, 6, 11].map((number) => answers[number - 1]).toSorted());
  expect(used.every(({ cellId }) => cellId === null)).toBe(true);
  await expect(
    rows(`INSERT INTO "figure_answer" ("assessmentId") VALUES ($1)`, [answers[1]]),
  ).rejects.toThrow(/figure_answer_pkey/);
});

test("what was shown stays, by the day of its closing; figures of single teams go", async () => {
  const shown = await rows(
    `SELECT "closesOn"::text AS "closesOn", "teamId", "figures" FROM "figure_release" ORDER BY "closesOn"`,
  );
  expect(shown).toEqual([
    { closesOn: "2026-10-01", teamId: top, figures },
    { closesOn: "2026-11-01", teamId: null, figures },
  ]);
  const closings = await rows(
    `SELECT "closesOn"::text AS "closesOn" FROM "figure_closing" ORDER BY 1`,
  );
  expect(closings.map(({ closesOn }) => closesOn)).toEqual(["2026-10-01", "2026-11-01"]);
});

test("whoever agreed to teams together and the organisation agrees; a partial yes becomes no decision", async () => {
  const decided = await rows(
    `SELECT "userId", "given", "decidedAt"::date::text AS "day" FROM "figure_consent" ORDER BY "decidedAt", "given" DESC`,
  );
  const of = (userId: string | undefined) =>
    decided.filter((one) => one.userId === userId).map(({ given, day }) => [given, day]);
  expect(of(both)).toEqual([[true, "2026-02-01"]]);
  expect(of(withdrawn)).toEqual([
    [true, "2026-02-01"],
    [false, "2026-05-01"],
  ]);
  expect(of(refused)).toEqual([[false, "2026-02-01"]]);
  expect([...of(onlyTeam), ...of(undecided)]).toEqual([]);
});
