// The operator of the database can read the queue, so it must not contain anybody's texts or answers.
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { workOn } from "@/lib/jobs/mutations";
import { JOBS } from "@/lib/jobs/registry";
import { sealedNote } from "@/lib/assessment/sealed-note";
import { freshDatabase } from "@/tests/support/database";
import { furnishSealed } from "../sealing/furnished";

freshDatabase();

const CANARY = "canaryofthequeue";

async function queueTables(): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'pgboss'`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db().$queryRawUnsafe<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS "row" FROM "pgboss"."${name}" t`,
      ),
    ),
  );
  return rows.flat().map(({ row }) => row);
}

test("no table of the queue contains personal texts after every job ran and one failed with such a text", async () => {
  await furnishSealed();
  const person = await db().user.findFirstOrThrow({
    where: { assessments: { some: {}, every: { submittedAt: { not: null } } } },
  });
  await db().user.update({ where: { id: person.id }, data: { name: CANARY } });
  const draft = { userId: person.id, answers: { [CANARY]: 3 }, note: sealedNote(CANARY) };
  const { version } = await db().instrument.findFirstOrThrow();
  await db().assessment.create({ data: { ...draft, instrumentVersion: version } });
  const ran = new Set<string>();
  const jobs = JOBS.map((job) => ({
    ...job,
    run: async (now: Date) => {
      await job.run(now);
      ran.add(job.name);
    },
  }));
  const failing = {
    name: "failing",
    cron: "0 0 1 1 *",
    run: () => {
      ran.add("failing");
      return Promise.reject(new Error(CANARY));
    },
  };
  const running = await workOn([...jobs, failing], 1);
  await expect.poll(() => ran.size).toBe(JOBS.length + 1);
  await running.stop();
  const rows = await queueTables();
  expect(rows.length).toBeGreaterThan(JOBS.length);
  const { id, email } = person;
  for (const mark of [CANARY, id, email])
    expect(rows.filter((row) => row.includes(mark))).toEqual([]);
});
