export type Eigenpair = { value: number; vector: number[] };

/** Sweeps of cyclic Jacobi; symmetric matrices of any sensible size need fewer than ten. */
const MOST_SWEEPS = 60;

/**
 * The largest eigenvalue of a symmetric matrix with its unit eigenvector, by cyclic Jacobi rotations
 * (Golub & Van Loan, Matrix Computations, 4th ed., 8.5.3). Accurate to rounding error.
 */
export function largestEigenpair(matrix: readonly (readonly number[])[]): Eigenpair {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from(matrix, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && sizeOffDiagonal(a) > 0; sweep += 1)
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);

  let largest = 0;
  for (let i = 1; i < size; i += 1) if (at(a, i, i) > at(a, largest, largest)) largest = i;
  return { value: at(a, largest, largest), vector: v.map((row) => row[largest] ?? 0) };
}

/** Turns the plane of p and q so that entry (p, q) becomes zero; collects the turns in `v`. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const entry = at(a, p, q);
  // Below rounding error of its diagonal an entry counts as zero, else sweeps would never end.
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
