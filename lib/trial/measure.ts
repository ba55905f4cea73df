import { addDays, type Day } from "@/lib/day";
import { endDayOf, type TrialFacts } from "./trial";
import { WASHOUT_DAYS } from "./week";

const WEEK_DAYS = 7;
const AROUND_END_DAYS = 14;

/** The results before, after and four weeks after. */
export type Measures<R> = { before: R | null; after: R | null; washout: R | null };

/**
 * Which of a person's assessments (`records`, any order) measure before, after and four weeks after
 * a trial: the last one up to its first week, the first one from two weeks before its end, and the
 * first one from four weeks after it. Null for what is missing.
 */
export function measuresOf<R extends { day: Day }>(
  records: R[],
  trial: Pick<TrialFacts, "startsOn" | "endsOn" | "endedEarlyOn">,
): Measures<R> {
  const ordered = [...records].sort((one, other) => one.day.localeCompare(other.day));
  const end = endDayOf(trial);
  const washout = addDays(end, WASHOUT_DAYS);
  const from = addDays(end, -AROUND_END_DAYS);
  const before = ordered.findLast(({ day }) => day < addDays(trial.startsOn, WEEK_DAYS)) ?? null;
  return {
    before,
    after:
      ordered.find((each) => each !== before && each.day >= from && each.day < washout) ?? null,
    washout: ordered.find(({ day }) => day >= washout) ?? null,
  };
}
