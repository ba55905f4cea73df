import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { queueMailing } from "@/lib/people/mailing/mutations";

/** How many links an admin gets per request. */
const HANDED = 200;

/** Has invitations mailed to the people of an uploaded list who were neither mailed nor handed a link. */
export async function mailListLater(
  viewer: Viewer,
  { uploadId, sentence }: { uploadId: string; sentence: string },
  now: Date,
): Promise<Outcome<number, "not-found">> {
  if (!(await hasApplied(viewer, uploadId))) return refused("not-found");
  return db().$transaction(async (tx) => {
    const queue = async (mailingId: string) => {
      const where = { uploadId, byMail: false, claimedAt: null };
      const data = { byMail: true, mailingId };
      return (await tx.listInvitation.updateMany({ where, data })).count;
    };
    return done(await queueMailing(tx, viewer, { sentence, now, queue }));
  });
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
    handed.push({ ...user, link: await issueInvitation(userId, now, viewer) });
    const byHand = { byMail: false, mailingId: null, claimedAt: now };
    await db().listInvitation.update({ where: { userId }, data: byHand });
  }
  return handed;
}
