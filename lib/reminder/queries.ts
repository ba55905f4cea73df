import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listOpenQuestions } from "@/lib/sharing/question-queries";
import { listDueThings } from "@/lib/trial/due-queries";
import {
  isSnoozed,
  reminderFrom,
  reminderOfQuestion,
  USUAL_SETTING,
  type Reminder,
  type ReminderSetting,
} from "./reminder";

/** What waits for the viewer today and was not put off. */
export async function listOwnReminders(viewer: Viewer, now: Date): Promise<Reminder[]> {
  const today = dayOf(now, viewer.timeZone);
  const { userId, timeZone } = viewer;
  const due = await listDue(today, timeZone, viewer);
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

/** What is due on a day, for one person or for everybody. */
export async function listDue(
  today: Day,
  timeZone: string,
  viewer: Viewer | null,
): Promise<Reminder[]> {
  const [things, questions] = await Promise.all([
    listDueThings(today, timeZone, viewer?.userId ?? null),
    listOpenQuestions(today, timeZone, viewer),
  ]);
  return [...questions.map(reminderOfQuestion), ...things.map(reminderFrom)];
}

/** When and how the viewer wants to be reminded. */
export async function findReminderSetting(viewer: Viewer): Promise<ReminderSetting> {
  const row = await db().reminderSetting.findUnique({
    where: { userId: viewer.userId },
    omit: { userId: true },
  });
  return row ?? USUAL_SETTING;
}
