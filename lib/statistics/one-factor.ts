import { type Matrix, correlationsFrom, diagonalOf } from "./covariance";
import { largestEigenpair } from "./eigen";
import { solve } from "./linear";

export type OneFactor = {
  /** In the units of the items; their sum is never negative. */
  loadings: number[];
  /** Variance of each item not explained by the factor. */
  uniquenesses: number[];
  /** False when the search did not converge. */
  converged: boolean;
  /** Items whose uniqueness was stopped at the floor (a Heywood case), as indices into the matrix. */
  heywood: number[];
};

/** The smallest share of an item's variance left unique, as in R's factanal. */
export const UNIQUENESS_FLOOR = 0.005;

/** Several starting points, because the likelihood can have more than one maximum. */
const STARTS = [0.5, 0.2, 0.8];
const MOST_STEPS = 500;
const AT_REST = 1e-10;
const NEAR_REST = 1e-5;

/**
 * One common factor by maximum likelihood, from a covariance matrix of at least three items with
 * positive variances. For given uniquenesses ψ the best loadings follow from the first eigenpair of
 * Ψ^−½ S Ψ^−½, so only log ψ is searched, by Newton steps with the expected second derivatives:
 * Jöreskog, Psychometrika 32, 1967; Lawley & Maxwell, Factor Analysis as a Statistical Method,
 * 1971. It works on correlations and rescales, which leaves the estimate unchanged.
 */
export function oneFactorOf(covariance: Matrix): OneFactor {
  if (covariance.length < 3) throw new RangeError("one factor needs three items");
  const correlations = correlationsFrom(covariance);
  const found = STARTS.map((start) => descend(correlations, start)).reduce((best, other) =>
    other.value < best.value - AT_REST || (other.converged && !best.converged) ? other : best,
  );
  const { theta, vector, logs, converged } = found;
  const turn = vector.reduce((sum, u, i) => sum + u * Math.exp((logs[i] ?? 0) / 2), 0) < 0 ? -1 : 1;
  const sds = diagonalOf(covariance).map(Math.sqrt);
  const unique = logs.map(Math.exp);
  return {
    loadings: vector.map(
      (u, i) => turn * u * Math.sqrt(Math.max(0, theta - 1) * (unique[i] ?? 0)) * (sds[i] ?? 0) + 0,
    ),
    uniquenesses: unique.map((share, i) => share * (sds[i] ?? 0) ** 2),
    converged,
    heywood: unique.flatMap((share, i) => (share <= UNIQUENESS_FLOOR * 1.000001 ? [i] : [])),
  };
}

type Point = { logs: number[]; theta: number; vector: number[]; value: number; slope: number[] };

/** −2/n times the log likelihood, up to a constant, and its gradient along log ψ. */
function pointAt(correlations: Matrix, logs: number[]): Point {
  const roots = logs.map((log) => Math.exp(-log / 2));
  const scaled = correlations.map((row, i) =>
    row.map((entry, j) => entry * (roots[i] ?? 0) * (roots[j] ?? 0)),
  );
  const { value: theta, vector } = largestEigenpair(scaled);
  const trace = diagonalOf(scaled).reduce((sum, entry) => sum + entry, 0);
  const logsSum = logs.reduce((sum, log) => sum + log, 0);
  return {
    logs,
    theta,
    vector,
    value: logsSum + Math.log(theta) + trace - theta,
    slope: vector.map((u, i) => 1 + (theta - 1) * u * u - (scaled[i]?.[i] ?? 0)),
  };
}

function descend(correlations: Matrix, start: number): Point & { converged: boolean } {
  let point = pointAt(
    correlations,
    correlations.map(() => Math.log(start)),
  );
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (steepest(point) < AT_REST) return { ...point, converged: true };
    const next = lower(correlations, point, directionFrom(point, freePlaces(point)));
    // Neither lower nor half as steep: only rounding error is left.
    const stuck = !next || (next.value >= point.value && steepest(next) > steepest(point) / 2);
    if (stuck) return { ...point, converged: steepest(point) < NEAR_REST };
    point = next;
  }
  return { ...point, converged: false };
}

const LOW = Math.log(UNIQUENESS_FLOOR);

/** Indices that are not held at a bound by their own gradient. */
function freePlaces({ logs, slope }: Point): number[] {
  return logs.flatMap((log, i) => {
    const pull = slope[i] ?? 0;
    return (log <= LOW && pull > 0) || (log >= 0 && pull < 0) ? [] : [i];
  });
}

/** The largest gradient component along which the point may still move. */
function steepest(point: Point): number {
  return Math.max(0, ...freePlaces(point).map((i) => Math.abs(point.slope[i] ?? 0)));
}

function directionFrom({ vector, slope }: Point, free: number[]): number[] {
  const curvature = free.map((i) =>
    free.map((j) => ((i === j ? 1 + 1e-9 : 0) - (vector[i] ?? 0) * (vector[j] ?? 0)) ** 2),
  );
  const downhill = free.map((i) => -(slope[i] ?? 0));
  const newton = solve(curvature, downhill);
  const goesDown = newton && newton.reduce((sum, d, i) => sum + d * (downhill[i] ?? 0), 0) > 0;
  const chosen = goesDown ? newton : downhill;
  const direction = vector.map(() => 0);
  free.forEach((place, i) => (direction[place] = chosen[i] ?? 0));
  return direction;
}

/** The first of successively shorter steps, clipped at the bounds, that lowers the value enough (Armijo). */
function lower(correlations: Matrix, from: Point, direction: number[]): Point | null {
  for (let length = 1; length > 1e-12; length /= 2) {
    const logs = from.logs.map((log, i) =>
      Math.min(0, Math.max(LOW, log + length * (direction[i] ?? 0))),
    );
    const next = pointAt(correlations, logs);
    const expected = logs.reduce(
      (sum, log, i) => sum + (log - (from.logs[i] ?? 0)) * (from.slope[i] ?? 0),
      0,
    );
    if (expected < 0 && next.value <= from.value + 1e-4 * expected) return next;
  }
  return null;
}
