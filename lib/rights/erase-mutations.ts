import { recordChange } from "@/lib/audit/mutations";
import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { erasedMark, erasedMarks, recordErased } from "@/lib/erased";
import { localeFrom } from "@/lib/language/locale";
import { logError } from "@/lib/log";
import { isLastAdmin } from "@/lib/people/last-admin-mutations";
import { postLetter } from "@/lib/people/letter-mutations";

/**
 * Erases everybody whose day has come, except people restored since an administrator asked, and the
 * last administrator. Returns how many were erased.
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
      // The error may repeat the row: only its kind is logged.
      logError("erasure-failed", new Error(error instanceof Error ? error.name : "unknown"));
    }
  return erased;
}

async function erase(userId: string, now: Date): Promise<boolean> {
  const person = await db().$transaction(
    async (tx) => {
      const request = await tx.erasureRequest.findFirst({
        where: { userId, dueAt: { lte: now } },
        select: { askedById: true, user: true },
      });
      if (!request || (await isLastAdmin(tx, userId))) return null;
      const { user, askedById } = request;
      if (askedById !== userId && !user.removedAt) return null;
      await eraseRows(tx, user);
      return user;
    },
    { timeout: 30_000 },
  );
  if (!person) return false;
  recordErased(userId);
  const link = env().PENDULUM_URL;
  await postLetter("erased", person, localeFrom(person.locale, null), { link });
  return true;
}

/**
 * Erases again those erased people who reappeared through a restored backup. Returns how many.
 * Nobody is notified: that was done the first time.
 */
export async function eraseAgain(): Promise<number> {
  const marks = erasedMarks();
  const people =
    marks.size > 0 ? await db().user.findMany({ select: { id: true, email: true } }) : [];
  const back = people.filter(({ id }) => marks.has(erasedMark(id)));
  for (const person of back)
    await db().$transaction((tx) => eraseRows(tx, person), { timeout: 30_000 });
  return back.length;
}

async function eraseRows(
  tx: Prisma.TransactionClient,
  person: { id: string; email: string },
): Promise<void> {
  await forgetAttempts(tx, person);
  // A list waiting for confirmation may name them, and its texts are encrypted.
  await tx.rosterUpload.deleteMany({ where: { appliedAt: null } });
  await tx.user.delete({ where: { id: person.id } });
  await recordChange(tx, "job", { act: "person-erased" });
}

// Attempts are counted under digests of the address or the number, which could be recomputed.
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
