import { describe, expect, it } from "vitest";
import { alphaIntervalOf } from "@/lib/statistics/alpha";
import { oneFactorOf } from "@/lib/statistics/one-factor";
import {
  omegaTotalOf,
  reliabilityFromCovariance,
  reliabilityOf,
} from "@/lib/statistics/reliability";

/** Published figures; none of them was computed by this code. */
describe("published worked examples", () => {
  it("alpha of `attitude`: R package psych, example of alpha(), output 0.84 0.84 … 0.43 … 8.2", () => {
    const estimate = reliabilityOf(ATTITUDE);
    if (!estimate.ok) throw new Error(estimate.reason);
    const { n, k, alpha, alphaStandardized, meanInterItemCorrelation, sd } = estimate.value;
    expect({ n, k }).toEqual({ n: 30, k: 7 });
    expect(alpha).toBeCloseTo(0.84, 2);
    expect(alphaStandardized).toBeCloseTo(0.84, 2);
    expect(meanInterItemCorrelation).toBeCloseTo(0.43, 2);
    expect(Math.abs(sd - 8.2)).toBeLessThan(0.05);
  });

  it("the same to more places: R 4.2.2, cov(attitude), qf() and factanal(factors = 1)", () => {
    expect(ATTITUDE.reduce((sums, row) => sums.map((sum, i) => sum + (row[i] ?? NaN)))).toEqual([
      1939, 1998, 1594, 1691, 1939, 2243, 1288,
    ]);
    const estimate = reliabilityOf(ATTITUDE);
    if (!estimate.ok) throw new Error(estimate.reason);
    const { alpha, alphaStandardized, alphaInterval, omegaTotal } = estimate.value;
    expect(alpha).toBeCloseTo(0.8431428, 6);
    expect(alphaStandardized).toBeCloseTo(0.8390838, 6);
    expect(alphaInterval[0]).toBeCloseTo(0.7393757, 6);
    expect(alphaInterval[1]).toBeCloseTo(0.9157731, 6);
    // factanal stops a little earlier, so one place fewer.
    expect(omegaTotal).toBeCloseTo(0.85633, 5);
  });

  it("the interval of alpha .85, 7 items, 89 people: R package statpsych, example of ci.cronbach()", () => {
    // https://dgbonett.github.io/statpsych/reference/ci.cronbach.html; it takes n(k − 1) for the
    // second degrees of freedom instead of (n − 1)(k − 1), which shows in the fourth place.
    const [low, high] = alphaIntervalOf(0.85, 89, 7);
    expect(Math.abs(low - 0.7971254)).toBeLessThan(0.0001);
    expect(Math.abs(high - 0.8931436)).toBeLessThan(0.0001);
  });

  it("the interval of alpha .913, 20 items, 873 people: Chris Evans, MRC CBU statistics wiki", () => {
    // https://imaging.mrc-cbu.cam.ac.uk/statswiki/FAQ/cafun
    const [low, high] = alphaIntervalOf(0.913, 873, 20);
    expect(low).toBeCloseTo(0.9044024, 6);
    expect(high).toBeCloseTo(0.9211588, 6);
  });

  it("one factor of six ability tests by maximum likelihood: R, factanal(factors = 1, covmat = ability.cov)", () => {
    // Covariances of 112 people: Bartholomew, Latent Variable Analysis and Factor Analysis, 1987.
    const { loadings, uniquenesses, converged } = oneFactorOf(ABILITY);
    const sds = ABILITY.map((row, i) => Math.sqrt(row[i] ?? NaN));
    const published = [0.682, 0.384, 0.502, 0.3, 0.877, 0.849];
    const left = [0.535, 0.853, 0.748, 0.91, 0.232, 0.28];
    expect(converged).toBe(true);
    sds.forEach((sd, i) => {
      expect(Math.abs((loadings[i] ?? NaN) / sd - (published[i] ?? NaN))).toBeLessThan(0.00051);
      expect(Math.abs((uniquenesses[i] ?? NaN) / sd ** 2 - (left[i] ?? NaN))).toBeLessThan(0.00051);
    });
  });

  it("omega of a congeneric scale: loadings .8 .7 .6 .5, Revelle, notes to psych's sim.congeneric()", () => {
    // https://personality-project.org/courses/350/psych.sourcecode/wk.4.fa.html
    const matrix = [
      [1, 0.56, 0.48, 0.4],
      [0.56, 1, 0.42, 0.35],
      [0.48, 0.42, 1, 0.3],
      [0.4, 0.35, 0.3, 1],
    ];
    const factor = oneFactorOf(matrix);
    [0.8, 0.7, 0.6, 0.5].forEach((loading, i) =>
      expect(factor.loadings[i]).toBeCloseTo(loading, 8),
    );
    // 2.6² / (2.6² + .36 + .51 + .64 + .75), the formula on the published loadings.
    expect(omegaTotalOf(factor)).toBeCloseTo(6.76 / 9.02, 8);
    const estimate = reliabilityFromCovariance(matrix, 500);
    expect(estimate).toMatchObject({ ok: true, value: { n: 500, k: 4 } });
  });
});

const ABILITY = [
  [24.641, 5.991, 33.52, 6.023, 20.755, 29.701],
  [5.991, 6.7, 18.137, 1.782, 4.936, 7.204],
  [33.52, 18.137, 149.831, 19.424, 31.43, 50.753],
  [6.023, 1.782, 19.424, 12.711, 4.757, 9.075],
  [20.755, 4.936, 31.43, 4.757, 52.604, 66.762],
  [29.701, 7.204, 50.753, 9.075, 66.762, 135.292],
];

/** Thirty departments, seven questions: Chatterjee & Price, Regression Analysis by Example, 1977. */
const ATTITUDE = `43 51 30 39 61 92 45
63 64 51 54 63 73 47
71 70 68 69 76 86 48
61 63 45 47 54 84 35
81 78 56 66 71 83 47
43 55 49 44 54 49 34
58 67 42 56 66 68 35
71 75 50 55 70 66 41
72 82 72 67 71 83 31
67 61 45 47 62 80 41
64 53 53 58 58 67 34
67 60 47 39 59 74 41
69 62 57 42 55 63 25
68 83 83 45 59 77 35
77 77 54 72 79 77 46
81 90 50 72 60 54 36
74 85 64 69 79 79 63
65 60 65 75 55 80 60
65 70 46 57 75 85 46
50 58 68 54 64 78 52
50 40 33 34 43 64 33
64 61 52 62 66 80 41
53 66 52 50 63 80 37
40 37 42 58 50 57 49
63 54 42 48 66 75 33
66 77 66 63 88 76 72
78 75 58 74 80 78 49
48 57 44 45 51 83 38
85 85 71 71 77 74 55
82 82 39 59 64 78 39`
  .split("\n")
  .map((line) => line.split(" ").map(Number));
