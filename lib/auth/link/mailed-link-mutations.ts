import { recordChange } from "@/lib/audit/mutations";
import { db } from "@/lib/db/client";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Entrant } from "../password/mutations";
import { issueLink, spendLink, voidLinks } from "./one-time-token-mutations";

/** The links that people request by email. */
export type MailedLink = "signInLink" | "passwordReset";

const KINDS = {
  signInLink: { purpose: "MAGIC_LINK", minutes: 15 },
  passwordReset: { purpose: "PASSWORD_RESET", minutes: 60 },
} as const;

/** The recipient of a link, and the link. */
export type Addressed = { name: string; email: string; locale: string | null; link: string };

/**
 * Creates a link of this kind for the person with this email; null when it would be of no use:
 * unknown, not joined, removed, or (for a new password) without a password.
 */
export async function issueMailedLink(
  kind: MailedLink,
  email: string,
  now: Date,
): Promise<Addressed | null> {
  const person = await db().user.findFirst({
    where: {
      email,
      joinedAt: { not: null },
      removedAt: null,
      ...(kind === "passwordReset" ? { passwordHash: { not: null } } : {}),
    },
    select: { id: true, name: true, email: true, locale: true },
  });
  if (!person) return null;
  const { id: userId, ...addressee } = person;
  const link = await db().$transaction(async (tx) => {
    const act = kind === "signInLink" ? "sign-in-link-asked" : "reset-asked";
    await recordChange(tx, "visitor", { act, personId: userId });
    return issueLink(tx, { ...KINDS[kind], userId }, now);
  });
  return { ...addressee, link };
}

/**
 * Uses up a sign-in link and all other sign-in links of its person; only one of several concurrent
 * callers succeeds.
 */
export async function spendSignInLink(
  secret: string,
  now: Date,
): Promise<Outcome<Entrant, "link-spent">> {
  return db().$transaction(async (tx) => {
    const person = (await spendLink(tx, secret, ["MAGIC_LINK"], now))?.user;
    if (!person) return refused("link-spent");
    await voidLinks(tx, { userId: person.id, purpose: "MAGIC_LINK" }, now);
    return done({ userId: person.id, owesCode: person.totpEnabledAt !== null });
  });
}
