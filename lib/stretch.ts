import { addDays, daysBetween, fromDatabaseDay, type Day } from "./day";

/** A stretch of days, [startsOn, endsOn): `endsOn` is the first day after it. Empty when it ends where it starts. */
export type Stretch = { startsOn: Day; endsOn: Day };

/** A stretch that may have no end. */
export type OpenStretch = { startsOn: Day; endsOn: Day | null };

/** The dates of a database row as a stretch. */
export function stretchFrom(row: { startsOn: Date; endsOn: Date }): Stretch {
  return { startsOn: fromDatabaseDay(row.startsOn), endsOn: fromDatabaseDay(row.endsOn) };
}

/** The same of a row that may have no end. */
export function openStretchFrom(row: { startsOn: Date; endsOn: Date | null }): OpenStretch {
  const endsOn = row.endsOn && fromDatabaseDay(row.endsOn);
  return { startsOn: fromDatabaseDay(row.startsOn), endsOn };
}

/** The days that two stretches share; null when they share none. */
export function sharedStretch(one: OpenStretch, other: Stretch): Stretch | null {
  const shared = sharedOpenStretch(one, other);
  return shared && { startsOn: shared.startsOn, endsOn: shared.endsOn ?? other.endsOn };
}

/** The same of two stretches that may both have no end. */
export function sharedOpenStretch(one: OpenStretch, other: OpenStretch): OpenStretch | null {
  const startsOn = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const isFirstToEnd = other.endsOn === null || hasEndedBy(one, other.endsOn);
  const endsOn = isFirstToEnd ? one.endsOn : other.endsOn;
  return hasEndedBy({ endsOn }, startsOn) ? null : { startsOn, endsOn };
}

/** Whether two stretches share a day. */
export function overlaps(one: OpenStretch, other: Stretch): boolean {
  return sharedStretch(one, other) !== null;
}

/** How many days two stretches share. */
export function sharedDays(one: OpenStretch, other: Stretch): number {
  const shared = sharedStretch(one, other);
  return shared ? daysBetween(shared.startsOn, shared.endsOn) : 0;
}

/** Whether a stretch contains another. */
export function covers(one: OpenStretch, other: Stretch): boolean {
  return one.startsOn <= other.startsOn && (one.endsOn === null || one.endsOn >= other.endsOn);
}

/** Whether two stretches share a day or are adjacent. */
export function touch(one: Stretch, other: Stretch): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** Whether a stretch ended before a day. */
export function hasEndedBy({ endsOn }: Pick<OpenStretch, "endsOn">, day: Day): boolean {
  return endsOn !== null && endsOn <= day;
}

/** Whether a stretch contains a day. */
export function includesDay(stretch: OpenStretch, day: Day): boolean {
  return stretch.startsOn <= day && !hasEndedBy(stretch, day);
}

/**
 * The last day of a stretch, which is how its end is said everywhere; the first day when it is
 * empty, like a trial that was ended on its first day.
 */
export function lastDayOf({ startsOn, endsOn }: Stretch): Day {
  return endsOn > startsOn ? addDays(endsOn, -1) : startsOn;
}

/** Orders stretches by their first day. */
export const byStart = (one: Stretch, other: Stretch) => (one.startsOn < other.startsOn ? -1 : 1);

/** What is left of a stretch without the days of others, in order. */
export function withoutDays(stretch: Stretch, taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let { startsOn } = stretch;
  for (const other of taken.toSorted(byStart)) {
    const shared = sharedStretch(other, { startsOn, endsOn: stretch.endsOn });
    if (!shared) continue;
    if (shared.startsOn > startsOn) left.push({ startsOn, endsOn: shared.startsOn });
    startsOn = shared.endsOn;
  }
  return startsOn < stretch.endsOn ? [...left, { startsOn, endsOn: stretch.endsOn }] : left;
}
