import { describe, expect, it } from "vitest";
import { alphaIntervalOf, alphaOf } from "@/lib/statistics/alpha";
import { MomentSums } from "@/lib/statistics/covariance";
import { calibrationFrom, FEWEST_PEOPLE, normsFrom } from "@/lib/scoring/calibration";
import { comparisonOf } from "@/lib/scoring/bridge";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, DIMENSIONS, type Instrument, byDimension } from "@/lib/scoring/instrument";
import { BAND_Z, leaningFrom } from "@/lib/scoring/leaning";
import { normalProbability } from "@/lib/statistics/normal";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { trendChange, type TrendRecord } from "@/lib/team/trend";
import { drawnPerson } from "../support/drawn-people";
import { expectShare } from "../support/expected-share";
import { normalFrom, randomFrom } from "../support/random";

const COVERED = 2 * normalProbability(BAND_Z) - 1;
const FALSE_CHANGES = 2 * (1 - normalProbability(RELIABLE_Z));
const weights = CONTEXT_WEIGHTS.growing;

describe("the interval of alpha, from 100 people and five items", () => {
  it("contains the true alpha in 95 of 100 samples", () => {
    const SAMPLES = 2000;
    // Equal items: common variance .36 and error variance .64, so r = 5 · .36/(1 + 4 · .36).
    const truth = (5 * 0.36) / (1 + 4 * 0.36);
    const normal = normalFrom(randomFrom(31));
    let covered = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const sums = new MomentSums(5, 0);
      for (let person = 0; person < FEWEST_PEOPLE; person += 1) {
        const common = 0.6 * normal();
        sums.add(Array.from({ length: 5 }, () => common + 0.8 * normal()));
      }
      const { covariance, n } = sums.moments();
      const [low, high] = alphaIntervalOf(alphaOf(covariance), n, 5);
      if (low <= truth && truth <= high) covered += 1;
    }
    expectShare(covered, SAMPLES, 0.95);
  });
});

describe("on instruments calibrated from only 100 people", () => {
  const CALIBRATIONS = 60;
  const PEOPLE_EACH = 400;
  /**
   * A reliability from 100 people has a standard error of about .04. So the SEM of a leaning over five dimensions has
   * one of about 3.5 %, and the coverage of one calibration's band one of .016: over 60 calibrations that is .002. A
   * narrow band loses more coverage than a wide one gains, about .003, and rounding to seven points adds a little.
   */
  const tolerance = 0.01;

  it("the 80 % band contains the true leaning of 80 in 100, over all such calibrations", () => {
    const normal = normalFrom(randomFrom(32));
    let covered = 0;
    for (let one = 0; one < CALIBRATIONS; one += 1) {
      const instrument = calibrated(FIRST_INSTRUMENT, FEWEST_PEOPLE, normal);
      for (let person = 0; person < PEOPLE_EACH; person += 1) {
        const drawn = drawnPerson(instrument.items, normal);
        const truth = DIMENSIONS.reduce(
          (sum, name) => sum + weights[name] * drawn.trueScore(name),
          0,
        );
        const { overall } = leaningFrom(instrument, drawn.answer(), weights);
        if (!overall) throw new Error("complete answers have a leaning");
        if (Math.abs(truth - overall.leaning) <= BAND_Z * overall.sem) covered += 1;
      }
    }
    expectShare(covered, CALIBRATIONS * PEOPLE_EACH, COVERED, tolerance);
  });
});

describe("of people who did not change, answering two versions that share three items per dimension", () => {
  const PEOPLE = 10_000;
  /** As for one version; the drawn people have equal item errors. */
  const CALIBRATION = 0.005;
  const normal = normalFrom(randomFrom(33));
  const first = calibrated(FIRST_INSTRUMENT, 2000, normal);
  const second = calibrated(sharing(3), 2000, normal);
  const pairs = Array.from({ length: PEOPLE }, () => {
    const items = [...first.items, ...second.items.filter(({ key }) => key.endsWith("-anew"))];
    const person = drawnPerson(items, normal);
    return [given(first, person.answer()), given(second, person.answer())] as const;
  });

  it("5 in 100 seem to have changed, over the bridge", () => {
    let changed = 0;
    for (const [before, after] of pairs) {
      const change = comparisonOf(before, after);
      if (!change.comparable || !change.overall) throw new Error("bridged");
      if (change.overall.reliable) changed += 1;
    }
    expectShare(changed, PEOPLE, FALSE_CHANGES, CALIBRATION);
  });

  it("and so do 5 in 100 teams of five, by their trend", () => {
    const TEAM = 5;
    let changed = 0;
    for (let from = 0; from < PEOPLE; from += TEAM) {
      const records = pairs
        .slice(from, from + TEAM)
        .flatMap((pair, place) => pair.map((one, time) => record(String(place), time, one)));
      const change = trendChange(records, "2026-01", "2026-02");
      if (change?.n !== TEAM) throw new Error("all are comparable");
      if (change.reliable) changed += 1;
    }
    expectShare(changed, PEOPLE / TEAM, FALSE_CHANGES, CALIBRATION);
  });

  it("a true change of the whole team is detected", () => {
    const moved = pairs.slice(0, 8).flatMap(([before, after], place) => [
      record(String(place), 0, before),
      record(String(place), 1, {
        ...after,
        answers: Object.fromEntries(
          second.items.map(({ key, managementSide }) => [key, managementSide === "right" ? 3 : -3]),
        ),
      }),
    ]);
    expect(trendChange(moved, "2026-01", "2026-02")?.reliable).toBe(true);
  });
});

function given(instrument: Instrument, answers: Answers) {
  return { instrument, answers, result: leaningFrom(instrument, answers, weights) };
}

function record(personId: string, time: number, one: ReturnType<typeof given>): TrendRecord {
  const { leaning = 0, sem = 1 } = one.result.overall ?? {};
  const day = time === 0 ? "2026-01-10" : "2026-02-10";
  return { personId, day, leaning, sem, measure: String(one.instrument.version), given: one };
}

/** Version 2, which keeps the first `kept` items of each dimension. */
function sharing(kept: number): Instrument {
  const seen = byDimension(() => ({ count: 0 }));
  const items = FIRST_INSTRUMENT.items.map((item) => {
    seen[item.dimension].count += 1;
    return seen[item.dimension].count <= kept ? item : { ...item, key: `${item.key}-anew` };
  });
  return { ...FIRST_INSTRUMENT, version: 2, items };
}

/** The instrument with norms estimated from people drawn from the stated distribution. */
function calibrated(instrument: Instrument, count: number, normal: () => number): Instrument {
  const submissions = Array.from({ length: count }, (_, i) => ({
    personId: String(i),
    submittedAt: new Date(0),
    careless: false,
    answers: drawnPerson(instrument.items, normal).answer(),
  }));
  const calibration = calibrationFrom(instrument, submissions);
  if (!calibration) throw new Error("enough people");
  return { ...instrument, norms: normsFrom(calibration, instrument.norms) };
}
