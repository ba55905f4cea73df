import { z } from "zod";
import { addDays, dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { dueOn, reviewAskedUntil, reviewWeeksOf } from "@/lib/trial/week";
import { EVENTS, type EventName, type Told } from "./event";

/** Something that happened, and what marks it as the same thing when it is found again. */
export type Happening = Told & { event: EventName; key: string };

/** Days are told from eight in the morning on, and three days late at most. */
const MORNING_MS = 8 * 3_600_000;
const LATE_DAYS = 3;

/** The day whose events are told at an instant. */
export function toldDay(now: Date, timeZone: string): Day {
  return dayOf(new Date(now.getTime() - MORNING_MS), timeZone);
}

/** The first day whose events are still told. */
export function firstToldDay(today: Day): Day {
  return addDays(today, 1 - LATE_DAYS);
}

/** The dates of an agreed trial. What was answered in it decides nothing here. */
export type TrialDates = {
  id: string;
  teamId: string;
  isTurn: boolean;
  startsOn: Day;
  endsOn: Day;
  endedEarlyOn: Day | null;
};

const NOTHING = { teamId: null, trialId: null, personId: null, day: null, week: null };

/**
 * What happens in a trial by its dates alone: it begins, and its check-ins are due. Whether anybody
 * has answered plays no part, so nothing can be read from it.
 */
export function trialHappenings(trial: TrialDates, today: Day): Happening[] {
  const { id: trialId, teamId, startsOn } = trial;
  const isTold = (day: Day) => day >= firstToldDay(today) && day <= today;
  const about = { ...NOTHING, teamId, trialId };
  const isEnded = trial.endedEarlyOn !== null && trial.endedEarlyOn <= today;
  if (isEnded) return [];
  const event = trial.isTurn ? "turn.started" : "trial.started";
  const began: Happening[] = isTold(startsOn)
    ? [{ ...about, event, key: trialId, happenedAt: toDatabaseDay(startsOn), day: startsOn }]
    : [];
  const due = reviewWeeksOf(trial, today).filter((week) => isTold(dueOn(trial, week)));
  return [
    ...began,
    ...due.map((week): Happening => ({
      ...about,
      event: "check_in.due",
      key: `${trialId}:${week}`,
      happenedAt: toDatabaseDay(dueOn(trial, week)),
      day: reviewAskedUntil(trial, week),
      week,
    })),
  ];
}

/** A gap of a team's rotation that has not begun. */
export function gapHappening(teamId: string, startsOn: Day, now: Date): Happening {
  const key = `${teamId}:${startsOn}`;
  return { ...NOTHING, event: "gap.ahead", key, teamId, day: startsOn, happenedAt: now };
}

/** The changes of the audit log that are events. */
export const TOLD_ACTS = {
  "person-joined": "person.joined",
  "person-restored": "person.joined",
  "person-removed": "person.left",
  "team-added": "team.changed",
  "team-edited": "team.changed",
  "team-archived": "team.changed",
  "team-restored": "team.changed",
  "membership-changed": "team.changed",
  "management-changed": "team.changed",
  "management-ended": "team.changed",
} as const;

type Entry = {
  id: string;
  at: Date;
  act: string;
  personId: string | null;
  teamId: string | null;
  requestId: string;
  details: unknown;
};

const LeftTeams = z.object({ leftTeams: z.array(z.uuid()) });

/**
 * A change as events: for a person, or for each team that it changes, which are two when somebody
 * moves. Of many changes of a team in one request there is one.
 */
export function changeHappenings(entry: Entry): Happening[] {
  const event = (TOLD_ACTS as Partial<Record<string, EventName>>)[entry.act];
  if (!event) return [];
  const { id, at: happenedAt, requestId, personId, teamId } = entry;
  if (event !== "team.changed")
    return personId ? [{ ...NOTHING, event, key: id, happenedAt, personId }] : [];
  const left = LeftTeams.safeParse(entry.details).data?.leftTeams ?? [];
  return [...(teamId ? [teamId] : []), ...left].map((each) => {
    return { ...NOTHING, event, key: `${each}:${requestId || id}`, happenedAt, teamId: each };
  });
}

/** What decides of what a hook is told. */
export type Listening = {
  id: string;
  teamId: string | null;
  events: readonly string[];
  createdAt: Date;
};

/** Whether a hook is told: what it asked for, of its team, from the day on which it was made. */
export function isTold(hook: Listening, happening: Happening, timeZone: string): boolean {
  const isAsked = hook.events.includes(happening.event);
  const isNew = fromDatabaseDay(happening.happenedAt) >= dayOf(hook.createdAt, timeZone);
  if (hook.teamId === null) return isAsked && isNew;
  return isAsked && isNew && hook.teamId === happening.teamId && EVENTS[happening.event].inChannels;
}
