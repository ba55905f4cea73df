import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { toDatabaseDay } from "@/lib/day";
import { db, pool } from "@/lib/db/client";
import { refusedBy, violatedRule } from "@/lib/db/violation";
import { freshDatabase } from "../support/database";

freshDatabase();

const ids = { person: "", team: "" };

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  ids.team = (await db().team.create({ data: { name: "Storage" } })).id;
  ids.person = (await db().user.create({ data: { email: "p@x.example", name: "P" } })).id;
  const startsOn = toDatabaseDay("2026-11-24");
  await db().membership.create({ data: { userId: ids.person, teamId: ids.team, startsOn } });
});

// One statement for each kind of refusal by PostgreSQL.
const REFUSED: [rule: string, statement: () => string][] = [
  ["installation_is_one", () => `INSERT INTO "installation" ("id", "name") VALUES (2, 'x')`],
  [
    "membership_one_team",
    () => `INSERT INTO "membership" ("id", "userId", "teamId", "startsOn")
      VALUES (gen_random_uuid(), '${ids.person}', '${ids.team}', '2026-12-01')`,
  ],
  [
    "user_email_key",
    () =>
      `INSERT INTO "user" ("id", "email", "name") VALUES (gen_random_uuid(), 'P@x.example', 'Q')`,
  ],
  [
    "team_root_name",
    () => `INSERT INTO "team" ("id", "name") VALUES (gen_random_uuid(), 'Storage')`,
  ],
  [
    "membership_teamId_fkey",
    () => `INSERT INTO "membership" ("id", "userId", "teamId", "startsOn", "endsOn")
      VALUES (gen_random_uuid(), '${ids.person}', gen_random_uuid(), '2020-01-01', '2020-02-01')`,
  ],
  ["membership_teamId_fkey", () => `DELETE FROM "team" WHERE "id" = '${ids.team}'`],
  ["installation_pkey", () => `INSERT INTO "installation" ("id", "name") VALUES (1, 'x')`],
  ["installation_group_only_grows", () => `UPDATE "installation" SET "smallestGroup" = 5`],
  ["team_no_circle", () => `UPDATE "team" SET "parentId" = "id" WHERE "id" = '${ids.team}'`],
  ["share_no_truncate", () => `TRUNCATE "share"`],
];

describe("the name of a violated rule is found", () => {
  beforeAll(() => db().installation.update({ where: { id: 1 }, data: { smallestGroup: 9 } }));

  test.each(REFUSED)(
    "%s, in raw SQL, in a transaction and by the driver",
    async (rule, statement) => {
      const raw = db().$executeRawUnsafe(statement());
      expect(await raw.catch(violatedRule)).toBe(rule);
      const inside = db().$transaction((tx) => tx.$executeRawUnsafe(statement()));
      expect(await inside.catch(violatedRule)).toBe(rule);
      expect(await pool().query(statement()).catch(violatedRule)).toBe(rule);
      const own = new pg.Client({ connectionString: process.env.DATABASE_URL });
      await own.connect();
      try {
        expect(await own.query(statement()).catch(violatedRule)).toBe(rule);
      } finally {
        await own.end();
      }
    },
  );

  test("in writes of models", async () => {
    const another = db().installation.create({ data: { id: 2, name: "x" } });
    expect(await another.catch(violatedRule)).toBe("installation_is_one");
    const twice = { userId: ids.person, teamId: ids.team, startsOn: toDatabaseDay("2026-12-01") };
    const member = db().membership.create({ data: twice });
    expect(await member.catch(violatedRule)).toBe("membership_one_team");
    const user = db().user.create({ data: { email: "p@x.example", name: "Q" } });
    expect(await user.catch(violatedRule)).toBe("user_email_key");
    const team = db().team.delete({ where: { id: ids.team } });
    expect(await team.catch(violatedRule)).toBe("membership_teamId_fkey");
    const circle = db().team.update({ where: { id: ids.team }, data: { parentId: ids.team } });
    expect(await circle.catch(violatedRule)).toBe("team_no_circle");
  });
});

describe("a refusal", () => {
  const refusal = () => db().installation.create({ data: { id: 2, name: "x" } });

  test("is the reason of the rule that was violated", async () => {
    const answer = refusal().catch((error: unknown) =>
      refusedBy(error, { installation_is_one: "there-is-one", busy: "busy" }),
    );
    expect(await answer).toEqual({ ok: false, reason: "there-is-one" });
  });

  test("is an exception when the rule has no reason", async () => {
    const answer = refusal().catch((error: unknown) => refusedBy(error, { busy: "busy" }));
    await expect(answer).rejects.toThrow(/installation_is_one/);
  });

  test("is `busy` when a lock is not available in time, or a statement takes too long", async () => {
    const locked = db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "team" FOR UPDATE`;
      return db().$executeRaw`SELECT 1 FROM "team" FOR UPDATE NOWAIT`.catch(violatedRule);
    });
    expect(await locked).toBe("busy");
    const slow = db().$transaction([
      db().$executeRaw`SET LOCAL statement_timeout = 20`,
      db().$executeRaw`SELECT pg_sleep(10)`,
    ]);
    expect(await slow.catch(violatedRule)).toBe("busy");
  });

  test("has no rule name when a column lacks its value, or a statement is wrong", async () => {
    const bare = db().$executeRaw`INSERT INTO "team" ("id") VALUES (gen_random_uuid())`;
    expect(await bare.catch(violatedRule)).toBeNull();
    expect(await db().$executeRaw`SELECT 1 FROM "nowhere"`.catch(violatedRule)).toBeNull();
    expect(violatedRule(new Error('violates check constraint "team_no_circle"'))).toBeNull();
    expect(violatedRule(null)).toBeNull();
  });
});
