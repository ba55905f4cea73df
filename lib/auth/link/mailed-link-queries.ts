import { db } from "@/lib/db/client";
import { hashOf } from "./one-time-token";

/** Whom a sign-in link would let in, without using it up; null when it is used, too old or not ours. */
export async function findSignInLink(
  secret: string,
  now: Date,
): Promise<{ name: string; email: string } | null> {
  const token = await db().oneTimeToken.findFirst({
    where: {
      ...{ hash: hashOf(secret), purpose: "MAGIC_LINK", usedAt: null, expiresAt: { gt: now } },
      user: { joinedAt: { not: null }, removedAt: null },
    },
    select: { user: { select: { name: true, email: true } } },
  });
  return token?.user ?? null;
}
