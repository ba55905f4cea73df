import { db } from "@/lib/db/client";
import type { Theme } from "@/lib/db/generated/enums";

/** Notes that a session was used at `now`, so that it does not idle out. */
export async function touchSession(sessionId: string, now: Date): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: now } });
}

/** Ends one session; its cookie is dead from the next request on. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  await db().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
  });
}

/** Keeps how a person wants the product to look and speak. */
export async function keepPreferences(
  userId: string,
  preferences: { locale?: string; theme?: Theme },
): Promise<void> {
  await db().user.updateMany({ where: { id: userId }, data: preferences });
}
