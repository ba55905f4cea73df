import { describe, expect, it } from "vitest";
import { reliabilityFromCovariance, reliabilityOf } from "@/lib/statistics/reliability";
import { oneFactorOf } from "@/lib/statistics/one-factor";

/** The correlations that one factor with these loadings produces. */
const correlationsFrom = (loadings: number[]) =>
  loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)));

describe("oneFactorOf", () => {
  it("recovers the loadings behind the correlations, a negative one included", () => {
    const loadings = [0.8, 0.7, 0.6, 0.5, -0.2];
    const found = oneFactorOf(correlationsFrom(loadings));
    expect(found.converged).toBe(true);
    expect(found.heywood).toEqual([]);
    found.loadings.forEach((loading, i) => expect(loading).toBeCloseTo(loadings[i]!, 8));
  });

  it("stops at the floor and reports it when an item would need a negative variance", () => {
    const found = oneFactorOf([
      [1, 0.9, 0.8],
      [0.9, 1, 0.5],
      [0.8, 0.5, 1],
    ]);
    expect(found).toMatchObject({ converged: true, heywood: [0] });
    expect(found.uniquenesses[0]).toBeCloseTo(0.005, 10);
  });
});

describe("reliabilityOf", () => {
  it("excludes and counts incomplete rows", () => {
    const rows = [
      [1, 2, 2],
      [2, null, 3],
      [3, 3, 4],
      [5, 4, 5],
      [2, 2, 1],
    ];
    const without = rows.filter((row) => !row.includes(null));
    const { incomplete, ...estimate } = reliabilityOf(rows);
    expect(incomplete).toBe(1);
    expect(estimate).toMatchObject({ ok: true, value: { n: 4, k: 3 } });
    expect(reliabilityOf(without)).toEqual({ ...estimate, incomplete: 0 });
  });

  it("gives the reason when there is no figure", () => {
    expect(reliabilityOf([[1], [2], [3]])).toMatchObject({ reason: "too few items" });
    expect(reliabilityOf([[1, 2]])).toMatchObject({ reason: "too few rows" });
    const constant = [
      [1, 4],
      [2, 4],
      [3, 4],
    ];
    expect(reliabilityOf(constant)).toMatchObject({ reason: "no variance", places: [1] });
    const cancelling = [
      [1, 5],
      [2, 4],
      [4, 2],
    ];
    expect(reliabilityOf(cancelling)).toMatchObject({ reason: "sum without variance" });
  });

  it("gives no omega for two items, which do not determine a factor", () => {
    const figures = reliabilityFromCovariance(correlationsFrom([0.8, 0.8]), 50);
    expect(figures).toMatchObject({ ok: true, value: { omegaTotal: null }, factor: null });
  });
});
