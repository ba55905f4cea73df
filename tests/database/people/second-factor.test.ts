import { beforeEach, describe, expect, test } from "vitest";
import { dismissFactorNotice } from "@/lib/auth/account-mutations";
import { startSession } from "@/lib/auth/mutations";
import { findViewerOfSession } from "@/lib/auth/queries";
import { spendCode } from "@/lib/auth/second-factor/mutations";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { findPerson } from "@/lib/people/queries";
import { takeSecondFactor } from "@/lib/people/second-factor-mutations";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const today = "2026-11-24";
let adminId = "";
let personId = "";

beforeEach(async () => {
  await db().user.deleteMany();
  const installation = { id: 1, name: "Acme" };
  await db().installation.upsert({ where: { id: 1 }, create: installation, update: {} });
  const joined = { joinedAt: now, passwordHash: "x", totpEnabledAt: now, totpSecret: "sealed" };
  const admin = { email: "ada@example.com", name: "Ada", isAdmin: true, ...joined };
  adminId = (await db().user.create({ data: admin })).id;
  const person = { email: "jonas@example.com", name: "Jonas", ...joined };
  personId = (await db().user.create({ data: person })).id;
  await db().recoveryCode.create({ data: { userId: personId, hash: "h" } });
});

const ada = () => viewerOf(adminId, today, { isAdmin: true });
const jonas = () => viewerOf(personId, today);

async function activeSession(): Promise<{ sessionId: string }> {
  const session = await startSession(personId, "", now, 720);
  return { sessionId: session?.sessionId ?? "" };
}

test("an administrator removes a lost second factor once, and the removal is recorded", async () => {
  const { sessionId } = await activeSession();
  const tries = [1, 2, 3].map(() => takeSecondFactor(ada(), personId, now));
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: "none" }]);
  expect(await db().user.findUnique({ where: { id: personId } })).toMatchObject({
    totpSecret: null,
    totpEnabledAt: null,
    passwordHash: "x",
  });
  expect(await db().recoveryCode.count()).toBe(0);
  expect(await findViewerOfSession(sessionId, personId, now, 72)).toBeNull();
  expect((await spendCode(personId, "000000", now)).ok).toBe(false);
  const known = await findPerson(ada(), personId);
  expect(known?.factorsLost).toEqual([{ removedAt: now, admin: { name: "Ada" } }]);
});

test("the person sees a notice until they dismiss it", async () => {
  await takeSecondFactor(ada(), personId, now);
  const { sessionId } = await activeSession();
  const noticeDate = async () =>
    (await findViewerOfSession(sessionId, personId, now, 72))?.factorTakenAt ?? null;
  expect(await noticeDate()).toEqual(now);
  await dismissFactorNotice(ada(), now);
  expect(await noticeDate()).toEqual(now);
  await dismissFactorNotice(jonas(), now);
  expect(await noticeDate()).toBeNull();
  expect(await db().secondFactorRemoval.count()).toBe(1);
});

describe("refused is", () => {
  test("removing it without being an admin, from oneself, and where there is none", async () => {
    const reason = async (outcome: ReturnType<typeof takeSecondFactor>) => {
      const answer = await outcome;
      return answer.ok ? "done" : answer.reason;
    };
    expect(await reason(takeSecondFactor(jonas(), adminId, now))).toBe("not-found");
    expect(await reason(takeSecondFactor(ada(), adminId, now))).toBe("own-second-factor");
    expect(await reason(takeSecondFactor(ada(), "nobody", now))).toBe("not-found");
    await db().user.update({ where: { id: personId }, data: { removedAt: now } });
    expect(await reason(takeSecondFactor(ada(), personId, now))).toBe("not-found");
    const none = { removedAt: null, totpEnabledAt: null };
    await db().user.update({ where: { id: personId }, data: none });
    expect(await reason(takeSecondFactor(ada(), personId, now))).toBe("no-second-factor");
    expect(await db().secondFactorRemoval.count()).toBe(0);
  });

  test("changing or deleting the record; an erased administrator's name is removed from it", async () => {
    await takeSecondFactor(ada(), personId, now);
    const all = db().secondFactorRemoval;
    const rule = "second_factor_removal_never_changes";
    const ruleOf = (write: Promise<unknown>) => write.catch(violatedRule);
    expect(await ruleOf(all.updateMany({ data: { removedAt: new Date() } }))).toBe(rule);
    expect(await ruleOf(all.updateMany({ data: { adminId: null } }))).toBe(rule);
    expect(await ruleOf(all.deleteMany())).toBe(rule);
    await dismissFactorNotice(jonas(), now);
    expect(await ruleOf(all.updateMany({ data: { seenAt: null } }))).toBe(rule);
    await db().user.delete({ where: { id: adminId } });
    expect(await all.findMany()).toMatchObject([{ personId, adminId: null }]);
    await db().user.delete({ where: { id: personId } });
    expect(await all.count()).toBe(0);
  });
});
