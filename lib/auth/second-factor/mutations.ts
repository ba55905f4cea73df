import { recordChange } from "@/lib/audit/mutations";
import { TOTP_SEAL } from "@/lib/column/people";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import { seal } from "@/lib/seal";
import { returnAttempt, takeAttempt } from "../attempt-mutations";
import { hashOf } from "../link/one-time-token";
import { endAllSessions } from "../mutations";
import type { Viewer } from "../queries";
import { stepOf } from "./queries";
import { newRecoveryCodes, newTotpSecret, plainRecoveryCode } from "./totp";

export type CodeRefusal = "wrong-code" | "too-many-attempts";

/** Gives a person a new secret to set up in an authenticator app; refused while a second factor is active. */
export async function beginSecondFactor(viewer: Viewer): Promise<void> {
  if (!viewer.hasPassword) return;
  await db().user.updateMany({
    where: { id: viewer.userId, totpEnabledAt: null },
    data: { totpSecret: seal(newTotpSecret(), sealingKey(), TOTP_SEAL), totpLastStep: null },
  });
}

/** Activates the second factor once a code proves that it works; every other session ends. */
export async function confirmSecondFactor(
  viewer: Viewer,
  code: string,
  now: Date,
): Promise<Outcome<null, CodeRefusal>> {
  if (!(await takeAttempt("code", viewer.userId))) return refused("too-many-attempts");
  const step = await stepOf(viewer.userId, code, now);
  if (step === null) return refused("wrong-code");
  const { userId: id, sessionId } = viewer;
  const isEnabled = await db().$transaction(async (tx) => {
    const enabled = await tx.user.updateMany({
      where: { id, totpEnabledAt: null },
      data: { totpEnabledAt: now, totpLastStep: step },
    });
    if (enabled.count === 0) return false;
    await endAllSessions(id, now, sessionId, tx);
    await recordChange(tx, viewer, { act: "factor-set-up", personId: id });
    return true;
  });
  if (!isEnabled) return refused("wrong-code");
  await returnAttempt("code", id);
  return done(null);
}

/**
 * Checks a code of the authenticator, or a recovery code, and uses it up; only one of several
 * concurrent callers succeeds.
 */
export async function spendCode(
  userId: string,
  code: string,
  now: Date,
): Promise<Outcome<null, CodeRefusal>> {
  if (!(await takeAttempt("code", userId))) return refused("too-many-attempts");
  const isRight = (await spendStep(userId, code, now)) || (await spendRecovery(userId, code, now));
  if (!isRight) return refused("wrong-code");
  await returnAttempt("code", userId);
  return done(null);
}

/** Removes the second factor after checking a code; refused where the installation requires it. */
export async function endSecondFactor(
  viewer: Viewer,
  code: string,
  now: Date,
): Promise<Outcome<null, CodeRefusal | "second-factor-required">> {
  if (viewer.requiresSecondFactor) return refused("second-factor-required");
  const spent = await spendCode(viewer.userId, code, now);
  if (!spent.ok) return spent;
  const { userId: id } = viewer;
  await db().$transaction(async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { userId: id } });
    await tx.user.update({
      where: { id },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
    });
    await recordChange(tx, viewer, { act: "factor-removed", personId: id });
  });
  return done(null);
}

/**
 * Ten new recovery codes, returned only here; the previous ones stop working. Null without a second
 * factor.
 */
export async function renewRecoveryCodes(viewer: Viewer): Promise<string[] | null> {
  if (!viewer.hasSecondFactor) return null;
  const { userId } = viewer;
  const codes = newRecoveryCodes();
  const data = codes.map((code) => ({ userId, hash: hashOf(plainRecoveryCode(code) ?? code) }));
  await db().$transaction(async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data });
    await recordChange(tx, viewer, { act: "codes-renewed", personId: userId });
  });
  return codes;
}

async function spendStep(userId: string, code: string, now: Date): Promise<boolean> {
  const step = await stepOf(userId, code, now);
  if (step === null) return false;
  const spent = await db().user.updateMany({
    where: {
      id: userId,
      totpEnabledAt: { not: null },
      joinedAt: { not: null },
      removedAt: null,
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  });
  return spent.count === 1;
}

async function spendRecovery(userId: string, code: string, now: Date): Promise<boolean> {
  const plain = plainRecoveryCode(code);
  if (!plain) return false;
  const person = { totpEnabledAt: { not: null }, joinedAt: { not: null }, removedAt: null };
  const spent = await db().recoveryCode.updateMany({
    where: { userId, hash: hashOf(plain), usedAt: null, user: person },
    data: { usedAt: now },
  });
  return spent.count === 1;
}
