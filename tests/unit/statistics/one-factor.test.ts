import { describe, expect, it } from "vitest";
import { type Matrix, MomentSums } from "@/lib/statistics/covariance";
import { eigenpairByRotations, largestEigenpair } from "@/lib/statistics/eigen";
import { oneFactorOf } from "@/lib/statistics/one-factor";
import { omegaTotalOf, reliabilityOf } from "@/lib/statistics/reliability";
import { normalFrom, randomFrom } from "../../support/random";

describe("omega by maximum likelihood", () => {
  it("agrees with another optimiser, the EM algorithm of Rubin & Thayer, Psychometrika 47, 1982", () => {
    for (const [seed, loadings] of [
      [1, [0.8, 0.7, 0.6, 0.5]],
      [2, [0.6, 0.6, 0.6, 0.6, 0.6]],
      [3, [0.9, 0.4, 0.7, 0.5, 0.3, 0.6, 0.5]],
      [4, [0.5, 0.8, -0.4, 0.7, 0.6]],
    ] as const) {
      const covariance = sampled(loadings, 300, seed);
      const found = oneFactorOf(covariance);
      const other = byExpectation(covariance);
      expect(found.converged).toBe(true);
      found.loadings.forEach((loading, i) =>
        expect(loading).toBeCloseTo(other.loadings[i] ?? NaN, 6),
      );
      expect(omegaTotalOf(found)).toBeCloseTo(omegaTotalOf(other) ?? NaN, 7);
    }
  });

  it("gives no omega when the search does not converge", () => {
    const unfinished = { loadings: [1, 1], uniquenesses: [1, 1], converged: false, heywood: [] };
    expect(omegaTotalOf(unfinished)).toBeNull();
  });

  it("copes with more items than people", () => {
    const normal = normalFrom(randomFrom(5));
    const rows = Array.from({ length: 6 }, () => Array.from({ length: 12 }, normal));
    const estimate = reliabilityOf(rows);
    if (!estimate.ok) throw new Error(estimate.reason);
    for (const figure of [
      estimate.value.alpha,
      estimate.value.sem,
      ...estimate.value.alphaInterval,
    ])
      expect(figure).not.toBeNaN();
  });

  it("estimates 120 items", () => {
    const loadings = Array.from({ length: 120 }, (_, i) => 0.3 + (i % 5) / 10);
    expect(oneFactorOf(sampled(loadings, 400, 6)).converged).toBe(true);
  });
});

describe("largestEigenpair", () => {
  it("agrees with Jacobi rotations, also where power iteration misses the largest", () => {
    const hidden = [
      [2, 1, 0, 0],
      [1, 2, 0, 0],
      [0, 0, 2, -1.5],
      [0, 0, -1.5, 2],
    ];
    for (const matrix of [hidden, sampled([0.8, 0.2, -0.6, 0.4], 50, 9), [[3]], diagonal(4)]) {
      const quick = largestEigenpair(matrix);
      expect(quick.value).toBeCloseTo(eigenpairByRotations(matrix).value, 11);
      matrix.forEach((row, i) => {
        const image = row.reduce((sum, entry, j) => sum + entry * (quick.vector[j] ?? NaN), 0);
        expect(image).toBeCloseTo(quick.value * (quick.vector[i] ?? NaN), 9);
      });
    }
  });
});

const diagonal = (size: number) =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)),
  );

/** Covariances of people drawn from one factor with these loadings. */
function sampled(loadings: readonly number[], people: number, seed: number): Matrix {
  const normal = normalFrom(randomFrom(seed));
  const sums = new MomentSums(loadings.length, 0);
  for (let i = 0; i < people; i += 1) {
    const common = normal();
    sums.add(loadings.map((loading) => loading * common + Math.sqrt(1 - loading ** 2) * normal()));
  }
  return sums.moments().covariance;
}

/** The slow reference, expectation–maximisation: alternates factor scores and loadings. */
function byExpectation(covariance: Matrix) {
  const k = covariance.length;
  const places = Array.from({ length: k }, (_, i) => i);
  const variance = (i: number) => covariance[i]?.[i] ?? NaN;
  let loadings = places.map((i) => Math.sqrt(variance(i) / 2));
  let uniquenesses = places.map((i) => variance(i) / 2);
  for (let step = 0; step < 20_000; step += 1) {
    const weights = places.map((i) => (loadings[i] ?? 0) / (uniquenesses[i] ?? 1));
    const whole = 1 + sum(places.map((i) => (weights[i] ?? 0) * (loadings[i] ?? 0)));
    const beta = weights.map((weight) => weight / whole);
    const crossed = covariance.map((row) => sum(row.map((entry, j) => entry * (beta[j] ?? 0))));
    const left = 1 - sum(places.map((i) => (beta[i] ?? 0) * (loadings[i] ?? 0)));
    const expected = left + sum(places.map((i) => (beta[i] ?? 0) * (crossed[i] ?? 0)));
    loadings = crossed.map((entry) => entry / expected);
    uniquenesses = places.map((i) => variance(i) - (loadings[i] ?? 0) * (crossed[i] ?? 0));
  }
  const turn = sum(loadings) < 0 ? -1 : 1;
  loadings = loadings.map((loading) => turn * loading);
  return { loadings, uniquenesses, converged: true, heywood: [] };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
