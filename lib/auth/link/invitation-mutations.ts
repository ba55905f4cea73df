import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { hashOf, newSecret } from "./one-time-token";

const DAYS_VALID = 14;

/**
 * A one-time link with which an invited person joins, or somebody who joined chooses a new password. Older
 * links of the person stop working. The secret is in the answer only; the database keeps its SHA-256.
 */
export async function issueInvitation(userId: string, now: Date): Promise<string> {
  const token = newSecret();
  await db().$transaction(async (tx) => {
    const person = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const purpose = person.joinedAt ? "PASSWORD_RESET" : "INVITATION";
    await tx.oneTimeToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
    const expiresAt = new Date(now.getTime() + DAYS_VALID * 24 * 3600_000);
    await tx.oneTimeToken.create({
      data: { hash: hashOf(token), purpose, userId, createdAt: now, expiresAt },
    });
  });
  return new URL(`/join/${token}`, env().PENDULUM_URL).href;
}
