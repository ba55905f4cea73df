// A manager changes, a team moves, a person leaves: a former audience loses access in the same second, and a new
// audience starts with nothing.
import { beforeEach, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import { appointManager } from "@/lib/team/mutations";
import { movePerson, removePerson, restorePerson } from "@/lib/people/mutations";
import { findOwnReminders } from "@/lib/reminder/queries";
import { isUnanswered } from "@/lib/sharing/decision";
import { decideAll, decideShare } from "@/lib/sharing/mutations";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { listReaders } from "@/lib/sharing/queries";
import { listSharedRecords } from "@/lib/sharing/team-record-queries";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import {
  assessmentsOf,
  castViewer as as,
  findSharedRecord,
  NOW,
} from "@/tests/support/sharing-world";

freshDatabase();

// Each test uses another team, so that none needs its own database.
beforeEach(() => seedDemo(NOW));

async function appoint(team: string, email: string, startsOn: string): Promise<void> {
  const { id } = await db().team.findFirstOrThrow({ where: { name: team } });
  const appointed = await appointManager(await as("ada"), id, { email, startsOn });
  expect(appointed).toMatchObject({ ok: true });
}

test("a new manager starts with nothing, and the person decides in one step; the former one loses access at once", async () => {
  const [jonas, priya] = [await as("jonas"), await as("priya")];
  const before = await findSharedRecord(priya, jonas.userId, NOW);
  expect(before?.shown.length).toBeGreaterThan(1);
  await appoint("Storage", CAST.daniel.email, jonas.today);
  const daniel = await as("daniel");
  expect(await findSharedRecord(priya, jonas.userId, NOW)).toBeNull();
  expect(await listSharedRecords(priya, jonas.teamId ?? "", NOW)).toEqual([]); // known from before
  expect(await listSharedRecords(await as("priya"), jonas.teamId ?? "", NOW)).toBeNull();
  expect((await findSharedRecord(daniel, jonas.userId, NOW))?.shown).toEqual([]);

  const latest = await db().assessment.findFirstOrThrow({
    where: { userId: jonas.userId, submittedAt: { not: null } },
    orderBy: { submittedAt: "desc" },
  });
  const asked = async () =>
    (await findOwnSharing(jonas)).filter((each) => isUnanswered(each, latest.submittedAt));
  expect((await asked()).map(({ name }) => name)).toEqual([CAST.daniel.name]);
  const reminded = async () =>
    (await findOwnReminders(jonas, NOW)).reminders.map(({ kind }) => kind);
  expect(await reminded()).toContain("new-manager");

  const [assessmentId = ""] = await assessmentsOf(jonas);
  const old = { audience: "MANAGER", readerId: priya.userId, grade: "SCORES" } as const;
  const stale = await decideShare(jonas, { ...old, assessmentId, expiresOn: null }, NOW);
  expect(stale).toMatchObject({ reason: "another-reader" }); // the form still named the former manager
  const answer = { ...old, readerId: daniel.userId, expiresOn: null, alsoFuture: true };
  expect((await decideAll(jonas, answer, NOW)).ok).toBe(true);
  expect(await asked()).toEqual([]);
  expect(await reminded()).not.toContain("new-manager");
  const seen = await findSharedRecord(daniel, jonas.userId, NOW);
  expect(seen?.shown.length).toBe((await assessmentsOf(jonas)).length);

  await appoint("Storage", CAST.priya.email, addDays(jonas.today, 1)); // she returns: the person is asked again
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  const again = await as("priya", tomorrow);
  expect((await findSharedRecord(again, jonas.userId, tomorrow))?.shown).toEqual([]);
  expect(await findSharedRecord(daniel, jonas.userId, tomorrow)).toBeNull();
  const own = await as("jonas", tomorrow);
  const manager = (await findOwnSharing(own)).find(({ audience }) => audience === "MANAGER");
  expect([manager?.standing, manager?.hasAnswered]).toEqual([null, false]);
});

test("a person who becomes a peer of their manager is no longer visible to that manager at once", async () => {
  const [malik, sofia, ada] = [await as("malik"), await as("sofia"), await as("ada")];
  expect((await findSharedRecord(sofia, malik.userId, NOW))?.shown.length).toBeGreaterThan(0);
  const above = await db().team.findFirstOrThrow({ where: { name: "Platform" } });
  await movePerson(ada, malik.userId, { teamId: above.id, startsOn: malik.today });
  expect(await findSharedRecord(sofia, malik.userId, NOW)).toBeNull();
  const peer = await as("malik");
  expect((await listReaders(peer)).map(({ name }) => name)).toEqual([CAST.tomas.name]);
  expect((await findSharedRecord(await as("tomas"), malik.userId, NOW))?.shown).toEqual([]);
});

test("a person who manages their own team has no manager audience, nor do members of an archived team", async () => {
  const hana = await as("hana");
  const { id } = await db().team.findFirstOrThrow({ where: { name: "Payments" } });
  // As it was recorded before the database refused it.
  await db().$executeRaw`ALTER TABLE "management" DISABLE TRIGGER "management_no_circle"`;
  await appoint("Payments", CAST.hana.email, hana.today);
  await db().$executeRaw`ALTER TABLE "management" ENABLE TRIGGER "management_no_circle"`;
  expect(await listReaders(await as("hana"))).toEqual([]);
  expect(await findSharedRecord(await as("hana"), hana.userId, NOW)).toBeNull();
  await appoint("Payments", CAST.daniel.email, addDays(hana.today, 1));
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  const own = await as("hana", tomorrow);
  expect((await listReaders(own)).length).toBe(1);
  await db().team.update({ where: { id }, data: { archivedAt: NOW } });
  expect(await listReaders(own)).toEqual([]);
  expect(await findSharedRecord(await as("daniel", tomorrow), hana.userId, tomorrow)).toBeNull();
});

test("a removed manager sees nothing, also after being restored", async () => {
  const [viktor, ada] = [await as("viktor"), await as("ada")];
  await appoint("Query", CAST.tomas.email, viktor.today);
  const tomas = await as("tomas");
  const all = { audience: "MANAGER", readerId: tomas.userId, grade: "SCORES" } as const;
  await decideAll(viktor, { ...all, expiresOn: null, alsoFuture: false }, NOW);
  const seen = async () => (await findSharedRecord(tomas, viktor.userId, NOW))?.shown.length ?? 0;
  expect(await seen()).toBe((await assessmentsOf(viktor)).length);
  await removePerson(ada, tomas.userId, NOW);
  expect(await seen()).toBe(0);
  expect(await listReaders(viktor)).toEqual([]);
  await restorePerson(ada, tomas.userId);
  expect(await seen()).toBe(0);
});
