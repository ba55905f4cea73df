import { db } from "@/lib/db/client";
import type { TokenPurpose } from "@/lib/db/generated/enums";
import { HOLDER, usable, type Holder } from "./one-time-token";

/** What a one-time link permits. */
export type JoinLink =
  | { kind: "invitation" | "reset"; name: string; email: string }
  /** Create the first administrator. */
  | { kind: "first" };

/**
 * What a link permits, without using it up; null when it is used, expired, unknown, or its owner is
 * removed.
 */
export async function findJoinLink(secret: string, now: Date): Promise<JoinLink | null> {
  const link = await findLink(secret, ["INVITATION", "PASSWORD_RESET", "FIRST_ADMIN"], now);
  if (link?.purpose === "FIRST_ADMIN") return { kind: "first" };
  if (!link?.user) return null;
  const { name, email } = link.user;
  return { kind: link.purpose === "INVITATION" ? "invitation" : "reset", name, email };
}

/**
 * The person whom a sign-in link would sign in, without using it up; null when it is used, expired
 * or unknown.
 */
export async function findSignInLink(
  secret: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  const link = await findLink(secret, ["MAGIC_LINK"], now);
  return link?.user ? { name: link.user.name, email: link.user.email } : null;
}

/** The valid link with a secret and its owner; not used up. */
export async function findLink(
  secret: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<{ purpose: TokenPurpose; user: Holder | null } | null> {
  return db().oneTimeToken.findFirst({
    where: usable(secret, purposes, now),
    select: { purpose: true, user: { select: HOLDER } },
  });
}
