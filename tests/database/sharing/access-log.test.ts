// The log of looks is immutable: the app's own database role can neither change nor delete an entry.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { listLooks } from "@/lib/sharing/history-queries";
import { decideShare } from "@/lib/sharing/mutations";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import {
  addAssessments,
  assessmentsOf,
  castViewer as as,
  findSharedRecord,
  NOW,
} from "@/tests/support/sharing-world";

freshDatabase();
beforeAll(() => seedDemo(NOW));

/** A checksum of the whole log. */
async function log(): Promise<string> {
  const [row] = await db().$queryRaw<{ sum: string }[]>`
    SELECT count(*) || md5(string_agg(l::text, '' ORDER BY "id")) AS "sum" FROM "access_log_entry" l`;
  return row?.sum ?? "";
}

test("no statement of the app's own role changes, moves, empties or removes an entry", async () => {
  const before = await log();
  const { id: userId } = await db().user.findFirstOrThrow({ where: { isAdmin: true } });
  const statements = [
    `DELETE FROM "access_log_entry"`,
    `TRUNCATE "access_log_entry"`,
    `TRUNCATE "access_log_entry", "share"`,
    `TRUNCATE "user" CASCADE`,
    `UPDATE "access_log_entry" SET "at" = "at" - interval '1 year'`,
    `UPDATE "access_log_entry" SET "viewerId" = '${userId}'`,
    `UPDATE "access_log_entry" SET "viewerId" = NULL`,
    `UPDATE "access_log_entry" SET "grade" = 'VERDICT', "door" = 'PAGE'`,
    `WITH gone AS (DELETE FROM "access_log_entry" RETURNING *) SELECT count(*) FROM gone`,
    `INSERT INTO "access_log_entry" SELECT * FROM "access_log_entry" ON CONFLICT ("id") DO UPDATE SET "earlier" = 9`,
    `DELETE FROM "assessment" WHERE "id" IN (SELECT "assessmentId" FROM "access_log_entry")`,
    `UPDATE "user" SET "id" = gen_random_uuid() WHERE "id" IN (SELECT "viewerId" FROM "access_log_entry")`,
  ];
  for (const statement of statements) {
    const rule = await db().$executeRawUnsafe(statement).catch(violatedRule);
    expect(rule, statement).toEqual(expect.any(String));
  }
  expect(await log()).toBe(before);
});

test("erasing the reader removes the name from the entry, erasing the subject deletes it", async () => {
  const [jonas, priya] = [await as("jonas"), await as("priya")];
  const before = (await listLooks(jonas, 1)).looks;
  expect(before[0]?.reader).toBe(priya.name);
  const subjects = await db().accessLogEntry.count({ where: { subjectId: jonas.userId } });
  await db().$executeRaw`DELETE FROM "user" WHERE "id" = ${priya.userId}::uuid`;
  const after = (await listLooks(jonas, 1)).looks;
  expect(after.map(({ at }) => at)).toEqual(before.map(({ at }) => at));
  expect(new Set(after.map(({ reader }) => reader))).toContain(null);
  expect(await db().accessLogEntry.count({ where: { subjectId: jonas.userId } })).toBe(subjects);
  await db().$executeRaw`DELETE FROM "user" WHERE "id" = ${jonas.userId}::uuid`;
  expect(await db().accessLogEntry.count({ where: { subjectId: jonas.userId } })).toBe(0);
});

test("a look is one line of the list, for any number of assessments; older ones are on the next page", async () => {
  const [malik, sofia] = [await as("malik"), await as("sofia")];
  const old = (await listLooks(malik, 1)).looks.length;
  for (let minute = 1; minute <= 30; minute += 1)
    await findSharedRecord(sofia, malik.userId, new Date(NOW.getTime() + minute * 60_000));
  const [first, second] = [await listLooks(malik, 1), await listLooks(malik, 2)];
  expect([first.looks.length, first.more]).toEqual([25, true]);
  expect([second.looks.length, second.more]).toEqual([5 + old, false]);
  const all = [...first.looks, ...second.looks];
  expect(new Set(all.map(({ id }) => id)).size).toBe(30 + old);
  expect(all[0]).toMatchObject({ reader: sofia.name, door: "PAGE", audience: "MANAGER" });
  expect(all[0]?.assessments.length).toBeGreaterThan(1);
  expect((await listLooks(malik, 3)).looks).toEqual([]);
});

test("a withdrawal during reads: each read is logged, and nothing is read after the withdrawal returned", async () => {
  const [hana, daniel] = [await as("hana"), await as("daniel")];
  const assessmentIds = [...(await assessmentsOf(hana)), ...(await addAssessments(hana, 5))];
  const reader = { audience: "MANAGER", readerId: daniel.userId, expiresOn: null } as const;
  for (const assessmentId of assessmentIds)
    await decideShare(hana, { ...reader, assessmentId, grade: "EVERYTHING" }, NOW);
  let [reads, late] = [0, 0];
  let isWithdrawn = false;
  const keepReading = async (lane: number) => {
    for (let [turn, after] = [0, 0]; after < 5; turn += 1) {
      const startedAfter = isWithdrawn;
      if (startedAfter) after += 1;
      const at = new Date(NOW.getTime() + (lane * 100_000 + turn) * 1_000);
      const shown = (await findSharedRecord(daniel, hana.userId, at))?.shown ?? [];
      const written = await db().accessLogEntry.findMany({
        where: { subjectId: hana.userId, viewerId: daniel.userId, at },
      });
      expect(written.map((each) => each.assessmentId).sort()).toEqual(
        shown.map(({ record }) => record.id).sort(),
      );
      reads += shown.length;
      if (startedAfter) late += shown.length;
    }
  };
  const withdraw = async () => {
    await expect.poll(() => reads, { interval: 5 }).toBeGreaterThan(0);
    for (const assessmentId of assessmentIds)
      await decideShare(hana, { ...reader, assessmentId, grade: "NOTHING" }, NOW);
    isWithdrawn = true;
  };
  await Promise.all([...[1, 2, 3, 4].map(keepReading), withdraw()]);
  expect([reads > 0, late]).toEqual([true, 0]);
  expect((await findSharedRecord(daniel, hana.userId, NOW))?.shown).toEqual([]);
});

test("twenty decisions about one assessment at once are made one after the other, and the last one applies", async () => {
  const [malik, sofia] = [await as("malik"), await as("sofia")];
  const readerId = sofia.userId;
  const [assessmentId = ""] = await assessmentsOf(malik);
  const grades = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"] as const;
  const decided = await Promise.all(
    Array.from({ length: 20 }, (_, at) => {
      const grade = grades[at % 4] ?? "NOTHING";
      const reader = { audience: "MANAGER", readerId, expiresOn: null } as const;
      return decideShare(malik, { ...reader, assessmentId, grade }, NOW);
    }),
  );
  expect(decided.every(({ ok }) => ok)).toBe(true);
  const rows = await db().share.findMany({ where: { assessmentId, audienceUserId: readerId } });
  expect(new Set(rows.map(({ decidedAt }) => decidedAt.getTime())).size).toBe(rows.length);
});
