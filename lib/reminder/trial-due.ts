import { addDays, type Day } from "@/lib/day";
import { includesDay, lastDayOf } from "@/lib/stretch";
import { lacksBaseline, windowsOf } from "@/lib/trial/measure";
import type { TrialSide } from "@/lib/trial/policy";
import {
  DECISION_DAYS,
  hasEnded,
  endDayOf,
  stateOf,
  type TrialFacts,
  type TrialState,
} from "@/lib/trial/trial";
import { isVoiceOpen, voiceClosesOn } from "@/lib/trial/voice/voice";
import { dueOn, lastPulseWeek, reviewAskedUntil, reviewWeeksOf } from "@/lib/trial/week";

/** The pending tasks about a trial, and where each is done; `:trial` stands for the trial. */
export const TRIAL_PLACES = {
  proposal: "/trials/:trial",
  "begins-soon": "/trials/:trial",
  clash: "/trials/:trial",
  baseline: "/assessments/draft",
  pulse: "/trials/:trial#pulse",
  review: "/trials/:trial#reviews",
  "ends-soon": "/trials/:trial",
  decision: "/trials/:trial#decision",
  "decision-overdue": "/trials/:trial#decision",
  "decision-review": "/trials/:trial#decision",
  "sign-terms": "/trials/:trial#terms",
  "sign-extension": "/trials/:trial#extension",
  "sign-decision": "/trials/:trial#decision",
  washout: "/assessments/draft",
  voice: "/trials/:trial/voice",
} as const;

/** A pending task of a person about a trial. */
export type DueKind = keyof typeof TRIAL_PLACES;

export type DueThing = {
  kind: DueKind;
  userId: string;
  trialId: string;
  week: number | null;
  /** Until when, or since when: the kind says which. */
  day?: Day;
  /** The record that it is about, when a trial can have several. */
  recordId?: string | null;
};

/** What one side wrote, and the side by which it has yet to be signed. */
export type Unsigned = { what: "terms" | "extension" | "decision"; id: string; by: TrialSide };

/** The facts of a trial that decide what is due. */
export type DueFacts = TrialFacts & {
  id: string;
  personId: string;
  managerId: string | null;
  /** Who agrees on dates and terms in the manager's place today; absent: nobody. */
  delegateId?: string | null;
  /** A turn of a rotation: its person is notified of the turn, and not again of its trial. */
  isTurn: boolean;
  /** The other members of the team, and whether they answered the team's questions. */
  team: { userId: string; hasSpoken: boolean }[];
  answeredWeeks: number[];
  reviewed: { week: number; side: TrialSide }[];
  /** The latest day on which the person submitted an assessment. */
  assessedOn: Day | null;
  /** Who has to answer while it is a proposal. */
  waitsFor: TrialSide;
  /** The latest version of the terms. */
  termsId: string | null;
  unsigned: Unsigned[];
  /** When the signed decision is to be looked at again. */
  reviewOn: Day | null;
};

/** A pulse is due from the fifth day of its week; start and end are announced two weeks before. */
const PULSE_AFTER_DAYS = 4;
export const NEAR_DAYS = 14;
const LOOK_AGAIN_DAYS = 28;

