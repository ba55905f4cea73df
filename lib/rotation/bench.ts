import type { Day } from "@/lib/day";
import type { TrialOutcome } from "@/lib/db/generated/enums";
import type { TrialState } from "@/lib/trial/trial";

/** A trial that somebody has had. */
export type TrialDone = {
  trialId: string;
  startsOn: Day;
  lastDay: Day;
  state: TrialState;
  /** Null while nothing is decided, and for whoever is neither side of the trial. */
  outcome: TrialOutcome | null;
  /** Whether the viewer would be told an outcome. */
  isTold: boolean;
};

/** For what somebody waits, and since when. */
export type Waiting = { kind: "asked" | "postponed" | "takes-part"; day: Day };

/** Somebody who has had a trial, or waits for one. */
export type BenchPerson = {
  personId: string;
  name: string;
  teamId: string;
  teamName: string;
  done: TrialDone[];
  waiting: Waiting | null;
};

/** How many have had a trial, and how many wait for one. */
export function benchCounts(people: readonly BenchPerson[]): { done: number; waiting: number } {
  return {
    done: people.filter(({ done }) => done.length > 0).length,
    waiting: people.filter(({ waiting }) => waiting !== null).length,
  };
}
