import { addDays, type Day } from "@/lib/day";
import { includesDay, type Stretch } from "@/lib/stretch";
import { endDayOf, type TrialFacts } from "./trial";
import { WASHOUT_DAYS } from "./week";

const WEEK_DAYS = 7;
const AROUND_END_DAYS = 14;

/** What is measured of a trial: before, after and four weeks after. */
export type Slot = "before" | "after" | "washout";
export type Measures<R> = Record<Slot, R | null>;

type Dates = Pick<TrialFacts, "startsOn" | "endsOn" | "endedEarlyOn">;

/**
 * The days on which an assessment measures before, after and four weeks after a trial; what lies
 * outside says nothing about it. Before: four weeks up to the end of its first week. After: from two
 * weeks before its end until four weeks after. Then another four weeks.
 */
export function windowsOf(trial: Dates): Record<Slot, Stretch> {
  const { startsOn } = trial;
  const end = endDayOf(trial);
  const washout = addDays(end, WASHOUT_DAYS);
  const begun = earlier(addDays(startsOn, WEEK_DAYS), end);
  return {
    before: { startsOn: addDays(startsOn, -WASHOUT_DAYS), endsOn: begun },
    after: { startsOn: later(addDays(end, -AROUND_END_DAYS), begun), endsOn: washout },
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

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
