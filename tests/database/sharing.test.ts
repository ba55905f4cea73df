import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { decideShare } from "@/lib/sharing/mutations";
import { findSharedRecord } from "@/lib/sharing/record-queries";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { CAST, type CastKey } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { toDatabaseDay } from "@/lib/day";
import { freshDatabase } from "../support/database";

freshDatabase();
const now = new Date("2026-11-24T10:00:00Z");

async function as(key: CastKey): Promise<Viewer> {
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email: CAST[key].email } });
  const expiresAt = new Date("2027-01-01T00:00:00Z");
  const session = await db().session.create({ data: { userId, expiresAt, seenAt: now } });
  const viewer = await findViewerOfSession(session.id, userId, now, 100);
  if (!viewer) throw new Error(`${key} cannot sign in`);
  return viewer;
}

beforeAll(async () => {
  await seedDemo(now);
});

test("nobody but the direct manager finds a record", async () => {
  const jonas = await as("jonas");
  for (const key of ["jonas", "lea", "viktor", "tomas", "nora", "daniel", "ada"] as const)
    expect(await findSharedRecord(await as(key), jonas.userId, now), key).toBeNull();
  for (const key of ["jonas", "tomas", "nora", "ada", "daniel"] as const)
    expect(await listSharedRecords(await as(key), jonas.teamId ?? "", now), key).toBeNull();
});

test("a look is written down, a withdrawal works at once, and entries never change", async () => {
  const [jonas, priya] = [await as("jonas"), await as("priya")];
  const of = { subjectId: jonas.userId, at: now };
  const before = await findSharedRecord(priya, jonas.userId, now);
  const seen = before?.shown.length ?? 0;
  expect(seen).toBeGreaterThan(1);
  expect(await db().accessLogEntry.count({ where: of })).toBe(seen);
  const assessmentId = before?.shown[0]?.record.id ?? "";
  const reader = { audience: "MANAGER", readerId: priya.userId } as const;
  const nothing = { ...reader, assessmentId, grade: "NOTHING", expiresOn: null } as const;
  expect((await decideShare(jonas, nothing, now)).ok).toBe(true);
  expect((await findSharedRecord(priya, jonas.userId, now))?.shown.length).toBe(seen - 1);
  await expect(db().accessLogEntry.deleteMany({ where: of })).rejects.toThrow();
});

test("a former manager loses, and a new one starts with nothing", async () => {
  const [jonas, priya, daniel] = [await as("jonas"), await as("priya"), await as("daniel")];
  const today = toDatabaseDay(priya.today);
  const teamId = jonas.teamId ?? "";
  await db().management.updateMany({ where: { teamId, endsOn: null }, data: { endsOn: today } });
  await db().management.create({ data: { teamId, userId: daniel.userId, startsOn: today } });
  expect(await findSharedRecord(priya, jonas.userId, now)).toBeNull();
  expect(await listSharedRecords(priya, teamId, now)).toEqual([]);
  expect((await findSharedRecord(await as("daniel"), jonas.userId, now))?.shown).toEqual([]);
});
