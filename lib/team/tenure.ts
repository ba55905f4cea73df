import type { Day } from "@/lib/day";
import { done, refused, type Outcome } from "@/lib/outcome";
import { hasEndedBy, type OpenStretch } from "@/lib/stretch";

/** One stretch [startsOn, endsOn) of a membership (holder = team) or of a management (holder = person). */
export type Tenure = OpenStretch & { id: string; holder: string };

/** The writes needed for a holder to take over on a day. */
export type Succession = {
  /** Stretches that start on that day or later: they never take effect. */
  drop: string[];
  /** The stretch that ends on that day (or becomes open-ended, when it already was the right holder's). */
  end: { id: string; endsOn: Day | null } | null;
  begin: { holder: string; startsOn: Day } | null;
  /** Who holds it no longer, or no longer will. */
  left: string[];
};

/** The permanent stretch: today's or a planned one, whichever starts last. Null when all are over. */
export function permanentTenure(tenures: readonly Tenure[], today: Day): Tenure | null {
  const open = tenures.filter((tenure) => !hasEndedBy(tenure, today));
  return open.sort((a, b) => b.startsOn.localeCompare(a.startsOn))[0] ?? null;
}

/**
 * How `holder` (null: nobody) takes over on `day`: the stretch that covers the day ends, planned
 * ones are deleted, the next starts. Refused as `too-early` when it would rewrite a stretch that is
 * over or that started between that day and today.
 */
export function successionOn(
  tenures: readonly Tenure[],
  holder: string | null,
  day: Day,
  today: Day,
): Outcome<Succession, "too-early"> {
  const rewrites = tenures.some(
    ({ startsOn, endsOn }) =>
      (startsOn > day && startsOn <= today) || (endsOn !== null && endsOn <= today && endsOn > day),
  );
  if (rewrites) return refused("too-early");
  const same = tenures.find((tenure) => tenure.startsOn <= day && tenure.holder === holder);
  const kept = same && (same.endsOn === null || same.endsOn >= day) ? same : undefined;
  const drop = tenures.filter((tenure) => tenure.startsOn >= day && tenure !== kept);
  const covering = tenures.find((tenure) => tenure.startsOn < day && !hasEndedBy(tenure, day));
  const ended = covering && covering !== kept ? { id: covering.id, endsOn: day } : null;
  const reopened = kept && kept.endsOn !== null ? { id: kept.id, endsOn: null } : null;
  const over = covering && covering !== kept ? [covering, ...drop] : drop;
  return done({
    left: [...new Set(over.map((tenure) => tenure.holder))].filter((one) => one !== holder),
    drop: drop.map(({ id }) => id),
    end: ended ?? reopened,
    begin: holder === null || kept ? null : { holder, startsOn: day },
  });
}

/** Whether a succession leaves everything as it is: the holder is in place already, with no end. */
export function changesNothing({ drop, end, begin }: Omit<Succession, "left">): boolean {
  return drop.length === 0 && end === null && begin === null;
}

/** The stretches after a succession; a begun one has no id yet. */
export function afterSuccession(
  tenures: readonly Tenure[],
  { drop, end, begin }: Omit<Succession, "left">,
): Tenure[] {
  const kept = tenures
    .filter(({ id }) => !drop.includes(id))
    .map((tenure) => (tenure.id === end?.id ? { ...tenure, endsOn: end.endsOn } : tenure));
  return begin ? [...kept, { id: "", ...begin, endsOn: null }] : kept;
}
