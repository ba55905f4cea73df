import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { localeFrom } from "@/lib/language/locale";
import { logError } from "@/lib/log";
import { isLastAdmin } from "@/lib/people/last-admin-mutations";
import { postLetter } from "@/lib/people/letter-mutations";

/**
 * Erases everybody whose day has come. Whoever was restored since an administrator asked, or is the last
 * administrator by now, is not. Returns how many were.
 */
export async function eraseDue(now: Date): Promise<number> {
  const due = await db().erasureRequest.findMany({
    where: { dueAt: { lte: now } },
    select: { userId: true },
  });
  let erased = 0;
  for (const { userId } of due)
    try {
      if (await erase(userId, now)) erased++;
    } catch (error) {
      // The error may repeat the row: its kind alone is logged.
      logError("erasure-failed", new Error(error instanceof Error ? error.name : "unknown"));
    }
  return erased;
}

async function erase(userId: string, now: Date): Promise<boolean> {
  const person = await db().$transaction(
    async (tx) => {
      // It makes others wait, so that of several at once one erases.
      const isLast = await isLastAdmin(tx, userId);
      const request = await tx.erasureRequest.findFirst({
        where: { userId, dueAt: { lte: now } },
        select: { askedById: true, user: true },
      });
      if (!request || isLast) return null;
      const { user, askedById } = request;
      if (askedById !== userId && !user.removedAt) return null;
      await forgetAttempts(tx, user);
      // A list that waits for its confirmation may name them, and its texts are sealed.
      await tx.rosterUpload.deleteMany({ where: { appliedAt: null } });
      await tx.user.delete({ where: { id: userId } });
      return user;
    },
    { timeout: 30_000 },
  );
  if (!person) return false;
  const link = env().PENDULUM_URL;
  await postLetter("erased", person, localeFrom(person.locale, null), link);
  return true;
}

// Attempts are counted under digests of the address or the number, which somebody could compute again.
async function forgetAttempts(
  tx: Prisma.TransactionClient,
  { id, email }: { id: string; email: string },
): Promise<void> {
  const digests = [id, email].map((whose) =>
    createHash("sha256").update(whose.toLowerCase()).digest("base64url"),
  );
  for (const digest of digests)
    await tx.rateLimit.deleteMany({ where: { key: { endsWith: `:${digest}` } } });
}
