import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, type Day } from "@/lib/day";
import type { TrialKind } from "@/lib/db/generated/enums";
import {
  canAnswer,
  canCancel,
  canEndEarly,
  canReadHypothesis,
  isManager,
  isPerson,
} from "./policy";
import { overOn, stateOf, type TrialFacts, type TrialState } from "./trial";

/** The columns from which a trial's state and its readers follow. */
export const FACT_COLUMNS = {
  id: true,
  personId: true,
  teamId: true,
  sponsorId: true,
  kind: true,
  startsOn: true,
  endsOn: true,
  agreedAt: true,
  declinedAt: true,
  cancelledAt: true,
  endedEarlyOn: true,
  overlapDays: true,
} as const;

export type FactRow = {
  id: string;
  personId: string;
  teamId: string;
  sponsorId: string | null;
  kind: TrialKind;
  startsOn: Date;
  endsOn: Date;
  agreedAt: Date | null;
  declinedAt: Date | null;
  cancelledAt: Date | null;
  endedEarlyOn: Date | null;
  overlapDays: number;
};

/** A trial in a list: who, where, when, and how it stands today. */
export type TrialSummary = {
  id: string;
  personId: string;
  personName: string;
  teamId: string;
  teamName: string;
  kind: TrialKind;
  startsOn: Day;
  /** The first day on which it no longer runs, also when it was ended early. */
  overOn: Day;
  state: TrialState;
  isMine: boolean;
};

/** What the viewer can do to a trial now. */
export type Choices = { answer: boolean; cancel: boolean; endEarly: boolean };

/** The dated facts of a row. */
export function factsFrom(row: FactRow): TrialFacts {
  return {
    startsOn: fromDatabaseDay(row.startsOn),
    endsOn: fromDatabaseDay(row.endsOn),
    agreedAt: row.agreedAt,
    declinedAt: row.declinedAt,
    cancelledAt: row.cancelledAt,
    endedEarlyOn: row.endedEarlyOn && fromDatabaseDay(row.endedEarlyOn),
  };
}

/** A row as a list shows it to a viewer on a day. */
export function summaryFrom(
  viewer: Viewer,
  row: FactRow & { person: { name: string }; team: { name: string } },
  today: Day,
): TrialSummary {
  const facts = factsFrom(row);
  return {
    id: row.id,
    personId: row.personId,
    personName: row.person.name,
    teamId: row.teamId,
    teamName: row.team.name,
    kind: row.kind,
    startsOn: facts.startsOn,
    overOn: overOn(facts),
    state: stateOf(facts, today),
    isMine: isPerson(viewer, row),
  };
}

/** What a viewer may do and read of a trial in a state. */
export function standingOf(viewer: Viewer, row: FactRow, state: TrialState) {
  return {
    isMine: isPerson(viewer, row),
    isManaged: isManager(viewer, row),
    readsHypothesis: canReadHypothesis(viewer, row),
    choices: {
      answer: canAnswer(viewer, row, state),
      cancel: canCancel(viewer, row, state),
      endEarly: canEndEarly(viewer, row, state),
    } satisfies Choices,
  };
}
