import { dayOf, type Day } from "@/lib/day";
import { lastDayOf } from "@/lib/stretch";
import { hasEnded, stateOf, type TrialFacts } from "./trial";

/** An event in the life of a trial, automatic or by a person. */
export type TrialEvent = {
  what:
    | "proposed"
    | "agreed"
    | "declined"
    | "withdrawn"
    | "called-off"
    | "lapsed"
    | "started"
    | "ended-early"
    | "ended"
    | "decided";
  on: Day;
  /** Who did it, by name; null when it was automatic, or the person has been erased. */
  by: string | null;
};

/** Who took part, by name. */
export type Names = {
  person: string;
  proposedBy: string | null;
  agreedBy?: string | null;
  declinedBy?: string | null;
  cancelledBy: string | null;
  endedEarlyBy: string | null;
};

/** The events of a trial up to a day, in order. */
export function historyOf(
  trial: TrialFacts & { proposedAt: Date },
  names: Names,
  today: Day,
  timeZone: string,
): TrialEvent[] {
  const state = stateOf(trial, today);
  const events: TrialEvent[] = [];
  const add = (what: TrialEvent["what"], when: Date | Day, by: string | null) =>
    events.push({ what, on: typeof when === "string" ? when : dayOf(when, timeZone), by });
  add("proposed", trial.proposedAt, names.proposedBy);
  if (trial.agreedAt) add("agreed", trial.agreedAt, names.agreedBy ?? names.person);
  if (trial.declinedAt) add("declined", trial.declinedAt, names.declinedBy ?? names.person);
  if (trial.cancelledAt)
    add(trial.agreedAt ? "called-off" : "withdrawn", trial.cancelledAt, names.cancelledBy);
  if (state === "lapsed") add("lapsed", trial.startsOn, null);
  if (state === "running" || hasEnded(state)) add("started", trial.startsOn, null);
  if (hasEnded(state) && trial.endedEarlyOn)
    add("ended-early", trial.endedEarlyOn, names.endedEarlyBy);
  if (hasEnded(state) && !trial.endedEarlyOn) add("ended", lastDayOf(trial), null);
  if (state === "closed" && trial.decidedAt) add("decided", trial.decidedAt, null);
  return events;
}
