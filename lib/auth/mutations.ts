import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Theme } from "@/lib/db/generated/enums";
import type { SessionName } from "./session-cookie";
import { endAllTokens } from "./key/mutations";
import { voidLinks } from "./link/one-time-token-mutations";

/** Records that a session was used at `now`, so that it does not idle out. */
export async function touchSession(sessionId: string, now: Date): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { seenAt: now } });
}

/** Ends one session; its cookie is invalid from the next request. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  await db().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
  });
}

/** Saves a person's language and theme. */
export async function keepPreferences(
  userId: string,
  preferences: { locale?: string; theme?: Theme },
): Promise<void> {
  await db().user.updateMany({ where: { id: userId }, data: preferences });
}

/**
 * Starts a session for a person who may sign in; null when they may not (unknown, removed, not
 * joined). The id goes into the cookie; `maxHours` limits the session's lifetime.
 */
export async function startSession(
  userId: string,
  device: string,
  now: Date,
  maxHours: number,
): Promise<{ sessionId: string; email: string } | null> {
  const expiresAt = new Date(now.getTime() + maxHours * 3_600_000);
  return db().$transaction(async (tx) => {
    const person = await tx.user.findFirst({
      where: { id: userId, joinedAt: { not: null }, removedAt: null },
      select: { email: true },
    });
    if (!person) return null;
    const session = await tx.session.create({
      data: { userId, device, createdAt: now, seenAt: now, expiresAt },
      select: { id: true },
    });
    return { sessionId: session.id, email: person.email };
  });
}

/** Ends every active session of a person except the given one; returns how many. */
export async function endAllSessions(
  userId: string,
  now: Date,
  keep?: string,
  tx: Pick<Prisma.TransactionClient, "session"> = db(),
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { endedAt: now },
  });
  return count;
}

/** Ends every active session, open link and token of a person. */
export async function endAllAccess(
  tx: Prisma.TransactionClient,
  userId: string,
  now: Date,
): Promise<void> {
  await endAllSessions(userId, now, undefined, tx);
  await voidLinks(tx, { userId }, now);
  await endAllTokens(tx, userId, now);
}

/**
 * Ends every session, open link and token of a person, and continues the given session under a new
 * id, so that whoever holds a copy of its cookie is out as well. Null when it has ended meanwhile.
 * The caller still has to write the cookie.
 */
export async function renewAccess(
  tx: Prisma.TransactionClient,
  { userId, sessionId }: SessionName,
  now: Date,
): Promise<SessionName | null> {
  const [here] = await tx.session.updateManyAndReturn({
    where: { id: sessionId, userId, endedAt: null },
    data: { endedAt: now },
    select: { device: true, createdAt: true, expiresAt: true },
  });
  await endAllAccess(tx, userId, now);
  if (!here) return null;
  const session = await tx.session.create({
    data: { ...here, userId, seenAt: now },
    select: { id: true },
  });
  return { userId, sessionId: session.id };
}
