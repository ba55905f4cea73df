import { Temporal } from "temporal-polyfill";
import { dayOf, type Day } from "@/lib/day";
import { ASK_PLACES, type AskDue, type AskDueKind } from "./ask-due";
import { PERSON_PLACES, type PersonDue, type PersonDueKind } from "./person-due";
import { PLAN_PLACES, type PlanDue, type PlanDueKind } from "./plan-due";
import { REVEAL_PLACES, type RevealDue, type RevealDueKind } from "./reveal-due";
import { TURN_PLACES, type TurnDue, type TurnDueKind } from "./turn-due";
import { TRIAL_PLACES, type DueKind, type DueThing } from "./trial-due";

/** A pending task of a person: in a trial, a rotation, a plan, a blind reveal, or about their assessments. */
export type Reminder = {
  kind: DueKind | TurnDueKind | AskDueKind | PlanDueKind | PersonDueKind | RevealDueKind;
  userId: string;
  /** Identifies its subject, the same on every day on which it is due. */
  key: string;
  /** The trial and its week, if any. */
  trialId: string | null;
  week: number | null;
  /** Until when it waits, or since when. */
  day: Day | null;
  /** The path of the page where it is done. */
  href: string;
};

/** When and how a person wants to be reminded. Hours are in the installation's time zone, 0 to 23. */
export type ReminderSetting = {
  byMail: boolean;
  quietFrom: number;
  quietUntil: number;
  weekends: boolean;
  /** Most mails in seven days. */
  weeklyCap: number;
  /** Whether a manager gets a weekly mail that says how much waits for them. */
  digest: boolean;
  /** The day of the week on which it comes: 1 is Monday, 7 is Sunday. */
  digestOn: number;
};

/** The default settings; the database has the same. */
export const USUAL_SETTING: ReminderSetting = {
  byMail: true,
  quietFrom: 18,
  quietUntil: 8,
  weekends: false,
  weeklyCap: 3,
  digest: false,
  digestOn: 1,
};

/** How long a snooze lasts, in days. */
export const SNOOZE_DAYS = 3;

/** A due task as a reminder. */
export function reminderFrom(thing: DueThing): Reminder {
  const { kind, userId, trialId, week, day = null } = thing;
  const href = TRIAL_PLACES[kind].replace(":trial", trialId);
  const part = week ?? thing.recordId;
  return { kind, userId, trialId, week, day, href, key: part ? `${trialId}:${part}` : trialId };
}

/** A due task about somebody's assessments as a reminder. */
export function personReminderFrom({ assessmentId, ...due }: PersonDue): Reminder {
  const href = PERSON_PLACES[due.kind].replace(":assessment", assessmentId);
  return { ...due, trialId: null, week: null, href };
}

/** A due task about a turn as a reminder. */
export function turnReminderFrom({ kind, userId, turnId, teamId, day }: TurnDue): Reminder {
  const href = TURN_PLACES[kind].replace(":turn", turnId).replace(":team", teamId);
  return { kind, userId, trialId: null, week: null, day, href, key: turnId };
}

/** The question who takes part as a reminder; another day asks anew. */
export function askReminderFrom({ kind, userId, teamId, day }: AskDue): Reminder {
  const href = ASK_PLACES[kind].replace(":team", teamId);
  return { kind, userId, trialId: null, week: null, day, href, key: `${teamId}:${day}` };
}

/** A due task about a plan as a reminder; a new day asks anew. */
export function planReminderFrom({ kind, userId, subjectId, day }: PlanDue): Reminder {
  const about = { userId, trialId: null, week: null, day, key: `${subjectId}:${day}` };
  return { kind, ...about, href: PLAN_PLACES[kind] };
}

/** A due task about a blind reveal as a reminder. */
export function revealReminderFrom({ kind, userId, revealId, day }: RevealDue): Reminder {
  const href = REVEAL_PLACES[kind].replace(":reveal", revealId);
  return { kind, userId, trialId: null, week: null, day, href, key: revealId };
}

/** What is measured by answering the assessment now. */
const MEASURES = new Set<Reminder["kind"]>(["baseline", "washout"]);

/**
 * The reminders in the order in which they are shown and mailed: by their day, those without one
 * last. The assessment is asked for once: when a trial asks for it, nothing else does.
 */
export function inOrder(reminders: readonly Reminder[]): Reminder[] {
  const measured = new Set(
    reminders.filter(({ kind }) => MEASURES.has(kind)).map(({ userId }) => userId),
  );
  return reminders
    .filter(({ kind, userId }) => kind !== "assessment-due" || !measured.has(userId))
    .toSorted(byDay);
}

/** After every day. */
const LAST = "9999";

/** By their day, those without one last. */
export function byDay(one: Pick<Reminder, "day">, other: Pick<Reminder, "day">): number {
  return (one.day ?? LAST).localeCompare(other.day ?? LAST);
}

/** How the day of a reminder is said: until when, on which day, or since when it waits. */
export function dayWord({ kind }: Pick<Reminder, "kind">): "by" | "on" | "since" {
  return DAY_WORDS[kind] ?? "by";
}

const DAY_WORDS: Partial<Record<Reminder["kind"], "on" | "since">> = {
  "assessment-due": "since",
  pulse: "since",
  decision: "since",
  "decision-overdue": "since",
  "decision-review": "on",
  "plan-review": "on",
  "begins-soon": "on",
  "ends-soon": "on",
  clash: "on",
  "turn-soon": "on",
  "turn-clash": "on",
  "take-part": "since",
};

/** Whether no mail is sent at an instant: at night, on Saturdays and Sundays unless wanted, or never. */
export function isQuiet(setting: ReminderSetting, now: Date, timeZone: string): boolean {
  if (!setting.byMail) return true;
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (!setting.weekends && local.dayOfWeek > 5) return true;
  const { quietFrom: from, quietUntil: until } = setting;
  const { hour } = local;
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** Whether the weekly mail is sent at an instant: on its day, from the end of the quiet hours on. */
export function isDigestTime(setting: ReminderSetting, now: Date, timeZone: string): boolean {
  const chosen = { ...setting, byMail: setting.digest, weekends: true };
  return weekdayOf(dayOf(now, timeZone)) === setting.digestOn && !isQuiet(chosen, now, timeZone);
}

/** The number of a day in its week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Whether a reminder is snoozed beyond a day. */
export function isSnoozed(snoozedUntil: Day | null, today: Day): boolean {
  return snoozedUntil !== null && today < snoozedUntil;
}
