import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findMirror } from "@/lib/sharing/mirror-queries";
import { decideAll, decideShare } from "@/lib/sharing/mutations";
import { hasSharers, listSharers } from "@/lib/sharing/named-queries";
import { nameReader, removeReader } from "@/lib/sharing/naming-mutations";
import { listReaders } from "@/lib/sharing/queries";
import { findNamedRecord } from "@/lib/sharing/record-queries";
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
const email = (key: keyof typeof CAST) => CAST[key].email;

beforeEach(async () => {
  await seedDemo(NOW);
  const jonas = await as("jonas");
  for (const { audience, id } of await listReaders(jonas))
    await removeReader(jonas, { audience, readerId: id }, NOW);
});

test("a new mentor sees nothing at first, then what is shared; once replaced or removed, nothing at once", async () => {
  const [jonas, mei, malik] = [await as("jonas"), await as("mei"), await as("malik")];
  const [latest = ""] = await assessmentsOf(jonas);
  const share = { assessmentId: latest, audience: "MENTOR", expiresOn: null } as const;
  const withMei = { ...share, readerId: mei.userId, grade: "SCORES" } as const;
  expect(await decideShare(jonas, withMei, NOW)).toMatchObject({ reason: "another-reader" });
  const asMentor = { audience: "MENTOR", email: email("mei").toUpperCase() } as const;
  expect((await nameReader(jonas, asMentor, NOW)).ok).toBe(true);
  expect(await findNamedRecord(mei, jonas.userId, NOW)).toBeNull();
  const sharers = async () => (await listSharers(mei, NOW)).map(({ id }) => id);
  expect(await sharers()).not.toContain(jonas.userId);
  expect((await decideShare(jonas, withMei, NOW)).ok).toBe(true);
  const record = await findNamedRecord(mei, jonas.userId, NOW);
  expect(record?.shown.map(({ grade }) => grade)).toEqual(["SCORES"]);
  expect([record?.team, record?.participation]).toEqual([null, null]);
  expect(await sharers()).toContain(jonas.userId);
  expect((await nameReader(jonas, { audience: "MENTOR", email: email("malik") }, NOW)).ok).toBe(
    true,
  );
  expect(await findNamedRecord(mei, jonas.userId, NOW)).toBeNull();
  expect(await findNamedRecord(malik, jonas.userId, NOW)).toBeNull();
  await nameReader(jonas, asMentor, NOW);
  expect(await findNamedRecord(mei, jonas.userId, NOW)).toBeNull(); // named again: starts with nothing
  await decideShare(jonas, withMei, NOW);
  expect(await findNamedRecord(mei, jonas.userId, NOW)).not.toBeNull(); // even within one millisecond
  await removeReader(jonas, { audience: "MENTOR", readerId: mei.userId }, NOW);
  expect(await findNamedRecord(mei, jonas.userId, NOW)).toBeNull();
});

test("somebody is told of what is shared with them while there is something", async () => {
  const jonas = await as("jonas");
  const [latest = ""] = await assessmentsOf(jonas);
  const isTold = async () => hasSharers(await as("ruth"), NOW);
  expect(await isTold()).toBe(false);
  const { userId } = await as("ruth");
  await nameReader(jonas, { audience: "MENTOR", email: email("ruth") }, NOW);
  expect(await isTold()).toBe(false);
  const share = { assessmentId: latest, audience: "MENTOR", expiresOn: null } as const;
  await decideShare(jonas, { ...share, readerId: userId, grade: "SCORES" }, NOW);
  expect(await isTold()).toBe(true);
  await removeReader(jonas, { audience: "MENTOR", readerId: userId }, NOW);
  expect(await isTold()).toBe(false);
});

