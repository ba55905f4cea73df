import { addDays, daysBetween, type Day } from "@/lib/day";
import { endDayOf, weeksOf } from "./trial";

/** The weeks in which both sides review. */
export const REVIEW_WEEKS = [2, 6, 10] as const;
export type ReviewWeek = (typeof REVIEW_WEEKS)[number];

/** How long a review is asked for, in days. */
const REVIEW_ASKED_DAYS = 14;

/** How long a review can be written, in days: until that of the next such week begins. */
const REVIEW_OPEN_DAYS = 28;

/** How long after the end the re-measure is due, in days. */
export const WASHOUT_DAYS = 28;

type Dates = { startsOn: Day; endsOn: Day; endedEarlyOn: Day | null };

/** The latest week that can be answered on a day: the current one, or the last one; 0 before the first. */
export function lastPulseWeek(trial: Dates, today: Day): number {
  if (today < trial.startsOn) return 0;
  const lastDay = addDays(endDayOf(trial), -1);
  const day = today < lastDay ? today : lastDay;
  return Math.max(0, Math.floor(daysBetween(trial.startsOn, day) / 7) + 1);
}

/** The reviews that are due by a day, among those within the trial. */
export function reviewWeeksOf(trial: Dates, today: Day): ReviewWeek[] {
  const weeks = weeksOf({ startsOn: trial.startsOn, endsOn: trial.endsOn });
  return REVIEW_WEEKS.filter(
    (week) => week <= weeks && dueOn(trial, week) <= today && dueOn(trial, week) < endDayOf(trial),
  );
}

/** Whether a review that is due can still be written; later, memory would write it. */
export function isReviewOpen(trial: Dates, week: ReviewWeek, today: Day): boolean {
  const isDue = reviewWeeksOf(trial, today).includes(week);
  return isDue && today < addDays(dueOn(trial, week), REVIEW_OPEN_DAYS);
}

/** The last day on which the review of a week is asked for. */
export function reviewAskedUntil(trial: { startsOn: Day }, week: number): Day {
  return addDays(dueOn(trial, week), REVIEW_ASKED_DAYS - 1);
}

/** The first day of a week of a trial. */
export function dueOn(trial: { startsOn: Day }, week: number): Day {
  return addDays(trial.startsOn, (week - 1) * 7);
}
