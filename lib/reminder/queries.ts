import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listDueThings } from "@/lib/trial/due-queries";
import {
  isSnoozed,
  reminderFrom,
  USUAL_SETTING,
  type Reminder,
  type ReminderSetting,
} from "./reminder";

/** What waits for the viewer today and was not put off. */
export async function listOwnReminders(viewer: Viewer, now: Date): Promise<Reminder[]> {
  const today = dayOf(now, viewer.timeZone);
  const { userId, timeZone } = viewer;
  const due = (await listDueThings(today, timeZone, userId)).map(reminderFrom);
  if (due.length === 0) return [];
  const where = { userId, key: { in: due.map(({ key }) => key) } };
  const known = await db().reminder.findMany({ where });
  const isLater = ({ kind, key }: Reminder) =>
    known.some(
      (row) =>
        row.kind === kind &&
        row.key === key &&
        isSnoozed(row.snoozedUntil && fromDatabaseDay(row.snoozedUntil), today),
    );
  return due.filter((reminder) => !isLater(reminder));
}

/** When and how the viewer wants to be reminded. */
export async function findReminderSetting(viewer: Viewer): Promise<ReminderSetting> {
  const row = await db().reminderSetting.findUnique({
    where: { userId: viewer.userId },
    omit: { userId: true },
  });
  return row ?? USUAL_SETTING;
}
