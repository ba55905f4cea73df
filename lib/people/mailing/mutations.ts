import { recordChange } from "@/lib/audit/mutations";
import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { SENTENCE_SEAL } from "@/lib/column/roster";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { localeFrom, LOCALES } from "@/lib/language/locale";
import { usualSentence } from "@/lib/mail/letter";
import { isMailConfigured } from "@/lib/mail/post-office";
import { done, refused, type Outcome } from "@/lib/outcome";
import { open, seal } from "@/lib/seal";
import { postLetter } from "../letter-mutations";
import { EVERYBODY, type MailingWish } from "./input";
import { addressees, mailableBefore } from "./queries";

/**
 * After this long a claim without a sent mail may be taken again: its instance died, or the server
 * refused.
 */
const CLAIM_MS = 15 * 60_000;

/**
 * Has an invitation mailed to each person of a team with those below it, or of the whole company,
 * who has not joined: those never mailed, or also those mailed before. Their older links stop
 * working when the new one is sent. Whose mail is on its way already gets no second one.
 */
export async function mailAwaited(
  viewer: Viewer,
  wish: MailingWish,
  now: Date,
): Promise<Outcome<number, "not-found">> {
  if (!canAdminister(viewer)) return refused("not-found");
  return db().$transaction(async (tx) => {
    const someone = await tx.$queryRaw<object[]>`${addressees(wish, viewer, now)} LIMIT 1`;
    if (someone.length === 0) return done(0);
    // The conflict's condition is read from the newest row: of two presses at once the second finds
    // the mail owed.
    const queue = (mailingId: string) => tx.$executeRaw`
      INSERT INTO "list_invitation" AS i ("userId", "byMail", "mailingId", "locale")
      SELECT a."id", true, ${mailingId}::uuid, ${viewer.locale}
      FROM (${addressees(wish, viewer, now)}) a ORDER BY a."id"
      ON CONFLICT ("userId") DO UPDATE SET "byMail" = true, "mailingId" = excluded."mailingId",
        "locale" = excluded."locale", "claimedAt" = NULL, "mailedAt" = NULL
      WHERE NOT i."byMail" OR i."mailedAt" < ${mailableBefore(now).toISOString()}::timestamptz`;
    return done(await queueMailing(tx, viewer, { sentence: wish.sentence, now, queue }));
  });
}

/** Has an invitation mailed again to those of the chosen people who have not joined. */
export async function inviteChosen(
  viewer: Viewer,
  personIds: readonly string[],
  now: Date,
): Promise<Outcome<number, "not-found" | "nobody-chosen" | "no-mail">> {
  if (!canAdminister(viewer)) return refused("not-found");
  if (personIds.length === 0) return refused("nobody-chosen");
  if (!isMailConfigured()) return refused("no-mail");
  const wish = { teamId: EVERYBODY, again: true, sentence: usualSentence("en"), personIds };
  return mailAwaited(viewer, wish, now);
}

/** A mailing: its sentence, when it begins, and what makes invitations owed and returns how many. */
type Mailing = { sentence: string; now: Date; queue: (mailingId: string) => Promise<number> };

/**
 * Begins a mailing whose id the queued invitations carry, and returns how many they are; without
 * any it is not kept. The usual sentence is not stored: each reader gets it in their own language.
 */
export async function queueMailing(
  tx: Prisma.TransactionClient,
  { userId: senderId }: Viewer,
  { sentence, now, queue }: Mailing,
): Promise<number> {
  const isUsual = LOCALES.some((locale) => usualSentence(locale) === sentence);
  const sealed = isUsual ? null : seal(sentence, sealingKey(), SENTENCE_SEAL);
  const data = { senderId, sentence: sealed, createdAt: now };
  const { id } = await tx.invitationMailing.create({ data, select: { id: true } });
  const queued = await queue(id);
  if (queued === 0) await tx.invitationMailing.delete({ where: { id } });
  else
    await recordChange(
      tx,
      { userId: senderId },
      { act: "invitations-mailed", details: { count: queued } },
    );
  return queued;
}

/**
 * Mails the owed invitations. Each is claimed in the database before it is sent, so that only one
 * of several instances sends it; after a refusal by the mail server it is retried later. Returns
 * how many were sent.
 */
export async function mailInvitations(now: Date): Promise<number> {
  if (!isMailConfigured()) return 0;
  const { name: company } = await db().installation.findUniqueOrThrow({ where: { id: 1 } });
  let sent = 0;
  for (let owed = await claimOne(now); owed; owed = await claimOne(now)) {
    const { userId, locale, user, upload, mailing } = owed;
    const link = await issueInvitation(userId, now);
    const sender = mailing?.sender.name ?? upload?.uploader.name ?? company;
    const sentence = mailing?.sentence
      ? open(mailing.sentence, sealingKey(), SENTENCE_SEAL)
      : undefined;
    const gaps = { link, sender, company, sentence };
    const reads = localeFrom(user.locale ?? locale, null);
    // After a refusal the rest waits for the next run, because each would wait for the server's time-out.
    if ((await postLetter("invitation", user, reads, gaps)) !== "sent") break;
    await db().listInvitation.update({ where: { userId }, data: { mailedAt: now } });
    sent++;
  }
  await deleteSentMailings();
  return sent;
}

async function claimOne(now: Date) {
  const stale = new Date(now.getTime() - CLAIM_MS).toISOString();
  const claimed = await db().$queryRaw<{ userId: string }[]>`
    UPDATE "list_invitation" SET "claimedAt" = ${now.toISOString()}::timestamptz
    WHERE "userId" = (
      SELECT i."userId" FROM "list_invitation" i JOIN "user" u ON u."id" = i."userId"
      WHERE i."byMail" AND i."mailedAt" IS NULL AND u."joinedAt" IS NULL AND u."removedAt" IS NULL
        AND (i."claimedAt" IS NULL OR i."claimedAt" < ${stale}::timestamptz)
      ORDER BY i."userId" LIMIT 1 FOR UPDATE OF i SKIP LOCKED)
    RETURNING "userId"::text`;
  if (!claimed[0]) return null;
  return db().listInvitation.findUnique({
    where: { userId: claimed[0].userId },
    select: {
      userId: true,
      locale: true,
      mailing: { select: { sentence: true, sender: { select: { name: true } } } },
      upload: { select: { uploader: { select: { name: true } } } },
      user: { select: { name: true, email: true, locale: true } },
    },
  });
}

// What an admin wrote is kept no longer than an invitation waits for it.
async function deleteSentMailings(): Promise<void> {
  await db().invitationMailing.deleteMany({
    where: {
      invitations: { none: { mailedAt: null, user: { joinedAt: null, removedAt: null } } },
    },
  });
}
