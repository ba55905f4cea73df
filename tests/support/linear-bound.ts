/** `terms · z ≤ room`, with `room` ≥ 0: z = 0 keeps it. */
export type Bound = { terms: Float64Array; room: number };

const ZERO = 1e-9;
/** After so many steps the pivot is chosen by Bland's rule, which never cycles. */
const BLAND_AFTER = 400;
const MOST_STEPS = 20_000;

/**
 * The highest value of `objective · z` under bounds that z = 0 keeps and that leave no direction
 * open: the simplex method on a dictionary (V. Chvátal, Linear Programming, 1983, chapter 2). Each
 * free unknown is the difference of two that are not negative.
 */
export function highest(objective: Float64Array, bounds: readonly Bound[]): number {
  const unknowns = objective.length;
  const width = 2 * unknowns + 1;
  const height = bounds.length;
  const table = new Float64Array((height + 1) * width);
  const fill = (row: number, terms: Float64Array, sign: number) => {
    for (let at = 0; at < unknowns; at += 1) {
      table[row * width + at] = sign * (terms[at] ?? 0);
      table[row * width + unknowns + at] = -sign * (terms[at] ?? 0);
    }
  };
  bounds.forEach(({ terms, room }, row) => {
    fill(row, terms, 1);
    table[row * width + width - 1] = Math.max(0, room);
  });
  fill(height, objective, -1);
  const names = {
    columns: Int32Array.from({ length: width - 1 }, (_, at) => at),
    rows: Int32Array.from({ length: height }, (_, at) => width + at),
  };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const column = entering(table, width, height, step > BLAND_AFTER ? names.columns : null);
    if (column < 0) return table[height * width + width - 1] ?? 0;
    const row = leaving(table, width, height, column, names.rows);
    if (row < 0) throw new Error("a direction is open");
    pivot(table, width, height, row, column);
    const name = names.columns[column] ?? 0;
    names.columns[column] = names.rows[row] ?? 0;
    names.rows[row] = name;
  }
  throw new Error("the simplex method did not end");
}

/** The column with the steepest gain, or by Bland's rule the first one by name; −1 at the top. */
function entering(table: Float64Array, width: number, height: number, names: Int32Array | null) {
  let best = -1;
  let steepest = -ZERO;
  for (let column = 0; column < width - 1; column += 1) {
    const gain = table[height * width + column] ?? 0;
    if (gain >= -ZERO) continue;
    if (names ? best < 0 || (names[column] ?? 0) < (names[best] ?? 0) : gain < steepest) {
      best = column;
      steepest = gain;
    }
  }
  return best;
}

/** The bound that is met first; of equal ones the first by name. */
function leaving(
  table: Float64Array,
  width: number,
  height: number,
  column: number,
  names: Int32Array,
): number {
  let best = -1;
  let least = Infinity;
  for (let row = 0; row < height; row += 1) {
    const slope = table[row * width + column] ?? 0;
    if (slope <= ZERO) continue;
    const way = (table[row * width + width - 1] ?? 0) / slope;
    if (way < least - ZERO || (way < least + ZERO && (names[row] ?? 0) < (names[best] ?? 0))) {
      best = row;
      least = Math.min(least, way);
    }
  }
  return best;
}

function pivot(
  table: Float64Array,
  width: number,
  height: number,
  row: number,
  column: number,
): void {
  const from = row * width;
  const centre = table[from + column] ?? 1;
  for (let at = 0; at < width; at += 1) table[from + at] = (table[from + at] ?? 0) / centre;
  table[from + column] = 1 / centre;
  for (let other = 0; other <= height; other += 1) {
    if (other === row) continue;
    const to = other * width;
    const times = table[to + column] ?? 0;
    if (times === 0) continue;
    for (let at = 0; at < width; at += 1)
      table[to + at] = (table[to + at] ?? 0) - times * (table[from + at] ?? 0);
    table[to + column] = -times / centre;
  }
}
