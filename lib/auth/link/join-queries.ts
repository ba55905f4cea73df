import { db } from "@/lib/db/client";
import { hashOf } from "./one-time-token";

/** What a link that was handed over or mailed lets somebody do. */
export type JoinLink =
  | { kind: "invitation" | "reset"; name: string; email: string }
  /** Make the first administrator. */
  | { kind: "first" };

/** What a link is good for, without using it up; null when it is used, too old, not ours, or its person removed. */
export async function findJoinLink(secret: string, now: Date): Promise<JoinLink | null> {
  const token = await db().oneTimeToken.findFirst({
    where: { hash: hashOf(secret), usedAt: null, expiresAt: { gt: now } },
    select: { purpose: true, user: { select: { name: true, email: true, removedAt: true } } },
  });
  if (token?.purpose === "FIRST_ADMIN") return { kind: "first" };
  if (!token?.user || token.user.removedAt) return null;
  const { name, email } = token.user;
  if (token.purpose === "INVITATION") return { kind: "invitation", name, email };
  return token.purpose === "PASSWORD_RESET" ? { kind: "reset", name, email } : null;
}
