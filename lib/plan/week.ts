import type { Range } from "@/lib/context/company-context";
import { counterpartOf, type Ladder, rungsOn, type Rung } from "@/lib/ladder/ladder";
import type { Wording } from "@/lib/scoring/instrument";
import type { CompanyContext } from "@/lib/scoring/weights";

/** A working week in a company of a size, of which both roles are compared. */
export type Week = { size: CompanyContext; hours: number };

export const USUAL_HOURS = 40;
export const FEWEST_HOURS = 4;
export const MOST_HOURS = 80;

/** What a week is made of in a role. */
export type RoleWeek = {
  rung: Rung;
  /** Null: there is no such role in a company of this size. */
  week: {
    /** In whole hours, from … to. */
    coding: Range;
    /** What is left of the week for everything else. */
    besides: Range;
    /** Direct reports; null: the role has none. */
    reports: Range | null;
    decides: Wording;
  } | null;
};

/**
 * The same week as the first manager of the ladder and on the rung beside it, by the ladder's own
 * figures: it says how much of the week is coding, and the rest is not divided further.
 */
export function twoWeeks(ladder: Pick<Ladder, "rungs">, week: Week): RoleWeek[] {
  const [manager] = rungsOn(ladder, "MANAGEMENT");
  const beside = manager && counterpartOf(ladder, manager);
  const rungs = [beside ?? rungsOn(ladder, "IC")[0], manager];
  return rungs.flatMap((rung) => (rung ? [{ rung, week: weekOn(rung, week) }] : []));
}

function weekOn(rung: Rung, { size, hours }: Week): RoleWeek["week"] {
  const here = rung.sizes[size];
  if (!here) return null;
  const share = (percent: number) => Math.round((hours * percent) / 100);
  const coding = { from: share(here.coding.from), to: share(here.coding.to) };
  const besides = { from: hours - coding.to, to: hours - coding.from };
  return { coding, besides, reports: here.reports, decides: here.decides };
}
