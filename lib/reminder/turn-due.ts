import { addDays, daysBetween, type Day } from "@/lib/day";
import { daysAway, MOST_AWAY_SHARE } from "@/lib/rotation/eligibility";
import type { Stretch } from "@/lib/stretch";
import type { DueThing } from "./trial-due";

/** The pending tasks about a turn, and where each is done; `:turn` and `:team` stand for these. */
export const TURN_PLACES = {
  "turn-soon": "/turns/:turn",
  "turn-clash": "/teams/:team/rotation",
  "handover-write": "/turns/:turn",
  "handover-sign": "/turns/:turn",
} as const;

/** A pending task of a person about a turn. */
export type TurnDueKind = keyof typeof TURN_PLACES;

export type TurnDue = {
  kind: TurnDueKind;
  userId: string;
  turnId: string;
  teamId: string;
  /** The first day of the turn. */
  day: Day;
};

/** The facts of a current or future turn that decide what is due. */
export type TurnDueFacts = Stretch & {
  id: string;
  teamId: string;
  takerId: string;
  giverId: string | null;
  managerId: string | null;
  /** The days of overlap with the previous turn. */
  overlapDays: number;
  isAgreed: boolean;
  giverSigned: boolean;
  takerSigned: boolean;
  /** Absences of the next lead. */
  absences: Stretch[];
};

/** A turn is announced two weeks before; a handover is due until two weeks after the overlap. */
const NEAR_DAYS = 14;
const HANDOVER_DAYS = 14;

/** What is due about a turn on a day, and for whom; each ends as soon as it is done or its time is over. */
export function turnDueFrom(turn: TurnDueFacts, today: Day): TurnDue[] {
  const things: TurnDue[] = [];
  const add = (kind: TurnDueKind, userId: string | null) => {
    if (userId)
      things.push({ kind, userId, turnId: turn.id, teamId: turn.teamId, day: turn.startsOn });
  };
  const isAhead = today < turn.startsOn;
  const isNear = today >= addDays(turn.startsOn, -NEAR_DAYS);
  if (isAhead && isNear && turn.isAgreed) add("turn-soon", turn.takerId);
  if (isAhead && clashes(turn))
    for (const who of [turn.takerId, turn.managerId]) add("turn-clash", who);
  const over = addDays(turn.startsOn, turn.overlapDays + HANDOVER_DAYS);
  if (turn.isAgreed && isNear && today < over) {
    if (!turn.giverSigned) add("handover-write", turn.giverId);
    if (!turn.takerSigned && turn.giverSigned) add("handover-sign", turn.takerId);
  }
  return things;
}

/** The facts of an agreed trial outside a rotation that decide whether an absence clashes with it. */
export type TrialClashFacts = Stretch & {
  id: string;
  personId: string;
  managerId: string | null;
  absences: Stretch[];
};

/** Both sides of a trial are notified when an absence covers too much of it, until it starts. */
export function trialClash(trial: TrialClashFacts, today: Day): DueThing[] {
  if (today >= trial.startsOn || !clashes(trial)) return [];
  const sides = [trial.personId, trial.managerId];
  return sides.flatMap((userId) =>
    userId ? [{ kind: "clash", userId, trialId: trial.id, week: null, day: trial.startsOn }] : [],
  );
}

/** Whether the person is away for more of a turn than the planning rule allows. */
function clashes({ absences, startsOn, endsOn }: Stretch & { absences: Stretch[] }): boolean {
  const away = daysAway({ absences }, { startsOn, endsOn });
  return away > MOST_AWAY_SHARE * daysBetween(startsOn, endsOn);
}
