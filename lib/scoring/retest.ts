import { correlationOf } from "@/lib/statistics/covariance";
import { type Answers, type Dimension, type Instrument } from "./instrument";
import { scoreFrom, talliesFrom } from "./tally";

export type Retest = {
  /** People who answered twice within the window. */
  pairs: number;
  /** Correlation of first and second score; null with fewer than 20 pairs, or without variance. */
  r: number | null;
  /** 95 %, by Fisher's z. */
  interval: [number, number] | null;
};

/**
 * Days between the first answers and the retest: long enough to forget them, short enough for the
 * person not to have changed.
 */
export const RETEST_DAYS = { from: 14, to: 60 } as const;

/** A correlation of fewer pairs is meaningless, and might reveal something about a person. */
export const FEWEST_PAIRS = 20;

const DAY_MS = 86_400_000;

/**
 * Test–retest correlation of a dimension: for each person, given in order of time, the first
 * submission and the earliest one 14 to 60 days later. The interval is Fisher's, tanh(artanh r ±
 * 1.96/√(n − 3)): Fisher, Metron 1, 1921.
 */
export function retestOf(
  instrument: Instrument,
  dimension: Dimension,
  people: readonly { submittedAt: Date; answers: Answers }[][],
): Retest {
  const scoreOf = ({ answers }: { answers: Answers }) => {
    const { sum, answered } = talliesFrom(instrument, answers)[dimension];
    return scoreFrom(sum, answered);
  };
  const pairs = people.flatMap(([first, ...later]): [number, number][] => {
    const second = first && later.find((next) => isRetest(first.submittedAt, next.submittedAt));
    if (!second) return [];
    const [one, two] = [scoreOf(first), scoreOf(second)];
    return one === null || two === null ? [] : [[one, two]];
  });
  const r = pairs.length < FEWEST_PAIRS ? null : correlationOf(pairs);
  return { pairs: pairs.length, r, interval: r === null ? null : fisherInterval(r, pairs.length) };
}

/** The 95 % interval around a correlation of `n` > 3 pairs. */
export function fisherInterval(r: number, n: number): [number, number] {
  const z = Math.atanh(r);
  const half = 1.959964 / Math.sqrt(n - 3);
  return [Math.tanh(z - half), Math.tanh(z + half)];
}

function isRetest(first: Date, second: Date): boolean {
  const days = (second.getTime() - first.getTime()) / DAY_MS;
  return days >= RETEST_DAYS.from && days <= RETEST_DAYS.to;
}