/** What is due in an agreed trial on a day, and for whom; each ends as soon as it is done. */
export function dueFrom(trial: DueFacts, today: Day): DueThing[] {
  const state = stateOf(trial, today);
  const things: DueThing[] = [];
  const add = (
    kind: DueKind,
    userId: string | null,
    about: Pick<DueThing, "day"> & { week?: number },
  ) => {
    if (userId) things.push({ kind, userId, trialId: trial.id, week: null, ...about });
  };
  const sides = [
    ["PERSON", trial.personId],
    ["MANAGER", trial.managerId],
  ] as const;
  const acting = [trial.personId, actingId(trial)];
  const lastDay = lastDayOf({ startsOn: trial.startsOn, endsOn: endDayOf(trial) });
  if (state === "agreed" && today >= addDays(trial.startsOn, -NEAR_DAYS))
    for (const userId of acting)
      if (userId !== trial.personId || !trial.isTurn)
        add("begins-soon", userId, { day: trial.startsOn });
  const dates = { startsOn: trial.startsOn, overOn: endDayOf(trial) };
  const { before, washout } = windowsOf(dates);
  const { assessedOn } = trial;
  // Somebody without any assessment is asked for their first one anyway.
  const isStale = assessedOn !== null && lacksBaseline({ ...dates, state }, assessedOn, today);
  if (isStale) add("baseline", trial.personId, { day: lastDayOf(before) });
  if (state === "running") {
    const week = lastPulseWeek(trial, today);
    const day = dueOn(trial, week);
    const isLate = today >= addDays(day, PULSE_AFTER_DAYS);
    if (isLate && !trial.answeredWeeks.includes(week)) add("pulse", trial.personId, { week, day });
    if (today >= addDays(endDayOf(trial), -NEAR_DAYS))
      for (const userId of acting) add("ends-soon", userId, { day: lastDay });
  }
  if (state === "running" || state === "reviewing")
    for (const week of reviewWeeksOf(trial, today))
      for (const [side, userId] of sides) {
        const isIn = trial.reviewed.some((each) => each.week === week && each.side === side);
        const day = reviewAskedUntil(trial, week);
        if (!isIn && today <= day) add("review", userId, { week, day });
      }
  things.push(...signaturesDue(trial, state), ...decisionsDue(trial, state, today));
  if ((state === "running" || hasEnded(state)) && isVoiceOpen(trial, today))
    for (const { userId, hasSpoken } of trial.team)
      if (!hasSpoken) add("voice", userId, { day: addDays(voiceClosesOn(trial), -1) });
  const isMeasured = (assessedOn ?? "") >= washout.startsOn;
  if (hasEnded(state) && includesDay(washout, today) && !isMeasured)
    add("washout", trial.personId, { day: lastDayOf(washout) });
  return things;
}

/** The answer to a proposal, up to its first day; a new version of the terms asks anew. */
export function proposalDue(trial: DueFacts, today: Day): DueThing[] {
  if (stateOf(trial, today) !== "proposed") return [];
  const about = { day: trial.startsOn, recordId: trial.termsId };
  return dueTo(trial, "proposal", [trial.waitsFor], about);
}

/** Signatures on what the other side wrote. */
function signaturesDue(trial: DueFacts, state: TrialState): DueThing[] {
  return trial.unsigned
    .filter(({ what }) => SIGNED_IN[what].includes(state))
    .flatMap(({ what, id, by }) => dueTo(trial, `sign-${what}`, [by], { recordId: id }));
}

const SIGNED_IN: Record<Unsigned["what"], readonly TrialState[]> = {
  terms: ["agreed", "running"],
  extension: ["running"],
  decision: ["reviewing", "ended-early"],
};

/** A decision that nobody has written, and one that is to be looked at again. */
function decisionsDue(trial: DueFacts, state: TrialState, today: Day): DueThing[] {
  const { reviewOn } = trial;
  if (state === "closed" && reviewOn !== null) {
    const isDue = today >= reviewOn && today < addDays(reviewOn, LOOK_AGAIN_DAYS);
    return isDue ? dueTo(trial, "decision-review", BOTH, { day: reviewOn }) : [];
  }
  if (state !== "reviewing" || trial.unsigned.some(({ what }) => what === "decision")) return [];
  const isOverdue = today >= addDays(endDayOf(trial), DECISION_DAYS);
  const about = { day: lastDayOf(trial) };
  return dueTo(trial, isOverdue ? "decision-overdue" : "decision", BOTH, about);
}

const BOTH: readonly TrialSide[] = ["PERSON", "MANAGER"];

/** Who does the tasks of the manager that may be done in their place. */
export function actingId(trial: Pick<DueFacts, "managerId" | "delegateId">): string | null {
  return trial.delegateId ?? trial.managerId;
}

/** What the manager and the person tell each other is not for somebody who stands in. */
const BETWEEN = new Set<DueKind>([
  "decision",
  "decision-overdue",
  "decision-review",
  "sign-decision",
]);

function dueTo(
  trial: DueFacts,
  kind: DueKind,
  sides: readonly TrialSide[],
  about: Pick<DueThing, "day" | "recordId">,
): DueThing[] {
  const { id: trialId, personId, managerId } = trial;
  return sides.flatMap((side) => {
    const acting = BETWEEN.has(kind) ? managerId : actingId(trial);
    const userId = side === "PERSON" ? personId : acting;
    return userId ? [{ kind, userId, trialId, week: null, ...about }] : [];
  });
}
