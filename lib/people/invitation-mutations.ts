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
  const link = await issueInvitation(userId, now);
  const person = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, joinedAt: true },
  });
  if (person.joinedAt) return { link, mail: "none" };
  const locale = localeFrom(person.locale ?? viewer.locale, null);
  return {
    link,
    mail: await postLetter("invitation", person, locale, {
      link,
      sender: viewer.name,
      company: viewer.installation,
    }),
  };
}
