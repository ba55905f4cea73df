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

/** One submitted assessment on the instrument to be calibrated. */
export type Submission = {
  personId: string;
  submittedAt: Date;
  answers: Answers;
  /** Two of the three signs of careless answering. */
  careless: boolean;
};

export type DimensionCalibration = {
  /** People who answered every item of the dimension; all figures are based on them. */
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

/** Estimates from the people who answered an instrument. Contains no individual answers. */
export type Calibration = {
  /** Distinct people with an assessment that is not careless; careless ones are excluded everywhere. */
  people: number;
  /** Null: fewer than 100 complete rows, or answers without variance; the assumed norm stays. */
  dimensions: Record<Dimension, DimensionCalibration | null>;
};

/** Distinct people needed to estimate norms instead of assuming them. */
export const FEWEST_PEOPLE = 100;

/**
 * Upper limit: beyond it the sample is unusual rather than the instrument perfect; a norm must
 * leave some error.
 */
const HIGHEST_RELIABILITY = 0.99;

/**
 * Estimates the norms of an instrument from its submissions, in any order; null below 100 distinct
 * people. Each person counts once, by their first submission that is not careless: it is not
 * influenced by any earlier result, and nobody gains weight by answering often. Rows with a missing
 * answer are excluded per dimension, and each dimension needs 100 complete rows as well.
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

/** The norms for new assessments: estimated where there is an estimate. */
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

/** Whether every dimension has an estimate, so that nothing is provisional. */
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

/** Alpha as a share of variance: a negative alpha means that there is no common part. */
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
