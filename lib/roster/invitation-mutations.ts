import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { localeFrom } from "@/lib/language/locale";
import { isMailConfigured } from "@/lib/mail/post-office";
import { postLetter } from "@/lib/people/letter-mutations";

/**
 * After this long a claim without a sent mail may be taken again: its instance died, or the server
 * refused.
 */
const CLAIM_MS = 15 * 60_000;
/** How many links an admin gets per request. */
const HANDED = 200;

/**
 * Mails the pending invitations of imported people. Each is claimed in the database before it is
 * sent, so that only one of several instances sends it; after a refusal by the mail server it is
 * retried later. Returns how many were sent.
 */
export async function mailListInvitations(now: Date): Promise<number> {
  if (!isMailConfigured()) return 0;
  const { name: company } = await db().installation.findUniqueOrThrow({ where: { id: 1 } });
  let sent = 0;
  for (let owed = await claimOne(now); owed; owed = await claimOne(now)) {
    const { userId, locale, user, upload } = owed;
    const link = await issueInvitation(userId, now);
    const reads = localeFrom(user.locale ?? locale, null);
    // After a refusal the rest waits for the next run, because each would wait for the server's time-out.
    if (
      (await postLetter("invitation", user, reads, {
        link,
        sender: upload.uploader.name,
        company,
      })) !== "sent"
    )
      break;
    await db().listInvitation.update({ where: { userId }, data: { mailedAt: now } });
    sent++;
  }
  return sent;
}

async function claimOne(now: Date) {
  const stale = new Date(now.getTime() - CLAIM_MS).toISOString();
  const claimed = await db().$queryRaw<{ userId: string }[]>`
    UPDATE "list_invitation" SET "claimedAt" = ${now.toISOString()}::timestamptz
    WHERE "userId" = (
      SELECT i."userId" FROM "list_invitation" i JOIN "user" u ON u."id" = i."userId"
      WHERE i."byMail" AND i."mailedAt" IS NULL AND u."joinedAt" IS NULL AND u."removedAt" IS NULL
        AND (i."claimedAt" IS NULL OR i."claimedAt" < ${stale}::timestamptz)
      ORDER BY i."userId" LIMIT 1 FOR UPDATE OF i SKIP LOCKED)
    RETURNING "userId"::text`;
  if (!claimed[0]) return null;
  return db().listInvitation.findUnique({
    where: { userId: claimed[0].userId },
    select: {
      userId: true,
      locale: true,
      upload: { select: { uploader: { select: { name: true } } } },
      user: { select: { name: true, email: true, locale: true } },
    },
  });
}

/**
 * Has invitations mailed to the people of an uploaded list who were neither mailed nor handed a
 * link; false unless the viewer is the admin who uploaded it.
 */
export async function mailListLater(viewer: Viewer, uploadId: string): Promise<boolean> {
  if (!(await hasApplied(viewer, uploadId))) return false;
  await db().listInvitation.updateMany({
    where: { uploadId, byMail: false, claimedAt: null },
    data: { byMail: true },
  });
  return true;
}

async function hasApplied(viewer: Viewer, uploadId: string): Promise<boolean> {
  if (!canAdminister(viewer) || !isId(uploadId)) return false;
  const where = { id: uploadId, uploaderId: viewer.userId, appliedAt: { not: null } };
  return (await db().rosterUpload.count({ where })) > 0;
}

/** One-time links for imported people who have not joined, returned only here. */
export type HandedLinks = { name: string; email: string; link: string }[];

/**
 * Creates links to hand over for the next 200 people of an uploaded list who have not joined, were
 * not mailed and have no link so far; null unless the viewer is the admin who uploaded it.
 */
export async function handListLinks(
  viewer: Viewer,
  uploadId: string,
  now: Date,
): Promise<HandedLinks | null> {
  if (!(await hasApplied(viewer, uploadId))) return null;
  const owed = await db().listInvitation.findMany({
    where: {
      uploadId,
      mailedAt: null,
      user: { joinedAt: null, removedAt: null },
      OR: [{ byMail: true }, { claimedAt: null }],
    },
    select: { userId: true, user: { select: { name: true, email: true } } },
    orderBy: { user: { name: "asc" } },
    take: HANDED,
  });
  const handed: HandedLinks = [];
  for (const { userId, user } of owed) {
    handed.push({ ...user, link: await issueInvitation(userId, now) });
    const byHand = { byMail: false, claimedAt: now };
    await db().listInvitation.update({ where: { userId }, data: byHand });
  }
  return handed;
}
