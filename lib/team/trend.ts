import { addMonths, monthOf, type Day } from "@/lib/day";
import { comparisonOf, type ScoredAnswers } from "@/lib/scoring/bridge";
import { bandAround, type Band } from "@/lib/scoring/leaning";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";

/** One assessment that counts in a trend. Equal measures (instrument and weights) are comparable directly. */
export type TrendRecord = {
  personId: string;
  day: Day;
  leaning: number;
  sem: number;
  measure: string;
  /**
   * What a comparison with another measure needs, as far as the viewer may see it; without it there
   * is none.
   */
  given?: ScoredAnswers | null;
};

export type TrendPoint = {
  /** `YYYY-MM` */
  month: string;
  /** The number of people in the point. */
  n: number;
  /** Mean of each person's latest leaning up to the end of the month, −100 IC … +100 Management. */
  mean: number;
  /** Standard error of that mean due to measurement, in points. */
  sem: number;
  /** The range that holds the true mean of these n people with 80 % probability. */
  band80: Band;
  /** False where the line breaks: this point cannot be compared with the one before. */
  joined: boolean;
  /** True where another instrument or other weights begin, and a bridge joins them. */
  bridged: boolean;
  /** True where months without a point lie right before this one: nothing is joined across them. */
  afterGap: boolean;
};

/** A mean over one person would be their individual record. */
export const FEWEST_PEOPLE = 2;

/** The last `count` months up to the month of a day, the earliest first, as `YYYY-MM`. */
export function monthsUpTo(day: Day, count: number): string[] {
  const first = `${monthOf(day)}-01`;
  return Array.from({ length: count }, (_, i) => monthOf(addMonths(first, i + 1 - count)));
}

/**
 * The mean leaning of a team month by month. Months with fewer than two people give no point.
 * Leanings are never averaged across measures: of several in use, the one of the latest assessment
 * counts. Where the measure changes, the line continues if two of the people counted before and
 * after can be compared. It never continues across months without a point.
 */
export function trendFrom(
  records: readonly TrendRecord[],
  months: readonly string[],
): TrendPoint[] {
  const points: TrendPoint[] = [];
  let before: Known | null = null;
  for (const month of months) {
    const known = knownUpTo(records, month);
    if (known.measure === null || known.people.length < FEWEST_PEOPLE) {
      before = null;
      continue;
    }
    const isSame = before?.measure === known.measure;
    const bridged = before !== null && !isSame && pairsOf(before, known).length >= FEWEST_PEOPLE;
    const joined = isSame || bridged;
    const afterGap = before === null && points.length > 0;
    points.push({ month, ...meanOf(known.people), joined, bridged, afterGap });
    before = known;
  }
  return points;
}

/** The movement of the people compared. */
export type TrendChange = Movement & {
  /** Whether any person was compared across a change of instrument or weights. */
  bridged: boolean;
  /**
   * The change of all the others, where one person moved farther than they did together and without
   * that person something else would be said; null when nobody carries the change.
   */
  carried: Movement | null;
};

/** How far people moved on average: later minus earlier, in points. */
export type Movement = {
  n: number;
  /** Positive is towards Management. */
  points: number;
  /** Only a reliable change may be described. */
  reliable: boolean;
};

/**
 * How far the people counted in both months moved between them, so that somebody joining or leaving
 * does not look like a change. Null when fewer than two people are comparable.
 */
export function trendChange(
  records: readonly TrendRecord[],
  from: string,
  to: string,
): TrendChange | null {
  const pairs = pairsOf(knownUpTo(records, from), knownUpTo(records, to));
  if (pairs.length < FEWEST_PEOPLE) return null;
  return {
    ...movementOf(pairs),
    bridged: pairs.some(({ bridged }) => bridged),
    carried: carriedIn(pairs),
  };
}

function movementOf(pairs: readonly Pair[]): Movement {
  const sum = pairs.reduce((total, { points }) => total + points, 0);
  const error = Math.hypot(...pairs.map((pair) => pair.error));
  const reliable = error > 0 && Math.abs(sum) / error > RELIABLE_Z;
  return { n: pairs.length, points: sum / pairs.length, reliable };
}

function carriedIn(pairs: readonly Pair[]): Movement | null {
  const distance = (among: readonly Pair[]) =>
    among.reduce((total, { points }) => total + Math.abs(points), 0);
  const farthest = pairs.reduce((most, pair) =>
    distance([pair]) > distance([most]) ? pair : most,
  );
  const others = pairs.filter((pair) => pair !== farthest);
  if (distance([farthest]) <= distance(others)) return null;
  const rest = movementOf(others);
  return directionOf(rest) === directionOf(movementOf(pairs)) ? null : rest;
}

/** 0 while nothing may be said. */
function directionOf({ points, reliable }: Movement): number {
  return reliable ? Math.sign(points) : 0;
}

type Pair = { points: number; error: number; bridged: boolean };
type Known = { measure: string | null; people: TrendRecord[] };

function pairsOf(earlier: Known, later: Known): Pair[] {
  return later.people.flatMap((end) => {
    const start = earlier.people.find(({ personId }) => personId === end.personId);
    return start ? differencesOf(start, end) : [];
  });
}

function differencesOf(start: TrendRecord, end: TrendRecord): Pair[] {
  // A person who has not answered again in between has one and the same measurement: no change, no error.
  if (start === end) return [{ points: 0, error: 0, bridged: false }];
  const difference = differenceBetween(start, end);
  return difference ? [difference] : [];
}

/** How far two records of a person lie apart, with its error; null where they cannot be compared. */
export function differenceBetween(start: TrendRecord, end: TrendRecord): Pair | null {
  if (start.measure === end.measure) {
    const points = end.leaning - start.leaning;
    return { points, error: Math.hypot(start.sem, end.sem), bridged: false };
  }
  const change = start.given && end.given ? comparisonOf(start.given, end.given) : null;
  if (!change?.comparable || !change.overall) return null;
  return { ...change.overall, bridged: true };
}

function knownUpTo(records: readonly TrendRecord[], month: string): Known {
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
