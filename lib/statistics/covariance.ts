/** A symmetric matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

export type Moments = {
  /** Number of rows; the covariances divide by n − 1. */
  n: number;
  means: number[];
  covariance: Matrix;
};

/**
 * Accumulates means and covariances row by row, in constant memory. Values are taken relative to
 * `centre`; with whole numbers near it, every sum is exact.
 */
export class MomentSums {
  #n = 0;
  readonly #sums: Float64Array;
  readonly #products: Float64Array;

  constructor(
    private readonly items: number,
    private readonly centre: number,
  ) {
    this.#sums = new Float64Array(items);
    this.#products = new Float64Array(items * items);
  }

  get n(): number {
    return this.#n;
  }

  /** Adds a complete row with one value for each item. */
  add(row: readonly number[]): void {
    const { items, centre } = this;
    if (row.length !== items) throw new RangeError(`a row of ${row.length} items, not ${items}`);
    this.#n += 1;
    for (let i = 0; i < items; i += 1) {
      const value = (row[i] ?? 0) - centre;
      this.#sums[i] = (this.#sums[i] ?? 0) + value;
      for (let j = 0; j <= i; j += 1) {
        const place = i * items + j;
        this.#products[place] = (this.#products[place] ?? 0) + value * ((row[j] ?? 0) - centre);
      }
    }
  }

  /** The moments so far; needs two rows. */
  moments(): Moments {
    const n = this.#n;
    if (n < 2) throw new RangeError("covariances need two rows");
    const sum = (i: number) => this.#sums[i] ?? 0;
    const entry = (i: number, j: number): number => {
      const product = this.#products[Math.max(i, j) * this.items + Math.min(i, j)] ?? 0;
      return (n * product - sum(i) * sum(j)) / (n * (n - 1));
    };
    const places = Array.from({ length: this.items }, (_, i) => i);
    return {
      n,
      means: places.map((i) => this.centre + sum(i) / n),
      covariance: places.map((i) => places.map((j) => entry(i, j))),
    };
  }
}

/** The sum of all entries: the variance of the sum of the items. */
export function totalOf(matrix: Matrix): number {
  return matrix.reduce((all, row) => row.reduce((sum, entry) => sum + entry, all), 0);
}

/** The diagonal: the variances. */
export function diagonalOf(matrix: Matrix): number[] {
  return matrix.map((row, i) => row[i] ?? 0);
}

/** Correlations of a covariance matrix whose variances are all positive. */
export function correlationsFrom(covariance: Matrix): Matrix {
  const sds = diagonalOf(covariance).map(Math.sqrt);
  return covariance.map((row, i) =>
    row.map((entry, j) => (i === j ? 1 : entry / ((sds[i] ?? 1) * (sds[j] ?? 1)))),
  );
}

/** Pearson's correlation of pairs, such as test and retest; null with too few or no variance. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const sums = new MomentSums(2, 0);
  for (const pair of pairs) sums.add(pair);
  const { covariance } = sums.moments();
  if (diagonalOf(covariance).some((variance) => variance <= 0)) return null;
  return correlationsFrom(covariance)[0]?.[1] ?? null;
}
