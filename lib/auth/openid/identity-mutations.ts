import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import { endAllSessions } from "../mutations";
import type { Viewer } from "../queries";

/**
 * Closes the viewer's identity at a provider: it opens nothing any more, and every other session ends. Never
 * the last way to sign in, by which a password or an open identity at the present provider is meant; a
 * mailed link is not, since its server may be gone tomorrow.
 */
export async function closeIdentity(
  viewer: Viewer,
  issuer: string,
  now: Date,
): Promise<Outcome<null, "not-found" | "last-way-in">> {
  const { userId, sessionId } = viewer;
  return db().$transaction(async (tx) => {
    // One after the other: two that close one each must not both find the other open.
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const { passwordHash, accounts } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true, accounts: { where: { closedAt: null } } },
    });
    if (!accounts.some((one) => one.issuer === issuer)) return refused("not-found");
    const left = accounts.filter((one) => one.issuer !== issuer);
    if (!passwordHash && !left.some((one) => one.issuer === env().OIDC_ISSUER))
      return refused("last-way-in");
    await tx.account.updateMany({ where: { userId, issuer }, data: { closedAt: now } });
    await endAllSessions(userId, now, sessionId, tx);
    return done(null);
  });
}

/** Opens a closed identity of the viewer again. */
export async function openIdentity(
  viewer: Viewer,
  issuer: string,
): Promise<Outcome<null, "not-found">> {
  const opened = await db().account.updateMany({
    where: { userId: viewer.userId, issuer, closedAt: { not: null } },
    data: { closedAt: null },
  });
  return opened.count === 0 ? refused("not-found") : done(null);
}
