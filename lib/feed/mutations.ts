import type { Viewer } from "@/lib/auth/viewer";
import { hashOf, newSecret } from "@/lib/auth/link/one-time-token";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { env } from "@/lib/env";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { standingIn } from "@/lib/team/policy";
import { OWN } from "./input";

export type FeedRefusal = "not-found" | "busy";

/**
 * Creates the secret address of the viewer's own calendar (`calendar` is `OWN`), or of a team's
 * that they may open. An earlier address of the same calendar is revoked. The address is shown
 * once; the database stores its SHA-256.
 */
export async function makeFeed(
  viewer: Viewer,
  calendar: string,
  now: Date,
): Promise<Outcome<{ link: string }, FeedRefusal>> {
  const { userId } = viewer;
  const isOwn = calendar === OWN;
  if (!isOwn && !(isId(calendar) && standingIn(calendar, viewer))) return refused("not-found");
  const of = { userId, teamId: isOwn ? null : calendar };
  const secret = newSecret();
  try {
    return await db().$transaction(async (tx): Promise<Outcome<{ link: string }, FeedRefusal>> => {
      await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
      if (of.teamId && (await tx.team.count({ where: { id: of.teamId, archivedAt: null } })) === 0)
        return refused("not-found");
      await tx.calendarFeed.updateMany({
        where: { ...of, revokedAt: null },
        data: { revokedAt: now },
      });
      await tx.calendarFeed.create({ data: { ...of, hash: hashOf(secret), createdAt: now } });
      return done({ link: new URL(`/api/calendars/${secret}.ics`, env().PENDULUM_URL).href });
    });
  } catch (error) {
    return refusedBy(error, { busy: "busy" });
  }
}

/** Revokes one of the viewer's addresses. Idempotent. */
export async function revokeFeed(
  viewer: Viewer,
  feedId: string,
  now: Date,
): Promise<Outcome<null, FeedRefusal>> {
  if (!isId(feedId)) return refused("not-found");
  const own = { id: feedId, userId: viewer.userId };
  if ((await db().calendarFeed.count({ where: own })) === 0) return refused("not-found");
  await db().calendarFeed.updateMany({
    where: { ...own, revokedAt: null },
    data: { revokedAt: now },
  });
  return done(null);
}

/** Revokes every address of a person who is being removed. */
export async function endAllFeeds(
  tx: Prisma.TransactionClient,
  userId: string,
  now: Date,
): Promise<void> {
  await tx.calendarFeed.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now },
  });
}
