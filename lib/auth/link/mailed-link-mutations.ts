import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Entrant } from "../password/mutations";
import { hashOf, newSecret } from "./one-time-token";

/** The links that people ask for themselves, by an address of mail. */
export type MailedLink = "signInLink" | "passwordReset";

const KINDS = {
  signInLink: { purpose: "MAGIC_LINK", path: "/sign-in/link/", minutes: 15 },
  passwordReset: { purpose: "PASSWORD_RESET", path: "/join/", minutes: 60 },
} as const;

/** To whom a link goes, and the link. */
export type Addressed = { name: string; email: string; locale: string | null; link: string };

/**
 * Makes a link of this kind for the person with this email; null when it opens nothing for anybody: unknown,
 * not joined, removed, or (for a new password) without a password.
 */
export async function issueMailedLink(
  kind: MailedLink,
  email: string,
  now: Date,
): Promise<Addressed | null> {
  const { purpose, path, minutes } = KINDS[kind];
  const person = await db().user.findFirst({
    where: {
      ...{ email, joinedAt: { not: null }, removedAt: null },
      ...(kind === "passwordReset" ? { passwordHash: { not: null } } : {}),
    },
    select: { id: true, name: true, email: true, locale: true },
  });
  if (!person) return null;
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await db().oneTimeToken.create({
    data: { hash: hashOf(secret), purpose, userId: person.id, createdAt: now, expiresAt },
  });
  const link = new URL(path + secret, env().PENDULUM_URL);
  return { name: person.name, email: person.email, locale: person.locale, link: link.href };
}

/** Uses a sign-in link up, and with it every other one of its person; for one caller, however many ask at once. */
export async function spendSignInLink(
  secret: string,
  now: Date,
): Promise<Outcome<Entrant, "link-spent">> {
  return db().$transaction(async (tx) => {
    const open = { purpose: "MAGIC_LINK", usedAt: null, expiresAt: { gt: now } } as const;
    const mayEnter = { joinedAt: { not: null }, removedAt: null };
    const spent = await tx.oneTimeToken.updateManyAndReturn({
      where: { ...open, hash: hashOf(secret), user: mayEnter },
      data: { usedAt: now },
      select: { user: { select: { id: true, totpEnabledAt: true } } },
    });
    const person = spent[0]?.user;
    if (!person) return refused("link-spent");
    await tx.oneTimeToken.updateMany({
      where: { userId: person.id, purpose: "MAGIC_LINK", usedAt: null },
      data: { usedAt: now },
    });
    return done({ userId: person.id, owesCode: person.totpEnabledAt !== null });
  });
}
