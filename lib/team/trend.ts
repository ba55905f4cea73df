import { addMonths, monthOf, type Day } from "@/lib/day";
import { bandAround, type Band } from "@/lib/scoring/leaning";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";

/** One assessment that counts in a trend. Equal measures (instrument and weights) can be compared. */
export type TrendRecord = {
  personId: string;
  day: Day;
  leaning: number;
  sem: number;
  measure: string;
};

export type TrendPoint = {
  /** `YYYY-MM` */
  month: string;
  /** People behind the point. */
  n: number;
  /** Mean of each person's latest leaning up to the end of the month, −100 IC … +100 Management. */
  mean: number;
  /** Standard error of that mean through the error of measurement, in points. */
  sem: number;
  /** Where the true mean of these n people lies with a chance of 80 %. */
  band80: Band;
  /** False after a change of instrument or weights: the line is not drawn from the point before. */
  joined: boolean;
};

/** A mean of one would be somebody's own record. */
export const FEWEST_PEOPLE = 2;

/** The last `count` months up to the month of a day, the earliest first, as `YYYY-MM`. */
export function monthsUpTo(day: Day, count: number): string[] {
  const first = `${monthOf(day)}-01`;
  return Array.from({ length: count }, (_, i) => monthOf(addMonths(first, i + 1 - count)));
}

/**
 * The mean leaning of a team month by month. Months with fewer than two people give no point. Leanings
 * are never averaged across measures: of several in use, the one of the latest assessment counts.
 */
export function trendFrom(
  records: readonly TrendRecord[],
  months: readonly string[],
): TrendPoint[] {
  const points: TrendPoint[] = [];
  let before: { month: string; measure: string } | null = null;
  for (const month of months) {
    const { measure, people } = knownUpTo(records, month);
    if (measure === null || people.length < FEWEST_PEOPLE) continue;
    points.push({ month, ...meanOf(people), joined: before?.measure === measure });
    before = { month, measure };
  }
  return points;
}

export type TrendChange = {
  /** People counted both times. */
  n: number;
  /** Later minus earlier, in points; positive is towards Management. */
  points: number;
  /** Only a reliable change may be given a word. */
  reliable: boolean;
};

/**
 * How far the people counted in both months moved between them, so that somebody joining or leaving is
 * not read as a change. Null when fewer than two people are comparable.
 */
export function trendChange(
  records: readonly TrendRecord[],
  from: string,
  to: string,
): TrendChange | null {
  const later = knownUpTo(records, to);
  const earlier = knownUpTo(records, from);
  if (later.measure === null || later.measure !== earlier.measure) return null;
  const pairs = later.people.flatMap((end) => {
    const start = earlier.people.find(({ personId }) => personId === end.personId);
    return start ? [{ start, end }] : [];
  });
  if (pairs.length < FEWEST_PEOPLE) return null;
  // Who has not answered again in between holds one and the same measurement: no change, no error.
  const again = pairs.filter(({ start, end }) => start !== end);
  const sum = again.reduce((total, { start, end }) => total + end.leaning - start.leaning, 0);
  const error = Math.hypot(...again.flatMap(({ start, end }) => [start.sem, end.sem]));
  const reliable = again.length > 0 && Math.abs(sum) / error > RELIABLE_Z;
  return { n: pairs.length, points: sum / pairs.length, reliable };
}

function knownUpTo(records: readonly TrendRecord[], month: string) {
  const known = records.filter(({ day }) => monthOf(day) <= month);
  const latest = known.reduce<TrendRecord | null>(
    (last, record) => (last === null || record.day > last.day ? record : last),
    null,
  );
  const measure = latest?.measure ?? null;
  const people = new Map<string, TrendRecord>();
  for (const record of known.filter((one) => one.measure === measure)) {
    const last = people.get(record.personId);
    if (!last || record.day > last.day) people.set(record.personId, record);
  }
  return { measure, people: [...people.values()] };
}

function meanOf(people: readonly TrendRecord[]) {
  const n = people.length;
  const mean = people.reduce((sum, { leaning }) => sum + leaning, 0) / n;
  const sem = Math.hypot(...people.map((person) => person.sem)) / n;
  return { n, mean, sem, band80: bandAround(mean, sem) };
}
