import { evenAnswerLeaning } from "@/lib/scoring/even-answer";
import {
  DIMENSIONS,
  type Instrument,
  STRONGEST_ANSWER,
  byDimension,
} from "@/lib/scoring/instrument";
import {
  BAND_Z,
  combinedError,
  leaningFrom,
  type OverallResult,
  standardError,
  verdictOn,
} from "@/lib/scoring/leaning";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";
import type { Weights } from "@/lib/scoring/weights";
import { EXAMPLE_PEOPLE, exampleAnswers, type ExamplePerson } from "./example-people";

/** The effect of weights on the precision of measurement, in points. */
export type Structure = {
  /** Half-width of the 80 % band of a leaning. */
  halfBand: number;
  smallestReliableChange: number;
  /** Leaning of a person who chooses the same end throughout. */
  even: number;
};

/** The effect of other weights, computed from invented people and arithmetic only. */
export type Effect = {
  before: Structure;
  after: Structure;
  people: { person: ExamplePerson; before: OverallResult; after: OverallResult }[];
  /**
   * The share with another verdict among all 16,807 (7⁵) ways to give all items of a dimension the
   * same answer.
   */
  changedVerdicts: number;
};

/** Compares two sets of weights on an instrument. */
export function effectOf(instrument: Instrument, before: Weights, after: Weights): Effect {
  return {
    before: structureOf(instrument, before),
    after: structureOf(instrument, after),
    people: EXAMPLE_PEOPLE.map((person) => ({
      person,
      before: resultOf(instrument, person, before),
      after: resultOf(instrument, person, after),
    })),
    changedVerdicts: changedVerdicts(instrument, before, after),
  };
}

function resultOf(instrument: Instrument, person: ExamplePerson, weights: Weights): OverallResult {
  const { overall } = leaningFrom(instrument, exampleAnswers(person, instrument), weights);
  if (!overall) throw new Error("an example person answers everything");
  return overall;
}

function structureOf(instrument: Instrument, weights: Weights): Structure {
  const sem = errorOf(instrument, weights);
  return {
    halfBand: BAND_Z * sem,
    smallestReliableChange: RELIABLE_Z * Math.SQRT2 * sem,
    even: evenAnswerLeaning(instrument, weights),
  };
}

function errorOf(instrument: Instrument, weights: Weights): number {
  return combinedError(
    DIMENSIONS.map((name) => ({
      weight: weights[name],
      sem: standardError(instrument.norms[name]),
    })),
  );
}

function changedVerdicts(instrument: Instrument, before: Weights, after: Weights): number {
  const errors = [errorOf(instrument, before), errorOf(instrument, after)] as const;
  const patterns = everyPattern();
  const changed = patterns.filter((scores) => {
    const leaning = (weights: Weights) =>
      DIMENSIONS.reduce((sum, name) => sum + weights[name] * scores[name], 0);
    return verdictOn(leaning(before), errors[0]) !== verdictOn(leaning(after), errors[1]);
  });
  return changed.length / patterns.length;
}

/** Scores of every respondent who gives all items of a dimension the same answer: 7⁵. */
function everyPattern(): Weights[] {
  const steps = 2 * STRONGEST_ANSWER + 1;
  return Array.from({ length: steps ** DIMENSIONS.length }, (_, number) => {
    let rest = number;
    return byDimension(() => {
      const step = rest % steps;
      rest = Math.floor(rest / steps);
      return (100 * (step - STRONGEST_ANSWER)) / STRONGEST_ANSWER;
    });
  });
}
