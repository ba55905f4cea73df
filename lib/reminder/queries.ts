import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readAlone, readTogether } from "@/lib/db/reading";
import type { Prisma } from "@/lib/db/generated/client";
import { askedReaders, type AskedReader } from "@/lib/sharing/question-queries";
import { askColumns, asksOf, listAsks } from "./ask-queries";
import { dueAmong, listDueThings, readOwnDue, workFrom, type DueRow } from "./due-queries";
import { personDueFrom, type PersonDueFacts } from "./person-due";
import { DRAFT_AND_LATEST, listPeopleFacts, personFactsFrom } from "./person-queries";
import { planDueFrom, type PlanDueFacts } from "./plan-due";
import { listPlanFacts, OPEN_PLAN, planFactsFrom } from "./plan-queries";
import { revealDueFrom, type RevealDueFacts } from "./reveal-due";
import { revealFacts } from "./reveal-queries";
import {
  askReminderFrom,
  inOrder,
  isSnoozed,
  personReminderFrom,
  planReminderFrom,
  revealReminderFrom,
  USUAL_SETTING,
  type Reminder,
  type ReminderSetting,
} from "./reminder";

/** How far ahead what will be due is announced, in days. */
const AHEAD_DAYS = 90;

/** What the viewer has to do, and when they want to be reminded of it. */
export type OwnReminders = {
  /** Due and not snoozed. */
  reminders: Reminder[];
  /** Due and snoozed. */
  snoozed: Reminder[];
  /** Not due yet: what will be, if nothing changes until then. */
  ahead: Reminder[];
  setting: ReminderSetting;
};

/** What is read of the viewer's own row to know what they have to do. */
export function ownColumns(today: Day) {
  return {
    ...askColumns(today),
    reminders: PUT_OFF,
    reminderSetting: { omit: { userId: true } },
    assessments: DRAFT_AND_LATEST,
    plans: OPEN_PLAN,
  } satisfies Prisma.UserSelect;
}

type OwnRow = Prisma.UserGetPayload<{ select: ReturnType<typeof ownColumns> }>;

async function readOwn({ userId, timeZone }: Viewer, now: Date): Promise<OwnRow> {
  return db().user.findUniqueOrThrow({
    where: { id: userId },
    relationLoadStrategy: "join",
    select: ownColumns(dayOf(now, timeZone)),
  });
}

/** Who reads what the viewer answered, and what the viewer and a manager rate blind. */
type Between = { readers: Map<string, AskedReader[]>; reveals: RevealDueFacts[] };

/** What is read of what is between the viewer and others. */
export function betweenReadings({ userId, timeZone }: Viewer, now: Date) {
  const today = dayOf(now, timeZone);
  return {
    readers: askedReaders(today, timeZone, { userId }),
    reveals: revealFacts(today, timeZone, userId),
  };
}

/**
 * What is read to know what the viewer has to do: their own row, trials, and what is between them and
 * others.
 */
export type OwnReading = {
  row: Promise<OwnRow>;
  due: Promise<DueRow[]>;
  between: Promise<Between>;
};

function readingsOf(viewer: Viewer, now: Date): OwnReading {
  return {
    row: readOwn(viewer, now),
    due: readOwnDue(viewer, now),
    between: readTogether(betweenReadings(viewer, now)),
  };
}

/**
 * What the viewer has to do today and in the next three months. Whoever needs more of what is read
 * for it passes the `reading`.
 */
export async function findOwnReminders(
  viewer: Viewer,
  now: Date,
  reading: OwnReading = readingsOf(viewer, now),
): Promise<OwnReminders> {
  const { userId, timeZone } = viewer;
  const today = dayOf(now, timeZone);
  const [row, dueRows, { readers, reveals }] = await Promise.all([
    reading.row,
    reading.due,
    reading.between,
  ]);
  const { reminders: known, reminderSetting, assessments, plans } = row;
  const plain = {
    people: [personFactsFrom(viewer, assessments, readers.get(userId) ?? [])],
    plans: plans.map(planFactsFrom),
    reveals,
  };
  const asks = asksOf(userId, row, today).map(askReminderFrom);
  const work = workFrom(dueAmong(dueRows, today, timeZone, userId));
  const due = inOrder([...plainDue(plain, today), ...work, ...asks]);
  const later = plainDue(plain, addDays(today, AHEAD_DAYS));
  const isDue = (one: Reminder) =>
    due.some(({ kind, key }) => kind === one.kind && key === one.key);
  const reminders = withoutPutOff(due, known, today);
  return {
    reminders,
    snoozed: due.filter((one) => !reminders.includes(one)),
    ahead: inOrder(later.filter((one) => !isDue(one))),
    setting: reminderSetting ?? USUAL_SETTING,
  };
}

/** What is due on a day for everybody, as far as it is mailed. */
export async function listDue(today: Day, timeZone: string): Promise<Reminder[]> {
  const [plain, work, asks] = await Promise.all([
    listPlainFacts(today, timeZone),
    listDueThings(today, timeZone, null),
    listAsks(today),
  ]);
  return inOrder([...plainDue(plain, today), ...workFrom(work), ...asks.map(askReminderFrom)]);
}

/** Facts from which what is due on any day follows, as far as nothing changes until then. */
type PlainFacts = { people: PersonDueFacts[]; plans: PlanDueFacts[]; reveals: RevealDueFacts[] };

async function listPlainFacts(today: Day, timeZone: string): Promise<PlainFacts> {
  const [people, plans, reveals] = await Promise.all([
    listPeopleFacts(today, timeZone),
    listPlanFacts(),
    readAlone(revealFacts(today, timeZone, null)),
  ]);
  return { people, plans, reveals };
}

function plainDue({ people, plans, reveals }: PlainFacts, today: Day): Reminder[] {
  return [
    ...people.flatMap((person) => personDueFrom(person, today)).map(personReminderFrom),
    ...plans.flatMap((plan) => planDueFrom(plan, today)).map(planReminderFrom),
    ...reveals.flatMap((reveal) => revealDueFrom(reveal, today)).map(revealReminderFrom),
  ];
}

/** The snoozed reminders of a person, from their row. */
const PUT_OFF = {
  where: { snoozedUntil: { not: null } },
  select: { kind: true, key: true, snoozedUntil: true },
} as const;

type PutOff = { kind: string; key: string; snoozedUntil: Date | null };

/** The due reminders, without those that are snoozed until later than today. */
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
