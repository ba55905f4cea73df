import { TOTP_SEAL } from "@/lib/column/people";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { open } from "@/lib/seal";
import type { Viewer } from "../queries";
import { matchingStep, totpAddress } from "./totp";

/** What an authenticator app needs: the secret in base32, and the address for its QR code. */
export type Enrolment = { secret: string; address: string };

/** The secret waiting to be confirmed; null when there is none or a second factor is active. */
export async function findEnrolment(viewer: Viewer): Promise<Enrolment | null> {
  const person = await db().user.findUnique({
    where: { id: viewer.userId, totpEnabledAt: null },
    select: { totpSecret: true },
  });
  if (!person?.totpSecret) return null;
  const secret = open(person.totpSecret, sealingKey(), TOTP_SEAL);
  return { secret, address: totpAddress(secret, viewer.email, `Pendulum ${viewer.installation}`) };
}

/** How many recovery codes the viewer has left. */
export async function countRecoveryCodes(viewer: Viewer): Promise<number> {
  return db().recoveryCode.count({ where: { userId: viewer.userId, usedAt: null } });
}

/** The time step that a code belongs to, for the person's secret; null when it matches none or is used. */
export async function stepOf(userId: string, code: string, now: Date): Promise<number | null> {
  const person = await db().user.findUnique({
    where: { id: userId },
    select: { totpSecret: true, totpLastStep: true },
  });
  if (!person?.totpSecret) return null;
  const secret = open(person.totpSecret, sealingKey(), TOTP_SEAL);
  return matchingStep(secret, code, now, person.totpLastStep);
}
