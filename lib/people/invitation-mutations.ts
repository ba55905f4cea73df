import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { localeFrom } from "@/lib/language/locale";
import { postLetter, type Posted } from "./letter-mutations";

/** A one-time link to hand over, and whether it is also on its way by mail. */
export type HandedLink = { link: string; mail: Posted };

/**
 * Makes a new one-time link for somebody: an invitation, which is mailed where mail is sent, or once they
 * joined a link to choose a new password, which is only handed over. The mail is in the person's language,
 * else in that of the admin.
 */
export async function handLink(viewer: Viewer, userId: string, now: Date): Promise<HandedLink> {
  const link = await issueInvitation(userId, now);
  const person = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, joinedAt: true },
  });
  if (person.joinedAt) return { link, mail: "none" };
  const locale = localeFrom(person.locale ?? viewer.locale, null);
  return { link, mail: await postLetter("invitation", person, locale, link) };
}
