import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listDueThings } from "./due-queries";
import { listPlansDue } from "./plan-queries";
import { listOpenQuestions } from "@/lib/sharing/question-queries";
import {
  isSnoozed,
  planReminderFrom,
  reminderFrom,
  reminderOfQuestion,
  turnReminderFrom,
  USUAL_SETTING,
  type Reminder,
  type ReminderSetting,
} from "./reminder";

/** The viewer's due and not snoozed reminders, and when they want to be reminded. */
export async function findOwnReminders(
  viewer: Viewer,
  now: Date,
): Promise<{ reminders: Reminder[]; setting: ReminderSetting }> {
  const today = dayOf(now, viewer.timeZone);
  const [due, { reminders, reminderSetting }] = await Promise.all([
    listDue(today, viewer.timeZone, viewer),
    db().user.findUniqueOrThrow({
      where: { id: viewer.userId },
      relationLoadStrategy: "join",
      select: { reminders: PUT_OFF, reminderSetting: { omit: { userId: true } } },
    }),
  ]);
  return {
    reminders: withoutPutOff(due, reminders, today),
    setting: reminderSetting ?? USUAL_SETTING,
  };
}

/** What is due on a day, for one person or for everybody. */
export async function listDue(
  today: Day,
  timeZone: string,
  viewer: Viewer | null,
): Promise<Reminder[]> {
  const [questions, work] = await Promise.all([
    listOpenQuestions(today, timeZone, viewer),
    listWork(today, timeZone, viewer?.userId ?? null),
  ]);
  return [...questions.map(reminderOfQuestion), ...work];
}

/** What is due in trials, turns and plans on a day, for one person or for everybody. */
export async function listWork(
  today: Day,
  timeZone: string,
  userId: string | null,
): Promise<Reminder[]> {
  const [{ trials, turns }, plans] = await Promise.all([
    listDueThings(today, timeZone, userId),
    listPlansDue(today, userId),
  ]);
  return [
    ...trials.map(reminderFrom),
    ...turns.map(turnReminderFrom),
    ...plans.map(planReminderFrom),
  ];
}

/** The snoozed reminders of a person, from their row. */
export const PUT_OFF = {
  where: { snoozedUntil: { not: null } },
  select: { kind: true, key: true, snoozedUntil: true },
} as const;

type PutOff = { kind: string; key: string; snoozedUntil: Date | null };

/** The due reminders, without those that are snoozed until later than today. */
export function withoutPutOff(due: Reminder[], known: PutOff[], today: Day): Reminder[] {
  const isLater = ({ kind, key }: Reminder) =>
    known.some(
      (row) =>
        row.kind === kind &&
        row.key === key &&
        isSnoozed(row.snoozedUntil && fromDatabaseDay(row.snoozedUntil), today),
    );
  return due.filter((reminder) => !isLater(reminder));
}
