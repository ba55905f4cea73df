import { hashOf, newSecret } from "@/lib/auth/link/one-time-token";
import { dayOf, fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { localeFrom } from "@/lib/language/locale";
import { logError } from "@/lib/log";
import { letterFrom } from "@/lib/mail/letter";
import { isMailConfigured, sendMail } from "@/lib/mail/post-office";
import { listDue } from "./queries";
import { isQuiet, isSnoozed, USUAL_SETTING, type Reminder, type ReminderSetting } from "./reminder";
import { stopLinks } from "./stop-link";

const DAY_MS = 86_400_000;
const CAP_MS = 7 * DAY_MS;
/**
 * After this long a claim without a sent mail may be taken again: its instance died, or the server
 * refused.
 */
const CLAIM_MS = 3_600_000;
const LINK_MS = 7 * DAY_MS;

/**
 * Mails every due reminder that was not mailed, except in a person's quiet hours, over their weekly
 * cap, or while snoozed. Each is claimed in the database before it is sent, so that only one of
 * several instances sends it. Returns how many were sent.
 */
export async function mailReminders(now: Date): Promise<number> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  if (!installation || !isMailConfigured()) return 0;
  const { timeZone } = installation;
  const today = dayOf(now, timeZone);
  const due = await listDue(today, timeZone);
  let sent = 0;
  for (const reminder of due) {
    try {
      const mayMail = (setting: ReminderSetting, lately: number) =>
        !isQuiet(setting, now, timeZone) && lately < setting.weeklyCap;
      const to = await claimMail(reminder, mayMail, now, today);
      if (!to) continue;
      await send(reminder, to, now);
      sent++;
    } catch (error) {
      logError("reminder-not-sent", error, { kind: reminder.kind });
    }
  }
  return sent;
}

export type Addressee = { id: string; name: string; email: string; locale: string | null };

/**
 * The addressee, if a mail is now ours to send: nobody else claimed it, it was not sent, and `mayMail`
 * allows it by the person's setting and the number of their mails in the last seven days. Concurrent
 * claims wait for the lock on the person's row.
 */
export async function claimMail(
  { userId, kind, key }: { userId: string; kind: string; key: string },
  mayMail: (setting: ReminderSetting, lately: number) => boolean,
  now: Date,
  today: string,
): Promise<Addressee | null> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const person = await tx.user.findFirst({
      where: { id: userId, joinedAt: { not: null }, removedAt: null },
      select: { id: true, name: true, email: true, locale: true, reminderSetting: true },
    });
    if (!person) return null;
    const since = new Date(now.getTime() - CAP_MS);
    const lately = await tx.reminder.count({ where: { userId, claimedAt: { gt: since } } });
    const where = { userId_kind_key: { userId, kind, key } };
    const known = await tx.reminder.findUnique({ where });
    const isAgain = known?.claimedAt != null && known.claimedAt > since;
    const setting = person.reminderSetting ?? USUAL_SETTING;
    if (!mayMail(setting, lately - (isAgain ? 1 : 0))) return null;
    if (known?.mailedAt) return null;
    if (known?.snoozedUntil && isSnoozed(fromDatabaseDay(known.snoozedUntil), today)) return null;
    if (known?.claimedAt && now.getTime() - known.claimedAt.getTime() < CLAIM_MS) return null;
    const claimed = { claimedAt: now };
    await tx.reminder.upsert({
      where,
      create: { userId, kind, key, ...claimed },
      update: claimed,
    });
    return person;
  });
}

async function send(reminder: Reminder, to: Addressee, now: Date): Promise<void> {
  const { userId, kind, key } = reminder;
  const trialId = kind === "pulse" ? reminder.trialId : null;
  const path = trialId ? await pulsePath(trialId, reminder.week, now) : reminder.href;
  const link = new URL(path, env().PENDULUM_URL).href;
  const letter = trialId ? "twoQuestions" : "reminder";
  const stop = stopLinks("reminders", userId, now);
  const words = letterFrom(letter, localeFrom(to.locale, null), {
    name: to.name,
    link,
    stop: stop.page,
  });
  await sendMail(to, words, { once: `${userId} ${kind} ${key}`, stop: stop.program });
  await db().reminder.update({
    where: { userId_kind_key: { userId, kind, key } },
    data: { mailedAt: now },
  });
}

async function pulsePath(trialId: string, week: number | null, now: Date): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + LINK_MS);
  await db().trialPulseLink.create({
    data: { hash: hashOf(secret), trialId, week: week ?? 1, createdAt: now, expiresAt },
  });
  return `/pulse/${secret}`;
}
