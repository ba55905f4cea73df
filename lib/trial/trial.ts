import { addDays, daysBetween, type Day } from "@/lib/day";
import { includesDay, type Stretch } from "@/lib/stretch";

/** The recorded facts of a trial's life; its state is derived from them and a day. */
export type TrialFacts = {
  startsOn: Day;
  /** The first day on which it no longer runs. */
  endsOn: Day;
  agreedAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  /** The first day on which it no longer runs, when a side ended it before `endsOn`. */
  endedEarlyOn: Day | null;
  /** When both sides had signed the decision after it. */
  decidedAt: Date | null;
};

/** The states of a trial, in list order. */
export const TRIAL_STATES = [
  "running",
  "proposed",
  "agreed",
  "reviewing",
  "ended-early",
  "closed",
  "lapsed",
  "declined",
  "cancelled",
] as const;

export type TrialState = (typeof TRIAL_STATES)[number];

/** Lengths offered for a trial, in weeks; the second is the default. */
export const TEMPLATE_WEEKS = [8, 12, 24] as const;
export const USUAL_WEEKS = 12;

/** Shortest and longest trial, in days; the database enforces the same. */
export const SHORTEST_DAYS = 7;
export const LONGEST_DAYS = 366;

/**
 * The most days by which all extensions together may move the originally agreed end; the database
 * enforces the same.
 */
export const MOST_EXTENDED_DAYS = 84;

/** How long after a trial its decision is overdue, in days. */
export const DECISION_DAYS = 28;

/** How long after a trial the return may be, in days. */
const FURTHEST_RETURN_DAYS = 366;

/** Whether a person can return on a day from a trial on these days: from its start until a year after it. */
export function canReturnOn(day: Day, { startsOn, endsOn }: Stretch): boolean {
  return day >= startsOn && day <= addDays(endsOn, FURTHEST_RETURN_DAYS);
}

/**
 * The state of a trial on a day. It starts and ends by itself: no action is needed. A proposal can
 * be answered up to and including its first day; after that it has lapsed. A trial that has ended
 * is reviewed until both sides have signed a decision, which closes it.
 */
export function stateOf(trial: TrialFacts, today: Day): TrialState {
  if (trial.declinedAt) return "declined";
  if (trial.cancelledAt) return "cancelled";
  if (!trial.agreedAt) return today > trial.startsOn ? "lapsed" : "proposed";
  if (today < trial.startsOn) return "agreed";
  if (today < trial.endsOn && today < endDayOf(trial)) return "running";
  if (trial.decidedAt) return "closed";
  return endDayOf(trial) < trial.endsOn ? "ended-early" : "reviewing";
}

/** Whether a trial is in the future or running. */
export function isOpen(state: TrialState): boolean {
  return state === "proposed" || state === "agreed" || state === "running";
}

/** Whether a trial has run and is over. */
export function hasEnded(state: TrialState): boolean {
  return state === "reviewing" || state === "ended-early" || state === "closed";
}

/** The first day on which a trial no longer runs, however it ends. */
export function endDayOf(trial: Pick<TrialFacts, "endsOn" | "endedEarlyOn">): Day {
  return trial.endedEarlyOn ?? trial.endsOn;
}

/** Length in weeks, rounded up: a short last week counts. */
export function weeksOf(trial: Stretch): number {
  return Math.ceil(daysBetween(trial.startsOn, trial.endsOn) / 7);
}

/** The current week on a day, counted from 1; null when the trial does not run by its dates that day. */
export function weekOn(trial: Stretch, today: Day): number | null {
  if (!includesDay(trial, today)) return null;
  return Math.floor(daysBetween(trial.startsOn, today) / 7) + 1;
}

/** The share of a trial's days before a day: 0 before it, 1 after it. */
export function shareBehind(trial: Stretch, today: Day): number {
  const length = daysBetween(trial.startsOn, trial.endsOn);
  return Math.min(1, Math.max(0, daysBetween(trial.startsOn, today) / length));
}

/** The end of a trial of this many weeks. */
export function endAfterWeeks(startsOn: Day, weeks: number): Day {
  return addDays(startsOn, weeks * 7);
}

/** The Monday after a day (a week later when it is a Monday itself). */
export function nextMonday(today: Day): Day {
  const isoWeekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return addDays(today, 8 - isoWeekday);
}

/** How long a proposal waits for its answer unless other dates are chosen, and how short is too short. */
const USUAL_ANSWER_DAYS = 14;
export const FEW_ANSWER_DAYS = 7;

/**
 * The first day offered for a trial, which is the last day to answer its proposal: a Monday two
 * weeks ahead, or later while the person is in another trial (until `freeFrom`).
 */
export function usualStart(today: Day, freeFrom: Day): Day {
  const answered = addDays(today, USUAL_ANSWER_DAYS);
  return nextMonday(addDays(answered > freeFrom ? answered : freeFrom, -1));
}

/**
 * The days on which a trial occupies the team's single seat of lead: its own, except for the
 * handover at its start.
 */
export function leadStretch({ startsOn, endsOn }: Stretch, overlapDays: number): Stretch {
  return { startsOn: addDays(startsOn, overlapDays), endsOn };
}
