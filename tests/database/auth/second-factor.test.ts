import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { startSession } from "@/lib/auth/mutations";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  spendCode,
} from "@/lib/auth/second-factor/mutations";
import { findEnrolment } from "@/lib/auth/second-factor/queries";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().user.deleteMany();
  const installation = { id: 1, name: "Acme" };
  await db().installation.upsert({ where: { id: 1 }, create: installation, update: {} });
});

async function someone(): Promise<Viewer> {
  const data = { email: "jonas@example.com", name: "Jonas", joinedAt: now, passwordHash: "x" };
  const { id } = await db().user.create({ data });
  return anotherSession(id);
}

async function anotherSession(userId: string): Promise<Viewer> {
  const session = await startSession(userId, "", now, 720);
  const viewer = await findViewerOfSession(session?.sessionId ?? "", userId, now, 72);
  if (!viewer) throw new Error("No viewer of a session just begun.");
  return viewer;
}

/** A person with a second factor active since `now`, and the codes of their app. */
async function enrolled() {
  const before = await someone();
  await beginSecondFactor(before);
  const { secret = "" } = (await findEnrolment(before)) ?? {};
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const codeAt = (moment: Date) => totp.generate({ timestamp: moment.getTime() });
  expect(await confirmSecondFactor(before, codeAt(now), now)).toMatchObject({ ok: true });
  return { viewer: { ...before, hasSecondFactor: true }, codeAt };
}

const countSuccesses = (outcomes: { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;

describe("setting it up", () => {
  test("seals the secret, and is active only after a correct code", async () => {
    const viewer = await someone();
    await beginSecondFactor(viewer);
    const enrolment = await findEnrolment(viewer);
    const row = () => db().user.findUniqueOrThrow({ where: { id: viewer.userId } });
    expect((await row()).totpSecret).not.toContain(enrolment?.secret ?? "");
    expect(enrolment?.address).toContain(`secret=${enrolment?.secret ?? ""}`);
    expect(await confirmSecondFactor(viewer, "000000", now)).toMatchObject({
      reason: "wrong-code",
    });
    expect((await row()).totpEnabledAt).toBeNull();
  });

  test("ends every other session, and cannot be restarted from one of them", async () => {
    const elsewhere = await someone();
    const here = await anotherSession(elsewhere.userId);
    await beginSecondFactor(here);
    const { secret = "" } = (await findEnrolment(here)) ?? {};
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: now.getTime(),
    });
    await confirmSecondFactor(here, code, now);
    expect(await findViewerOfSession(elsewhere.sessionId, here.userId, now, 72)).toBeNull();
    expect(await findViewerOfSession(here.sessionId, here.userId, now, 72)).not.toBeNull();
    const before = await db().user.findUniqueOrThrow({ where: { id: here.userId } });
    await beginSecondFactor(here);
    expect(await db().user.findUniqueOrThrow({ where: { id: here.userId } })).toEqual(before);
    expect(await findEnrolment(here)).toBeNull();
  });
});

describe("a code", () => {
  test("works once, even for six attempts at once", async () => {
    const { viewer, codeAt } = await enrolled();
    expect(await spendCode(viewer.userId, codeAt(now), now)).toMatchObject({ ok: false });
    for (const next of [30, 60, 90, 120, 150].map(later)) {
      await db().rateLimit.deleteMany();
      const tries = Array.from({ length: 6 }, () => spendCode(viewer.userId, codeAt(next), next));
      expect(countSuccesses(await Promise.all(tries))).toBe(1);
    }
  });

  test("may be tried eight times an hour, then even a correct one is refused", async () => {
    const { viewer, codeAt } = await enrolled();
    for (let guess = 0; guess < 8; guess++)
      expect(await spendCode(viewer.userId, "000000", now)).toMatchObject({ reason: "wrong-code" });
    expect(await spendCode(viewer.userId, codeAt(later(30)), later(30))).toMatchObject({
      reason: "too-many-attempts",
    });
  });

  test("of a removed person does not work", async () => {
    const { viewer, codeAt } = await enrolled();
    await db().user.update({ where: { id: viewer.userId }, data: { removedAt: now } });
    expect((await spendCode(viewer.userId, codeAt(later(30)), later(30))).ok).toBe(false);
  });
});

describe("a recovery code", () => {
  test("works once, even for six attempts at once, and is stored only as a hash", async () => {
    const { viewer } = await enrolled();
    const codes = (await renewRecoveryCodes(viewer)) ?? [];
    const [first = "", second = ""] = codes;
    const kept = JSON.stringify(await db().recoveryCode.findMany());
    for (const code of codes) expect(kept).not.toContain(code.replaceAll("-", ""));
    const tries = Array.from({ length: 6 }, () => spendCode(viewer.userId, first, now));
    expect(countSuccesses(await Promise.all(tries))).toBe(1);
    expect((await spendCode(viewer.userId, second.toUpperCase(), now)).ok).toBe(true);
  });

  test("stops working when new ones are created, and with the second factor", async () => {
    const { viewer, codeAt } = await enrolled();
    const [old = ""] = (await renewRecoveryCodes(viewer)) ?? [];
    const [fresh = ""] = (await renewRecoveryCodes(viewer)) ?? [];
    expect((await spendCode(viewer.userId, old, now)).ok).toBe(false);
    const required = { ...viewer, requiresSecondFactor: true };
    expect(await endSecondFactor(required, codeAt(later(30)), later(30))).toMatchObject({
      reason: "second-factor-required",
    });
    expect((await endSecondFactor(viewer, codeAt(later(30)), later(30))).ok).toBe(true);
    expect((await spendCode(viewer.userId, fresh, now)).ok).toBe(false);
    expect(await renewRecoveryCodes({ ...viewer, hasSecondFactor: false })).toBeNull();
  });
});
