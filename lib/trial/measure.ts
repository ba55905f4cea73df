import { addDays, type Day } from "@/lib/day";
import { includesDay, type Stretch } from "@/lib/stretch";
import type { TrialState } from "./trial";
import type { TrialSummary } from "./trial-record";
import { WASHOUT_DAYS } from "./week";

const WEEK_DAYS = 7;
const AROUND_END_DAYS = 14;

/** What is measured of a trial: before, after and four weeks after. */
export type Slot = "before" | "after" | "washout";
export type Measures<R> = Record<Slot, R | null>;

/** A trial's first day, and the first day on which it no longer ran or will run. */
type Dates = Pick<TrialSummary, "startsOn" | "overOn">;

/**
 * The days on which an assessment measures before, after and four weeks after a trial; what lies
 * outside says nothing about it. Before: four weeks up to the end of its first week. After: from two
 * weeks before its end until four weeks after. Then another four weeks.
 */
export function windowsOf({ startsOn, overOn }: Dates): Record<Slot, Stretch> {
  const washout = addDays(overOn, WASHOUT_DAYS);
  const begun = earlier(addDays(startsOn, WEEK_DAYS), overOn);
  return {
    before: { startsOn: addDays(startsOn, -WASHOUT_DAYS), endsOn: begun },
    after: { startsOn: later(addDays(overOn, -AROUND_END_DAYS), begun), endsOn: washout },
    washout: { startsOn: washout, endsOn: addDays(washout, WASHOUT_DAYS) },
  };
}

/**
 * Which of a person's assessments (`records`, any order) measure before, after and four weeks after
 * a trial: the last one of the days before, the first one of the others. Null where there is none.
 */
export function measuresOf<R extends { day: Day }>(records: R[], trial: Dates): Measures<R> {
  const windows = windowsOf(trial);
  const ordered = [...records].sort((one, other) => one.day.localeCompare(other.day));
  const within = (slot: Slot) => ordered.filter(({ day }) => includesDay(windows[slot], day));
  return {
    before: within("before").at(-1) ?? null,
    after: within("after")[0] ?? null,
    washout: within("washout")[0] ?? null,
  };
}

/**
 * Whether a trial asks its person for an assessment that measures before it: agreed or running, on
 * one of those days, while the latest one (`assessedOn`) is from before them.
 */
export function lacksBaseline(
  trial: Dates & { state: TrialState },
  assessedOn: Day | null,
  today: Day,
): boolean {
  const { before } = windowsOf(trial);
  const isOpen = trial.state === "agreed" || trial.state === "running";
  return isOpen && includesDay(before, today) && (assessedOn ?? "") < before.startsOn;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
