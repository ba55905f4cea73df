import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { localeFrom } from "@/lib/language/locale";
import { postLetter, type Posted } from "./letter-mutations";

/** A one-time link to hand over, and whether it was also mailed. */
export type HandedLink = { link: string; mail: Posted };

/**
 * Creates a one-time link for a person: an invitation, also mailed where mail is configured, or
 * after joining a link to choose a new password, which is only handed over. The mail is in the
 * person's language, else in that of the admin.
 */
export async function handLink(viewer: Viewer, userId: string, now: Date): Promise<HandedLink> {
  const link = await issueInvitation(userId, now, viewer);
  const person = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, joinedAt: true },
  });
  if (person.joinedAt) return { link, mail: "none" };
  const locale = localeFrom(person.locale ?? viewer.locale, null);
  const gaps = { link, sender: viewer.name, company: viewer.installation };
  const mail = await postLetter("invitation", person, locale, gaps);
  await (mail === "sent" ? recordMailed(userId, now) : recordHanded(userId, now));
  return { link, mail };
}

async function recordMailed(userId: string, now: Date): Promise<void> {
  const mailed = { byMail: true, mailingId: null, claimedAt: now, mailedAt: now };
  await db().listInvitation.upsert({
    where: { userId },
    create: { userId, ...mailed },
    update: mailed,
  });
}

// A mail that is still owed would end the link that was just handed over.
async function recordHanded(userId: string, now: Date): Promise<void> {
  await db().listInvitation.updateMany({
    where: { userId, mailedAt: null },
    data: { byMail: false, mailingId: null, claimedAt: now },
  });
}
