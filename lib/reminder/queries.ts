import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listTurnDue } from "@/lib/handover/due-queries";
import { listDueThings } from "@/lib/trial/due-queries";
import {
  isSnoozed,
  reminderFrom,
  turnReminderFrom,
  USUAL_SETTING,
  type Reminder,
  type ReminderSetting,
} from "./reminder";

/** What waits for the viewer today and was not put off. */
export async function listOwnReminders(viewer: Viewer, now: Date): Promise<Reminder[]> {
  const today = dayOf(now, viewer.timeZone);
  const { userId, timeZone } = viewer;
  const due = await listDue(today, timeZone, userId);
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

/** Everything that is due today, for one person or, when `userId` is null, for everybody. */
export async function listDue(
  today: Day,
  timeZone: string,
  userId: string | null,
): Promise<Reminder[]> {
  const [trials, turns] = await Promise.all([
    listDueThings(today, timeZone, userId),
    listTurnDue(today, userId),
  ]);
  return [...trials.map(reminderFrom), ...turns.map(turnReminderFrom)];
}

/** When and how the viewer wants to be reminded. */
export async function findReminderSetting(viewer: Viewer): Promise<ReminderSetting> {
  const row = await db().reminderSetting.findUnique({
    where: { userId: viewer.userId },
    omit: { userId: true },
  });
  return row ?? USUAL_SETTING;
}
