import { solve } from "./linear";

export type Eigenpair = { value: number; vector: number[] };

const POWER_STEPS = 40;
const REFINEMENTS = 8;

/**
 * The largest eigenvalue of a symmetric matrix with its unit eigenvector, accurate to rounding
 * error. Power steps approach the pair and Rayleigh quotients refine it; as these may converge to
 * another pair, the result is used only when proved the largest, and otherwise all pairs are
 * computed.
 */
export function largestEigenpair(matrix: readonly (readonly number[])[]): Eigenpair {
  const quick = quickEigenpair(matrix);
  return quick && isLargest(matrix, quick.value) ? quick : eigenpairByRotations(matrix);
}

function quickEigenpair(matrix: readonly (readonly number[])[]): Eigenpair | null {
  let vector = unit(matrix.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)));
  for (let step = 0; step < POWER_STEPS; step += 1) vector = unit(product(matrix, vector));
  for (let step = 0; step < REFINEMENTS; step += 1) {
    const image = product(matrix, vector);
    const value = inner(vector, image);
    const rest = image.map((entry, i) => entry - value * (vector[i] ?? 0));
    if (Math.sqrt(inner(rest, rest)) <= 1e-13 * Math.abs(value)) return { value, vector };
    const shifted = matrix.map((row, i) =>
      row.map((entry, j) => (i === j ? entry - value : entry)),
    );
    const next = solve(shifted, vector);
    if (!next) return null;
    vector = unit(next);
  }
  return null;
}

/** Whether value·I − matrix has no negative eigenvalue, by its Cholesky decomposition. */
function isLargest(matrix: readonly (readonly number[])[], value: number): boolean {
  const raised = value + 1e-9 * Math.abs(value);
  const rows: Float64Array[] = [];
  for (const [i, given] of matrix.entries()) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j += 1) {
      const other = j < i ? (rows[j] ?? row) : row;
      let rest = (i === j ? raised : 0) - (given[j] ?? 0);
      for (let m = 0; m < j; m += 1) rest -= (row[m] ?? 0) * (other[m] ?? 0);
      if (i === j && rest <= 0) return false;
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1);
    }
    rows.push(row);
  }
  return true;
}

function product(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => inner(row, vector));
}

function inner(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(inner(vector, vector));
  return vector.map((entry) => entry / length);
}

/** Sweeps of cyclic Jacobi; symmetric matrices of practical size need fewer than ten. */
const MOST_SWEEPS = 60;

/** The same by cyclic Jacobi rotations: Golub & Van Loan, Matrix Computations, 4th ed., 8.5.3. */
export function eigenpairByRotations(matrix: readonly (readonly number[])[]): Eigenpair {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from(matrix, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && sizeOffDiagonal(a) > 0; sweep += 1)
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);

  let largest = 0;
  for (let i = 1; i < size; i += 1) if (at(a, i, i) > at(a, largest, largest)) largest = i;
  return { value: at(a, largest, largest), vector: v.map((row) => row[largest] ?? 0) };
}

/** Rotates the plane of p and q so that entry (p, q) becomes zero; accumulates the rotations in `v`. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const entry = at(a, p, q);
  // Below the rounding error of its diagonal an entry counts as zero, otherwise sweeps would never end.
  if (Math.abs(entry) <= 1e-17 * Math.sqrt(Math.abs(at(a, p, p) * at(a, q, q)))) {
    set(a, p, q, 0);
    set(a, q, p, 0);
    return;
  }
  const theta = (at(a, q, q) - at(a, p, p)) / (2 * entry);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const rows of [a, v])
    for (let i = 0; i < rows.length; i += 1) {
      const ip = at(rows, i, p);
      const iq = at(rows, i, q);
      set(rows, i, p, c * ip - s * iq);
      set(rows, i, q, s * ip + c * iq);
    }
  for (let j = 0; j < a.length; j += 1) {
    const pj = at(a, p, j);
    const qj = at(a, q, j);
    set(a, p, j, c * pj - s * qj);
    set(a, q, j, s * pj + c * qj);
  }
  set(a, p, q, 0);
  set(a, q, p, 0);
}

function sizeOffDiagonal(a: Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < i; j += 1) sum += Math.abs(at(a, i, j));
  return sum;
}

function at(rows: Float64Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function set(rows: Float64Array[], i: number, j: number, value: number): void {
  const row = rows[i];
  if (row) row[j] = value;
}
