import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import { findOwnReminders } from "./queries";
import { SNOOZE_DAYS, type ReminderSetting } from "./reminder";

/** Snoozes one of the viewer's reminders for three days, in the app and by mail. */
export async function snoozeReminder(
  viewer: Viewer,
  { kind, key }: { kind: string; key: string },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const { reminders } = await findOwnReminders(viewer, now);
  if (!reminders.some((each) => each.kind === kind && each.key === key))
    return refused("not-found");
  const snoozedUntil = toDatabaseDay(addDays(dayOf(now, viewer.timeZone), SNOOZE_DAYS));
  const { userId } = viewer;
  await db().reminder.upsert({
    where: { userId_kind_key: { userId, kind, key } },
    create: { userId, kind, key, snoozedUntil },
    update: { snoozedUntil },
  });
  return done(null);
}

/** Saves when and how the viewer wants to be reminded. */
export async function saveReminderSetting(viewer: Viewer, setting: ReminderSetting): Promise<void> {
  const { userId } = viewer;
  await db().reminderSetting.upsert({
    where: { userId },
    create: { userId, ...setting },
    update: setting,
  });
}
