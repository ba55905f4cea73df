import type { Matrix } from "./covariance";

/** Solves `matrix · x = right` by elimination with pivoting; null when the matrix is singular. */
export function solve(matrix: Matrix, right: readonly number[]): number[] | null {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(rows, column);
    const lead = rows[pivot];
    const scale = lead?.[column] ?? 0;
    if (!lead || Math.abs(scale) < 1e-14) return null;
    [rows[column], rows[pivot]] = [lead, rows[column] ?? lead];
    for (let i = 0; i < size; i += 1) {
      const row = rows[i];
      const factor = (row?.[column] ?? 0) / scale;
      if (!row || i === column || factor === 0) continue;
      for (let j = column; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

function pivotOf(rows: number[][], column: number): number {
  let best = column;
  for (let i = column + 1; i < rows.length; i += 1)
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
  return best;
}
