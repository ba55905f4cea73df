// The trials of people who were removed before removal ended them: one migration ends what still runs.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, type Day } from "@/lib/day";
import { listMigrations } from "@/lib/db/migration-files";
import { bareDatabase } from "@/tests/support/database";

const MIGRATION = "20261130060000_trials_of_removed_people";
const ZONE = "Pacific/Auckland";
const NOW = new Date();
const TODAY = dayOf(NOW, ZONE);
/** Ten days ago, late enough that it is the day after in Auckland. */
const REMOVED = new Date(`${addDays(dayOf(NOW, "UTC"), -10)}T20:00:00Z`);
const REMOVED_ON = dayOf(REMOVED, ZONE);
const SAID = "2026-01-05T10:00:00Z";

let client: pg.Client;
const rows = async (sql: string, values: unknown[] = []) =>
  (await client.query<Record<string, unknown>>(sql, values)).rows;

type Answer = "agreedAt" | "declinedAt" | null;

/** A person with a trial on these days, in a team of their own. */
async function trialOf(
  removedAt: Date | null,
  [startsOn, endsOn]: readonly [Day, Day],
  answer: Answer = "agreedAt",
): Promise<string> {
  const [person, teamId, trial] = [randomUUID(), randomUUID(), randomUUID()];
  await rows(`INSERT INTO "user" ("id", "name", "email", "removedAt") VALUES ($1, 'Max', $2, $3)`, [
    person,
    `${person}@pendulum.example`,
    removedAt,
  ]);
  await rows(`INSERT INTO "team" ("id", "name") VALUES ($1, $2)`, [teamId, teamId]);
  await rows(
    `INSERT INTO "trial" ("id", "personId", "teamId", "startsOn", "endsOn", "proposedAt"${answer ? `, "${answer}"` : ""})
     VALUES ($1, $2, $3, $4, $5, $6${answer ? ", $6" : ""})`,
    [trial, person, teamId, startsOn, endsOn, SAID],
  );
  return trial;
}

const trials: Record<string, string> = {};

beforeAll(async () => {
  client = new pg.Client({ connectionString: await bareDatabase() });
  await client.connect();
  for (const { name, sql } of listMigrations()) if (name < MIGRATION) await client.query(sql);
  await rows(`INSERT INTO "installation" ("id", "name", "timeZone") VALUES (1, 'Test', $1)`, [
    ZONE,
  ]);
  const on = (from: number, to: number) => [addDays(TODAY, from), addDays(TODAY, to)] as const;
  trials.running = await trialOf(REMOVED, on(-40, 40));
  trials.firstDay = await trialOf(REMOVED, [REMOVED_ON, addDays(TODAY, 40)]);
  trials.begunSince = await trialOf(REMOVED, [addDays(REMOVED_ON, 1), addDays(TODAY, 40)]);
  trials.ahead = await trialOf(REMOVED, on(20, 60));
  trials.proposed = await trialOf(REMOVED, on(20, 60), null);
  trials.declined = await trialOf(REMOVED, on(20, 60), "declinedAt");
  trials.over = await trialOf(REMOVED, on(-60, -2));
  trials.here = await trialOf(null, on(-40, 40));
  const migration = listMigrations().find(({ name }) => name === MIGRATION);
  await client.query(`BEGIN; ${migration?.sql ?? ""}; COMMIT`);
});
afterAll(() => client.end());

/** How a trial ended: on which day early, or called off. */
async function endingOf(name: string): Promise<unknown> {
  const [trial] = await rows(
    `SELECT "endedEarlyOn"::text AS "on", "cancelledAt" AS "at" FROM "trial" WHERE "id" = $1`,
    [trials[name]],
  );
  return trial?.on ?? trial?.at ?? null;
}

test.each([
  ["running", REMOVED_ON],
  ["firstDay", REMOVED_ON],
  ["begunSince", REMOVED],
  ["ahead", REMOVED],
  ["proposed", REMOVED],
  ["declined", null],
  ["over", null],
  ["here", null],
] as const)("a trial of somebody removed: %s", async (name, ending) => {
  expect(await endingOf(name)).toEqual(ending);
});

test("the day of removal is that of the installation", () => {
  expect(REMOVED_ON).not.toBe(dayOf(REMOVED, "UTC"));
});
