import type { Viewer } from "@/lib/auth/viewer";
import { LATEST_AND_DRAFT, overviewFrom, type Overview } from "@/lib/assessment/overview-queries";
import { dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listDueThings } from "@/lib/handover/due-queries";
import { listOpenQuestions } from "@/lib/sharing/question-queries";
import { OWN_TRIALS, ownOpenTrial } from "@/lib/trial/queries";
import type { TrialSummary } from "@/lib/trial/trial-record";
import {
  isSnoozed,
  reminderFrom,
  reminderOfQuestion,
  turnReminderFrom,
  USUAL_SETTING,
  type Reminder,
  type ReminderSetting,
} from "./reminder";

/** What waits for the viewer today and was not put off, and when they want to be reminded. */
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

/** What one's own page tells, but for who may see it. */
export type HomePage = {
  overview: Overview;
  trial: TrialSummary | null;
  /** What waits in trials and turns; a question about a new manager is put on the page itself. */
  reminders: Reminder[];
};

/** What waits for the viewer, the latest assessment and an open trial, in two statements. */
export async function findHome(viewer: Viewer, now: Date): Promise<HomePage> {
  const today = dayOf(now, viewer.timeZone);
  const [due, own] = await Promise.all([
    listWork(today, viewer.timeZone, viewer.userId),
    db().user.findUniqueOrThrow({
      where: { id: viewer.userId },
      relationLoadStrategy: "join",
      select: { assessments: LATEST_AND_DRAFT, trials: OWN_TRIALS, reminders: PUT_OFF },
    }),
  ]);
  return {
    overview: await overviewFrom(viewer, own.assessments),
    trial: ownOpenTrial(viewer, own.trials, now),
    reminders: withoutPutOff(due, own.reminders, today),
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

async function listWork(today: Day, timeZone: string, userId: string | null): Promise<Reminder[]> {
  const { trials, turns } = await listDueThings(today, timeZone, userId);
  return [...trials.map(reminderFrom), ...turns.map(turnReminderFrom)];
}

const PUT_OFF = {
  where: { snoozedUntil: { not: null } },
  select: { kind: true, key: true, snoozedUntil: true },
} as const;

type PutOff = { kind: string; key: string; snoozedUntil: Date | null };

function withoutPutOff(due: Reminder[], known: PutOff[], today: Day): Reminder[] {
  const isLater = ({ kind, key }: Reminder) =>
    known.some(
      (row) =>
        row.kind === kind &&
        row.key === key &&
        isSnoozed(row.snoozedUntil && fromDatabaseDay(row.snoozedUntil), today),
    );
  return due.filter((reminder) => !isLater(reminder));
}
