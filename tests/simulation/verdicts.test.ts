import { describe, expect, it } from "vitest";
import { calibrationFrom, normsFrom } from "@/lib/scoring/calibration";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { BAND_Z, judge, leaningFrom } from "@/lib/scoring/leaning";
import { RELIABLE_Z, changeBetween } from "@/lib/scoring/reliable-change";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { normalProbability } from "@/lib/statistics/normal";
import { drawnPerson } from "../support/drawn-people";
import { expectShare } from "../support/expected-share";
import { normalFrom, randomFrom } from "../support/random";

const COVERED = 2 * normalProbability(BAND_Z) - 1;
const FALSE_CHANGES = 2 * (1 - normalProbability(RELIABLE_Z));

describe("of people whose errors follow the formulas (normal, SEM 10; true leanings normal, SD 25)", () => {
  const PEOPLE = 200_000;
  const SEM = 10;
  const SD = 25;
  const drawn = () => {
    const normal = normalFrom(randomFrom(11));
    return Array.from({ length: PEOPLE }, () => {
      const truth = SD * normal();
      return { truth, seen: judge(truth + SEM * normal(), SEM) };
    });
  };
  const people = drawn();

  it("four of five true leanings are in the 80 % band", () => {
    const covered = people.filter(
      ({ truth, seen }) => Math.abs(truth - seen.leaning) <= BAND_Z * SEM,
    ).length;
    expectShare(covered, PEOPLE, COVERED);
    // 1.28 is the customary rounding of 1.2816.
    expect(Math.abs(COVERED - 0.8)).toBeLessThan(0.001);
  });

  it("verdicts for the wrong side are as rare as the formula predicts", () => {
    const wrong = people.filter(({ truth, seen }) => isWrong(truth, seen.verdict)).length;
    // ∫ φ(t/SD)/SD · Φ(−1.28 − |t|/SEM) dt, by the trapezium rule.
    let nominal = 0;
    for (let t = -250; t <= 250; t += 0.01) {
      const density = Math.exp(-((t / SD) ** 2) / 2) / (SD * Math.sqrt(2 * Math.PI));
      nominal += 0.01 * density * normalProbability(-BAND_Z - Math.abs(t) / SEM);
    }
    expectShare(wrong, PEOPLE, nominal);
  });

  it('a person whose true leaning is zero gets "undecided" in 80 of 100 cases', () => {
    const normal = normalFrom(randomFrom(12));
    let undecided = 0;
    for (let i = 0; i < PEOPLE; i += 1)
      if (judge(SEM * normal(), SEM).verdict === "UNDECIDED") undecided += 1;
    expectShare(undecided, PEOPLE, COVERED);
  });
});

describe("of people who answer 25 items, on an instrument calibrated from 2,000 others", () => {
  const weights = CONTEXT_WEIGHTS.growing;
  const instrument = calibrated(2000, 21);
  const PEOPLE = 10_000;
  /**
   * A reliability estimated from 2,000 people has a standard error of about 1 %, so the SEM has one of
   * 1.5 % and the coverage of the band can be off by .006; rounding to seven points adds a little. For
   * shares in the tails (.05) it is .002.
   */
  const CALIBRATION = { band: 0.01, tail: 0.005 };
  const normal = normalFrom(randomFrom(22));
  const people = Array.from({ length: PEOPLE }, () => {
    const person = drawnPerson(instrument.items, normal);
    const truth = DIMENSIONS.reduce((sum, name) => sum + weights[name] * person.trueScore(name), 0);
    const [first, second] = [person.answer(), person.answer()].map((answers) =>
      leaningFrom(instrument, answers, weights),
    );
    if (!first?.overall || !second) throw new Error("complete answers have a leaning");
    return { truth, first, overall: first.overall, second };
  });

  it("the calibration is complete and recovers the true reliability", () => {
    // True scores and answers have the SDs 0.9 and 1.2 before rounding, so r = 5 · .36/(1 + 4 · .36).
    for (const name of DIMENSIONS) {
      expect(instrument.norms[name].assumed).toBe(false);
      expect(Math.abs(instrument.norms[name].reliability - 0.7377)).toBeLessThan(0.03);
    }
  });

  it("the 80 % band contains the true leaning of 80 in 100", () => {
    const covered = people.filter(
      ({ truth, overall }) => Math.abs(truth - overall.leaning) <= BAND_Z * overall.sem,
    ).length;
    expectShare(covered, PEOPLE, COVERED, CALIBRATION.band);
  });

  it("verdicts for the wrong side are as rare as the formula predicts, and never one in ten", () => {
    const wrong = people.filter(({ truth, overall }) => isWrong(truth, overall.verdict)).length;
    const nominal = mean(
      people.map(({ truth, overall }) =>
        normalProbability(-BAND_Z - Math.abs(truth) / overall.sem),
      ),
    );
    expectShare(wrong, PEOPLE, nominal, CALIBRATION.tail);
    expect(wrong / PEOPLE).toBeLessThan(0.1);
  });

  it("5 in 100 of those who did not change seem to have changed", () => {
    const changed = people.filter(({ first, second }) => {
      const change = changeBetween(first, second);
      return change.comparable && change.overall?.reliable;
    }).length;
    expectShare(changed, PEOPLE, FALSE_CHANGES, CALIBRATION.tail);
  });

  it("and no single dimension seems to have changed more often", () => {
    for (const name of DIMENSIONS) {
      const changed = people.filter(({ first, second }) => {
        const change = changeBetween(first, second);
        return change.comparable && change.dimensions[name]?.reliable;
      }).length;
      expectShare(changed, PEOPLE, FALSE_CHANGES, 2 * CALIBRATION.tail);
    }
  });
});

/** The first instrument with norms estimated from people drawn from the stated distribution. */
function calibrated(count: number, seed: number): Instrument {
  const normal = normalFrom(randomFrom(seed));
  const submissions = Array.from({ length: count }, (_, i) => ({
    personId: String(i),
    submittedAt: new Date(0),
    answers: drawnPerson(FIRST_INSTRUMENT.items, normal).answer(),
    careless: false,
  }));
  const calibration = calibrationFrom(FIRST_INSTRUMENT, submissions);
  if (!calibration) throw new Error("enough people");
  return { ...FIRST_INSTRUMENT, norms: normsFrom(calibration, FIRST_INSTRUMENT.norms) };
}

function isWrong(truth: number, verdict: string): boolean {
  return verdict === (truth < 0 ? "MANAGEMENT" : "IC");
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
