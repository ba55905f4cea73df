import { beforeEach, expect, test } from "vitest";
import { changePassword, endOwnSession } from "@/lib/auth/account-mutations";
import { listOwnSessions } from "@/lib/auth/account-queries";
import { endAllSessions, startSession } from "@/lib/auth/mutations";
import { hashPassword, isPassword } from "@/lib/auth/password/hash";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const current = "seven green kites";
const wanted = "nine slow harbours";

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().user.deleteMany();
  const installation = { id: 1, name: "Pendulum" };
  await db().installation.upsert({ where: { id: 1 }, create: installation, update: {} });
});

async function someone(email: string): Promise<Viewer> {
  const passwordHash = await hashPassword(current);
  const data = { email, name: "Jonas Weber", joinedAt: now, passwordHash };
  const { id } = await db().user.create({ data });
  return anotherSession(id);
}

async function anotherSession(userId: string): Promise<Viewer> {
  const session = await startSession(userId, "Firefox · Linux", now, 720);
  const viewer = await findViewerOfSession(session?.sessionId ?? "", userId, now, 72);
  if (!viewer) throw new Error("No viewer of a session just begun.");
  return viewer;
}

const isActive = async ({ sessionId, userId }: Viewer) =>
  (await findViewerOfSession(sessionId, userId, now, 72)) !== null;

test("a new password ends every session and continues this one under another id", async () => {
  const here = await someone("jonas@example.com");
  const elsewhere = await anotherSession(here.userId);
  const stranger = await someone("lea@example.com");
  const outcome = await changePassword(here, { current, wanted }, now);
  if (!outcome.ok || !outcome.value) throw new Error("not changed");
  const renewed = outcome.value;
  expect(renewed.sessionId).not.toBe(here.sessionId);
  // Whoever holds a copy of the old cookie is out.
  expect([await isActive(here), await isActive(elsewhere), await isActive(stranger)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(await findViewerOfSession(renewed.sessionId, renewed.userId, now, 72)).toMatchObject({
    userId: here.userId,
  });
  // The same session: no longer than it would have lasted, on the same device.
  const kept = { select: { device: true, createdAt: true, expiresAt: true } } as const;
  const sessionOf = (id: string) => db().session.findUniqueOrThrow({ where: { id }, ...kept });
  expect(await sessionOf(renewed.sessionId)).toEqual(await sessionOf(here.sessionId));
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: here.userId } });
  expect(await isPassword(wanted, passwordHash)).toBe(true);
});

test("a wrong or weak password changes nothing, and guesses are counted", async () => {
  const here = await someone("jonas@example.com");
  const elsewhere = await anotherSession(here.userId);
  const change = (old: string, next: string) =>
    changePassword(here, { current: old, wanted: next }, now);
  expect(await change(current, "short")).toMatchObject({ reason: "password-short" });
  for (let guess = 0; guess < 4; guess++)
    expect(await change("not this one", wanted)).toMatchObject({ reason: "wrong-password" });
  expect(await change(current, wanted)).toMatchObject({ reason: "too-many-attempts" });
  expect(await isActive(elsewhere)).toBe(true);
});

test("a session that has ended meanwhile is not continued", async () => {
  const here = await someone("jonas@example.com");
  await endAllSessions(here.userId, now);
  expect(await changePassword(here, { current, wanted }, now)).toEqual({ ok: true, value: null });
  const open = { userId: here.userId, endedAt: null };
  expect(await db().session.count({ where: open })).toBe(0);
});

test("of several changes at once one wins", async () => {
  const here = await someone("jonas@example.com");
  const tries = [1, 2, 3].map((n) =>
    changePassword(here, { current, wanted: `${wanted} ${n}` }, now),
  );
  expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
});

test("people list and end only their own sessions", async () => {
  const here = await someone("jonas@example.com");
  const elsewhere = await anotherSession(here.userId);
  const other = await someone("lea@example.com");
  const listed = await listOwnSessions(here, now);
  expect(listed.map(({ id, isThisOne }) => [id, isThisOne])).toEqual([
    [here.sessionId, true],
    [elsewhere.sessionId, false],
  ]);
  for (const foreign of [other.sessionId, "nonsense"])
    expect(await endOwnSession(here, foreign, now)).toMatchObject({ reason: "not-found" });
  expect((await endOwnSession(here, elsewhere.sessionId, now)).ok).toBe(true);
  expect([await isActive(elsewhere), await isActive(other)]).toEqual([false, true]);
  await endAllSessions(here.userId, now);
  expect([await isActive(here), await isActive(other)]).toEqual([false, true]);
});
