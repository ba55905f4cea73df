import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import type { TrialKind } from "@/lib/db/generated/enums";
import { lastDayOf } from "@/lib/stretch";
import {
  canAnswer,
  canCancel,
  canDecide,
  canEndEarly,
  canExtend,
  canForecast,
  canReadHypothesis,
  canReadTerms,
  canRevise,
  isManager,
  isPerson,
  isSide,
  sideOf,
} from "./policy";
import { endDayOf, hasEnded, isOpen, stateOf, type TrialState } from "./trial";
import { factsFrom, waitsFor, type FactRow } from "./trial-facts";

/** A trial in a list: who, where, when, and its state today. */
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
  /** The last day on which it ran or will run, which is how its end is said. */
  lastDay: Day;
  state: TrialState;
  isMine: boolean;
  /** Whether the viewer has to answer the proposal. */
  awaitsMe: boolean;
};

/** The viewer's possible actions on a trial. */
export type Choices = {
  answer: boolean;
  cancel: boolean;
  endEarly: boolean;
  revise: boolean;
  forecast: boolean;
  extend: boolean;
  decide: boolean;
};

/** A row as a list shows it to a viewer on a day. */
export function summaryFrom(
  viewer: Viewer,
  row: FactRow & { person: { name: string }; team: { name: string } },
  today: Day,
): TrialSummary {
  const facts = factsFrom(row);
  const state = stateOf(facts, today);
  return {
    id: row.id,
    personId: row.personId,
    personName: row.person.name,
    teamId: row.teamId,
    teamName: row.team.name,
    kind: row.kind,
    startsOn: facts.startsOn,
    overOn: endDayOf(facts),
    lastDay: lastDayOf({ startsOn: facts.startsOn, endsOn: endDayOf(facts) }),
    state,
    isMine: isPerson(viewer, row),
    awaitsMe: canAnswer(viewer, { ...row, waitsFor: waitsFor(row) }, state),
  };
}

/**
 * The open one of a person's trials: a pending proposal first, then the running one, then the next
 * agreed one. Null when there is none. `trials` has the latest start first.
 */
export function openAmong(trials: readonly TrialSummary[]): TrialSummary | null {
  const open = trials.filter(({ state }) => isOpen(state));
  const first = (state: TrialState) => open.findLast((trial) => trial.state === state);
  return first("proposed") ?? first("running") ?? first("agreed") ?? null;
}

/** Whether a trial was led, or is agreed to be. */
export function tookPlace({ state }: Pick<TrialSummary, "state">): boolean {
  return state === "agreed" || state === "running" || hasEnded(state);
}

/** What a viewer may do and read in a state of the trial. */
export function standingOf(viewer: Viewer, row: FactRow, state: TrialState) {
  return {
    isMine: isPerson(viewer, row),
    isManaged: isManager(viewer, row),
    side: sideOf(viewer, row),
    isSide: isSide(viewer, row),
    readsHypothesis: canReadHypothesis(viewer, row),
    readsTerms: canReadTerms(viewer, row),
    choices: {
      answer: canAnswer(viewer, { ...row, waitsFor: waitsFor(row) }, state),
      cancel: canCancel(viewer, row, state),
      endEarly: canEndEarly(viewer, row, state),
      revise: canRevise(viewer, row, state),
      forecast: canForecast(viewer, row, state),
      extend: canExtend(viewer, row, state),
      decide: canDecide(viewer, row, state),
    } satisfies Choices,
  };
}
