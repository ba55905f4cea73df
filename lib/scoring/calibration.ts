import { reliabilityOf } from "@/lib/statistics/reliability";
import {
  type Answers,
  DIMENSIONS,
  type Dimension,
  type Instrument,
  type Norm,
  STRONGEST_ANSWER,
  byDimension,
  keyedAnswer,
} from "./instrument";
import { standardError } from "./leaning";
import { type Retest, retestOf } from "./retest";

/** One submitted assessment on the instrument that is to be calibrated. */
export type Submission = {
  personId: string;
  submittedAt: Date;
  answers: Answers;
  /** Two of the three signs of careless answering. */
  careless: boolean;
};

export type DimensionCalibration = {
  /** People who answered every item of the dimension; the figures are theirs. */
  n: number;
  alpha: number;
  /** 95 %, by the F distribution (Feldt 1965). */
  alphaInterval: [number, number];
  /** Null when the one-factor model does not converge. */
  omegaTotal: number | null;
  /** Of the dimension score, in points of the −100…+100 scale. */
  sd: number;
  /** Standard error of measurement in points, from alpha. */
  sem: number;
  retest: Retest;
};

/** What the people who answered an instrument say about it. Contains nobody's answers. */
export type Calibration = {
  /** Distinct people with an assessment that is not careless; careless ones are used nowhere. */
  people: number;
  /** Null: fewer than 100 complete rows, or answers without variance; the assumed norm stays. */
  dimensions: Record<Dimension, DimensionCalibration | null>;
};

/** Distinct people from whom on norms are estimated rather than assumed. */
export const FEWEST_PEOPLE = 100;

/** Beyond it a sample is odd rather than the instrument perfect; a norm must leave some error. */
const HIGHEST_RELIABILITY = 0.99;

/**
 * Estimates the norms of an instrument from its submissions, in any order; null below 100 distinct
 * people. A person counts once, by their first submission that is not careless: it is the one that no
 * earlier result has coloured, and nobody gains weight by answering often. Rows with a missing answer
 * are left out dimension by dimension, and a dimension too needs 100 complete rows.
 */
export function calibrationFrom(
  instrument: Instrument,
  submissions: readonly Submission[],
): Calibration | null {
  const careful = submissions.filter(({ careless }) => !careless);
  const people = inOrderByPerson(careful);
  if (people.length < FEWEST_PEOPLE) return null;
  return {
    people: people.length,
    dimensions: byDimension((name) => dimensionFrom(instrument, name, people)),
  };
}

/** The norms under which new assessments are scored: estimated where there is an estimate. */
export function normsFrom(
  calibration: Pick<Calibration, "dimensions">,
  assumed: Record<Dimension, Norm>,
): Record<Dimension, Norm> {
  return byDimension((name) => {
    const found = calibration.dimensions[name];
    if (!found) return assumed[name];
    return { reliability: usable(found.alpha), sd: found.sd, assumed: false };
  });
}

/** Whether every dimension has an estimate, so that nothing is provisional any more. */
export function isComplete(calibration: Pick<Calibration, "dimensions">): boolean {
  return DIMENSIONS.every((name) => calibration.dimensions[name] !== null);
}

function dimensionFrom(
  instrument: Instrument,
  dimension: Dimension,
  people: readonly Submission[][],
): DimensionCalibration | null {
  const items = instrument.items.filter((item) => item.dimension === dimension);
  const rowOf = ({ answers }: Submission) => items.map((item) => keyedAnswer(item, answers));
  const rows = people.flatMap(([first]) => (first ? [rowOf(first)] : []));
  const estimate = reliabilityOf(rows);
  if (!estimate.ok || estimate.value.n < FEWEST_PEOPLE) return null;
  const { n, alpha, alphaInterval, omegaTotal } = estimate.value;
  const sd = (100 / STRONGEST_ANSWER) * estimate.value.sd;
  return {
    n,
    alpha,
    alphaInterval,
    omegaTotal,
    sd,
    sem: standardError({ sd, reliability: usable(alpha) }),
    retest: retestOf(instrument, dimension, people),
  };
}

/** Alpha as a share of variance: negative ones say that there is no common part. */
function usable(alpha: number): number {
  return Math.min(HIGHEST_RELIABILITY, Math.max(0, alpha));
}

/** The submissions of each person, the earliest first. */
export function inOrderByPerson(submissions: readonly Submission[]): Submission[][] {
  const byPerson = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const own = byPerson.get(submission.personId);
    if (own) own.push(submission);
    else byPerson.set(submission.personId, [submission]);
  }
  const people = [...byPerson.values()];
  for (const own of people) own.sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  return people;
}
