import { db } from "@/lib/db/client";
import type { TokenPurpose } from "@/lib/db/generated/enums";
import { HOLDER, usable, type Holder } from "./one-time-token";

/** What a link that was handed over or mailed lets somebody do. */
export type JoinLink =
  | { kind: "invitation" | "reset"; name: string; email: string }
  /** Make the first administrator. */
  | { kind: "first" };

/** What a link is good for, without using it up; null when it is used, too old, not ours, or its person removed. */
export async function findJoinLink(secret: string, now: Date): Promise<JoinLink | null> {
  const link = await findLink(secret, ["INVITATION", "PASSWORD_RESET", "FIRST_ADMIN"], now);
  if (link?.purpose === "FIRST_ADMIN") return { kind: "first" };
  if (!link?.user) return null;
  const { name, email } = link.user;
  return { kind: link.purpose === "INVITATION" ? "invitation" : "reset", name, email };
}

/** Whom a sign-in link would let in, without using it up; null when it is used, too old or not ours. */
export async function findSignInLink(
  secret: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  const link = await findLink(secret, ["MAGIC_LINK"], now);
  return link?.user ? { name: link.user.name, email: link.user.email } : null;
}

/** The link of a secret and whom it belongs to, as long as it works; it stays unused. */
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
