import { findViewerWithoutSession } from "@/lib/auth/queries";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readTogether } from "@/lib/db/reading";
import { env } from "@/lib/env";
import { localeFrom } from "@/lib/language/locale";
import { logError } from "@/lib/log";
import { letterFrom } from "@/lib/mail/letter";
import { isMailConfigured, sendMail } from "@/lib/mail/post-office";
import { claimMail, type Addressee } from "@/lib/reminder/mail-mutations";
import { findOwnReminders } from "@/lib/reminder/queries";
import { isDigestTime, weekdayOf, type ReminderSetting } from "@/lib/reminder/reminder";
import { stopLinks } from "@/lib/reminder/stop-link";
import { waitingIn, type Waiting } from "./digest";
import { deskTeamIds } from "./policy";
import { deskReadings, findDesk } from "./queries";

const KIND = "digest";

/**
 * Mails everybody who asked for it how much waits for them as a manager, once a week on their day. It
 * counts what the page "This week" shows at this moment, by the same query, and says nothing of it.
 * Nothing is sent when nothing waits. Returns how many were sent.
 */
export async function mailDigests(now: Date): Promise<number> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  if (!installation || !isMailConfigured()) return 0;
  const { timeZone } = installation;
  const today = dayOf(now, timeZone);
  const asked = await db().reminderSetting.findMany({
    where: { digest: true, digestOn: weekdayOf(today), user: { removedAt: null } },
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  let sent = 0;
  for (const { userId } of asked) {
    try {
      if (await mailDigest(userId, now, today, timeZone)) sent++;
    } catch (error) {
      logError("digest-not-sent", error);
    }
  }
  return sent;
}

async function mailDigest(
  userId: string,
  now: Date,
  today: Day,
  timeZone: string,
): Promise<boolean> {
  // One a week, also when the day is changed during it.
  const key = addDays(today, 1 - weekdayOf(today));
  const mayMail = (setting: ReminderSetting) => isDigestTime(setting, now, timeZone);
  const to = await claimMail({ userId, kind: KIND, key }, mayMail, now, today);
  if (!to) return false;
  const waiting = await findWaiting(userId, now);
  const where = { userId_kind_key: { userId, kind: KIND, key } };
  if (!waiting) {
    const snoozedUntil = toDatabaseDay(addDays(key, 7));
    await db().reminder.update({ where, data: { snoozedUntil } });
    return false;
  }
  await send(to, waiting, key, now);
  await db().reminder.update({ where, data: { mailedAt: now } });
  return true;
}

/** How much waits for a manager; null when nothing does, or they manage nobody any more. */
async function findWaiting(userId: string, now: Date): Promise<Waiting | null> {
  const viewer = await findViewerWithoutSession(userId, now);
  if (!viewer || deskTeamIds(viewer).length === 0) return null;
  const { snoozed } = await findOwnReminders(viewer, now);
  const shared = await readTogether(deskReadings(viewer, now, "DIGEST"));
  const desk = await findDesk(viewer, snoozed, now, { shared });
  return desk && waitingIn(desk.groups);
}

async function send(to: Addressee, waiting: Waiting, key: string, now: Date): Promise<void> {
  const stop = stopLinks("digest", to.id, now);
  const gaps = { name: to.name, link: env().PENDULUM_URL, stop: stop.page, waiting };
  const letter = letterFrom("digest", localeFrom(to.locale, null), gaps);
  await sendMail(to, letter, { once: `${to.id} ${KIND} ${key}`, stop: stop.program });
}
