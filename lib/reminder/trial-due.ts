import { addDays, type Day } from "@/lib/day";
import { includesDay } from "@/lib/stretch";
import { windowsOf } from "@/lib/trial/measure";
import { hasEnded, endDayOf, stateOf, type TrialFacts } from "@/lib/trial/trial";
import { isVoiceOpen } from "@/lib/trial/voice/voice";
import { dueOn, lastPulseWeek, reviewWeeksOf } from "@/lib/trial/week";

/** The pending tasks about a trial, and where each is done; `:trial` stands for the trial. */
export const TRIAL_PLACES = {
  "begins-soon": "/trials/:trial",
  clash: "/trials/:trial",
  pulse: "/trials/:trial#pulse",
  review: "/trials/:trial#reviews",
  "ends-soon": "/trials/:trial",
  decision: "/trials/:trial#decision",
  washout: "/assessments/draft",
  voice: "/trials/:trial/voice",
} as const;

/** A pending task of a person about a trial. */
export type DueKind = keyof typeof TRIAL_PLACES;

export type DueThing = { kind: DueKind; userId: string; trialId: string; week: number | null };

/** The facts of a trial that decide what is due. */
export type DueFacts = TrialFacts & {
  id: string;
  personId: string;
  managerId: string | null;
  /** A turn of a rotation: its person is notified of the turn, and not again of its trial. */
  isTurn: boolean;
  /** The other members of the team, and whether they answered the team's questions. */
  team: { userId: string; hasSpoken: boolean }[];
  answeredWeeks: number[];
  reviewed: { week: number; side: "PERSON" | "MANAGER" }[];
  /** The latest day on which the person submitted an assessment. */
  assessedOn: Day | null;
};

/**
 * A pulse is due from the fifth day of its week; a review for two weeks; start and end are
 * announced two weeks before.
 */
const PULSE_AFTER_DAYS = 4;
const REVIEW_DAYS = 14;
export const NEAR_DAYS = 14;
const DECISION_DAYS = 28;

/** What is due in a trial on a day, and for whom; each ends as soon as it is done. */
export function dueFrom(trial: DueFacts, today: Day): DueThing[] {
  const state = stateOf(trial, today);
  const things: DueThing[] = [];
  const add = (kind: DueKind, userId: string | null, week: number | null = null) => {
    if (userId) things.push({ kind, userId, trialId: trial.id, week });
  };
  const sides = [
    ["PERSON", trial.personId],
    ["MANAGER", trial.managerId],
  ] as const;
  if (state === "agreed" && today >= addDays(trial.startsOn, -NEAR_DAYS))
    for (const [side, userId] of sides)
      if (side === "MANAGER" || !trial.isTurn) add("begins-soon", userId);
  if (state === "running") {
    const week = lastPulseWeek(trial, today);
    const isLate = today >= addDays(dueOn(trial, week), PULSE_AFTER_DAYS);
    if (isLate && !trial.answeredWeeks.includes(week)) add("pulse", trial.personId, week);
    if (today >= addDays(endDayOf(trial), -NEAR_DAYS))
      for (const [, userId] of sides) add("ends-soon", userId);
  }
  if (state === "running" || state === "reviewing")
    for (const week of reviewWeeksOf(trial, today))
      for (const [side, userId] of sides) {
        const isIn = trial.reviewed.some((each) => each.week === week && each.side === side);
        if (!isIn && today < addDays(dueOn(trial, week), REVIEW_DAYS)) add("review", userId, week);
      }
  if (state === "reviewing" && today < addDays(endDayOf(trial), DECISION_DAYS))
    for (const [, userId] of sides) add("decision", userId);
  if ((state === "running" || hasEnded(state)) && isVoiceOpen(trial, today))
    for (const { userId, hasSpoken } of trial.team) if (!hasSpoken) add("voice", userId);
  const { washout } = windowsOf(trial);
  const isMeasured = (trial.assessedOn ?? "") >= washout.startsOn;
  if (hasEnded(state) && includesDay(washout, today) && !isMeasured) add("washout", trial.personId);
  return things;
}
