import { beforeEach, describe, expect, test } from "vitest";
import { startSession } from "@/lib/auth/mutations";
import { closeIdentity, openIdentity } from "@/lib/auth/openid/identity-mutations";
import { listOwnIdentities } from "@/lib/auth/openid/identity-queries";
import { setFirstPassword } from "@/lib/auth/password/first-password-mutations";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { admitIdentity } from "@/lib/federation/admission-mutations";
import { configuredProviders } from "@/tests/support/configured-providers";
import { freshDatabase } from "@/tests/support/database";
import { verifiedIdentity } from "@/tests/support/verified-identity";

freshDatabase();
configuredProviders({ oidc: "https://id.example.com" });

const now = new Date("2026-11-24T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const issuer = "https://id.example.com";
const old = "https://old.example.com";
const identity = verifiedIdentity(issuer, "jonas@example.com");

beforeEach(async () => {
  await db().user.deleteMany();
  const installation = { id: 1, name: "Acme" };
  await db().installation.upsert({ where: { id: 1 }, create: installation, update: {} });
});

async function someone(passwordHash: string | null): Promise<Viewer> {
  const data = { email: "jonas@example.com", name: "Jonas", joinedAt: now, passwordHash };
  const { id } = await db().user.create({ data });
  for (const one of [issuer, old])
    await db().account.create({ data: { issuer: one, subject: "7", userId: id, linkedAt: now } });
  return sessionOf(id);
}

async function sessionOf(userId: string): Promise<Viewer> {
  const session = await startSession(userId, "", now, 720);
  const viewer = await findViewerOfSession(session?.sessionId ?? "", userId, now, 72);
  if (!viewer) throw new Error("No viewer of a session just begun.");
  return viewer;
}

const isActive = async ({ sessionId, userId }: Viewer) =>
  (await findViewerOfSession(sessionId, userId, now, 72)) !== null;

describe("disconnecting a provider", () => {
  test("blocks the provider until its person connects it again, and ends the other sessions", async () => {
    const here = await someone("x");
    const elsewhere = await sessionOf(here.userId);
    expect((await closeIdentity(here, issuer, now)).ok).toBe(true);
    expect([await isActive(here), await isActive(elsewhere)]).toEqual([true, false]);
    expect(await admitIdentity(identity, now)).toMatchObject({ reason: "elsewhere-closed" });
    // Nor does another account there with the same verified address sign in.
    expect((await admitIdentity({ ...identity, subject: "8" }, now)).ok).toBe(false);
    expect(await closeIdentity(here, issuer, now)).toMatchObject({ reason: "not-found" });
    expect((await openIdentity(here, issuer)).ok).toBe(true);
    expect(await admitIdentity(identity, now)).toEqual({ ok: true, value: here.userId });
    expect(await openIdentity(here, issuer)).toMatchObject({ reason: "not-found" });
  });

  test("is refused for the last way to sign in, and an identity at a former provider does not count", async () => {
    const viewer = await someone(null);
    expect(await closeIdentity(viewer, issuer, now)).toMatchObject({ reason: "last-way-in" });
    const both = [issuer, old].map((one) => closeIdentity(viewer, one, now));
    const outcomes = await Promise.all(both);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
    expect(await db().account.count({ where: { closedAt: null } })).toBe(1);
  });

  test("does not affect other people", async () => {
    const viewer = await someone("x");
    const other = await db().user.create({ data: { email: "lea@example.com", name: "Lea" } });
    const data = { issuer: "https://lea.example.com", subject: "l", userId: other.id };
    await db().account.create({ data });
    expect(await closeIdentity(viewer, data.issuer, now)).toMatchObject({ reason: "not-found" });
    const own = await listOwnIdentities(viewer);
    expect(own.map(({ issuer: one }) => one).sort()).toEqual([issuer, old]);
    expect(own.map(({ provider }) => provider)).toContain("old.example.com");
  });
});

describe("a first password", () => {
  test("is set once, soon after signing in, and continues this session alone, under another id", async () => {
    const here = await someone(null);
    const elsewhere = await sessionOf(here.userId);
    const wanted = "nine slow harbours";
    expect(await setFirstPassword(here, "short", now)).toMatchObject({ reason: "password-short" });
    expect(await setFirstPassword(here, wanted, later(16))).toMatchObject({
      reason: "sign-in-again",
    });
    const tries = [1, 2, 3].map(() => setFirstPassword(here, wanted, later(14)));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [renewed] = outcomes.flatMap((outcome) => (outcome.ok ? (outcome.value ?? []) : []));
    if (!renewed) throw new Error("no session continues");
    expect([await isActive(here), await isActive(elsewhere)]).toEqual([false, false]);
    const still = { ...here, ...renewed };
    expect(await isActive(still)).toBe(true);
    expect((await closeIdentity(still, issuer, now)).ok).toBe(true);
  });
});