test("people cannot add themselves, the manager, anybody twice, or an unknown, removed or invited person", async () => {
  const jonas = await as("jonas");
  const name = async (key: keyof typeof CAST, audience: "SPONSOR" | "MENTOR" | "MANAGER") =>
    nameReader(jonas, { audience, email: email(key) }, NOW);
  expect(await name("jonas", "MENTOR")).toMatchObject({ reason: "yourself" });
  expect(await name("priya", "MENTOR")).toMatchObject({ reason: "is-your-manager" });
  expect(await name("carl", "MENTOR")).toMatchObject({ reason: "nobody-here" });
  expect(await name("bea", "MENTOR")).toMatchObject({ reason: "nobody-here" });
  expect(await name("mei", "MANAGER")).toMatchObject({ reason: "nobody-here" });
  expect((await name("mei", "SPONSOR")).ok).toBe(true);
  expect(await name("mei", "MENTOR")).toMatchObject({ reason: "has-another-role" });
  expect((await name("mei", "SPONSOR")).ok).toBe(true);
  const open = { personId: jonas.userId, endedAt: null };
  expect(await db().naming.count({ where: open })).toBe(1);
});

test("ten additions at once leave one mentor", async () => {
  const jonas = await as("jonas");
  const keys = ["mei", "malik", "daniel", "hana", "viktor"] as const;
  const named = await Promise.all(
    [...keys, ...keys].map((key) =>
      nameReader(jonas, { audience: "MENTOR", email: email(key) }, NOW),
    ),
  );
  expect(named.every(({ ok }) => ok)).toBe(true);
  const open = { personId: jonas.userId, audience: "MENTOR", endedAt: null } as const;
  expect(await db().naming.count({ where: open })).toBe(1);
});

test("the database itself refuses to rewrite a naming, and a second mentor", async () => {
  const [jonas, mei, hana] = [await as("jonas"), await as("mei"), await as("hana")];
  await nameReader(jonas, { audience: "MENTOR", email: email("mei") }, NOW);
  const own = { personId: jonas.userId, readerId: mei.userId };
  const second = { personId: jonas.userId, readerId: hana.userId, audience: "MENTOR" } as const;
  await expect(db().naming.create({ data: second })).rejects.toThrow();
  const twice = { ...own, audience: "SPONSOR" } as const;
  await expect(db().naming.create({ data: twice })).rejects.toThrow();
  const manager = { ...second, audience: "MANAGER" } as const;
  await expect(db().naming.create({ data: manager })).rejects.toThrow(/naming_of_no_manager/);
  const data = { readerId: hana.userId };
  await expect(db().naming.updateMany({ where: own, data })).rejects.toThrow();
  await expect(db().naming.deleteMany({ where: own })).rejects.toThrow();
});

test("the mirror of each audience shows what that audience's own page reads, and is not a look", async () => {
  const [jonas, mei, priya] = [await as("jonas"), await as("mei"), await as("priya")];
  await nameReader(jonas, { audience: "SPONSOR", email: email("mei") }, NOW);
  const all = { audience: "SPONSOR", readerId: mei.userId, grade: "SCORES" } as const;
  await decideAll(jonas, { ...all, expiresOn: "2026-11-25", alsoFuture: false }, NOW);
  const before = await db().accessLogEntry.count();
  const [manager, sponsor] = [
    await findMirror(jonas, "MANAGER", NOW),
    await findMirror(jonas, "SPONSOR", NOW),
  ];
  expect(await db().accessLogEntry.count()).toBe(before);
  expect(manager?.record).toEqual(await findSharedRecord(priya, jonas.userId, NOW));
  expect(sponsor?.record).toEqual(await findNamedRecord(mei, jonas.userId, NOW));
  expect(sponsor?.record.shown.length).toBe((await assessmentsOf(jonas)).length);
  const later = new Date(NOW.getTime() + 86_400_000); // the expiry
  expect(await findNamedRecord(mei, jonas.userId, later)).toBeNull();
  expect((await findMirror(jonas, "SPONSOR", later))?.record.shown).toEqual([]);
  expect((await findMirror(jonas, "MENTOR", NOW))?.reader.audience).toBe("MANAGER");
});
