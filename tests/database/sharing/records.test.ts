import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { decideShare } from "@/lib/sharing/mutations";
import { findNamedRecord } from "@/lib/sharing/record-queries";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, findSharedRecord, NOW } from "@/tests/support/sharing-world";

freshDatabase();

beforeAll(async () => {
  await seedDemo(NOW);
});

test("only the direct manager finds a record", async () => {
  const jonas = await as("jonas");
  for (const key of ["jonas", "lea", "viktor", "tomas", "nora", "daniel", "ada"] as const)
    expect(await findSharedRecord(await as(key), jonas.userId, NOW), key).toBeNull();
  for (const key of ["jonas", "priya", "lea", "viktor", "tomas", "daniel", "ada"] as const)
    expect(await findNamedRecord(await as(key), jonas.userId, NOW), key).toBeNull();
  for (const key of ["jonas", "tomas", "nora", "ada", "daniel"] as const)
    expect(await listSharedRecords(await as(key), jonas.teamId ?? "", NOW), key).toBeNull();
});

test("a look is logged, and a withdrawal works at once", async () => {
  const [jonas, priya] = [await as("jonas"), await as("priya")];
  const of = { subjectId: jonas.userId, at: NOW };
  const before = await findSharedRecord(priya, jonas.userId, NOW);
  const seen = before?.shown.length ?? 0;
  expect(seen).toBeGreaterThan(1);
  const entries = await db().accessLogEntry.findMany({ where: of });
  expect(entries.length).toBe(seen);
  expect(new Set(entries.map(({ lookId }) => lookId)).size).toBe(1);
  const assessmentId = before?.shown[0]?.record.id ?? "";
  const reader = { audience: "MANAGER", readerId: priya.userId } as const;
  const nothing = { ...reader, assessmentId, grade: "NOTHING", expiresOn: null } as const;
  expect((await decideShare(jonas, nothing, NOW)).ok).toBe(true);
  expect((await findSharedRecord(priya, jonas.userId, NOW))?.shown.length).toBe(seen - 1);
});

test("the team page logs one entry per person, with the number of earlier assessments behind the trend", async () => {
  const [ines, priya] = [await as("ines"), await as("priya")];
  const at = new Date(NOW.getTime() + 1);
  const records = await listSharedRecords(priya, ines.teamId ?? "", at);
  const own = records?.filter(({ personId }) => personId === ines.userId) ?? [];
  const entries = await db().accessLogEntry.findMany({ where: { subjectId: ines.userId, at } });
  expect(entries.map(({ door, grade, earlier }) => [door, grade, earlier])).toEqual([
    ["TEAM_PAGE", "SCORES", own.length - 1],
  ]);
});
