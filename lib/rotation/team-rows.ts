import { fromDatabaseDay, type Day } from "@/lib/day";
import { openStretchFrom } from "@/lib/stretch";
import { daysOfTrial, wasRemovedBefore } from "@/lib/trial/trial-facts";
import { stateOfTurn, type OfferedTurn } from "./team-rotation";

/** A rotation as the plan needs it, without its moves. */
export function rhythmFrom(row: {
  startsOn: Date;
  endsOn: Date | null;
  turnDays: number;
  overlapDays: number;
}) {
  const { turnDays, overlapDays } = row;
  return { ...openStretchFrom(row), turnDays, overlapDays, shifts: new Map<number, number>() };
}

type TurnRow = {
  id: string;
  rotationId: string;
  slot: number;
  personId: string;
  trialId: string;
  endsOn: Date;
  overlapDays: number;
  among: string[];
  closedAt: Date | null;
  person: { removedAt: Date | null };
  trial: { agreedAt: Date | null; startsOn: Date; endsOn: Date; endedEarlyOn: Date | null };
};

/**
 * An offered turn and its state on a day; its slot is set only for the current rotation. It lasts
 * as long as its trial, which can be ended early or become longer.
 */
export function turnFrom(row: TurnRow, rotationId: string | undefined, today: Day): OfferedTurn {
  const days = daysOfTrial(row.trial);
  const { removedAt } = row.person;
  const closedAt = wasRemovedBefore(removedAt, days) ? removedAt : row.closedAt;
  const state = stateOfTurn({ ...days, closedAt, agreedAt: row.trial.agreedAt }, today);
  return {
    id: row.id,
    trialId: row.trialId,
    personId: row.personId,
    plannedEndsOn: fromDatabaseDay(row.endsOn),
    overlapDays: row.overlapDays,
    among: row.among,
    slot: row.rotationId === rotationId ? row.slot : null,
    stands: state === "waiting" || state === "agreed",
    state,
    ...days,
  };
}
