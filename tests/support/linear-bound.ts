/** From where to where something may lie; 0 is always possible. */
export type Range = { low: number; high: number };

/** A sum of the unknowns, each times its term, and the range of this sum. */
export type RangedSum = Range & { terms: Float64Array };

const ZERO = 1e-9;
/** After so many steps the pivot is chosen by Bland's rule, which never cycles. */
const BLAND_AFTER = 400;
const MOST_STEPS = 20_000;

/**
 * The highest value of `objective · z` while each unknown and each sum lies in its range: the simplex
 * method on a dictionary whose variables have two bounds (V. Chvátal, Linear Programming, 1983,
 * chapter 8). It starts at z = 0, where no unknown needs to be at a bound.
 */
export function highest(
  objective: Float64Array,
  unknowns: readonly Range[],
  sums: readonly RangedSum[],
): number {
  const dictionary = dictionaryOf(objective, unknowns, sums);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const column = entering(dictionary, step > BLAND_AFTER);
    if (column < 0) return dictionary.values.at(-1) ?? 0;
    advance(dictionary, column);
  }
  throw new Error("the simplex method did not end");
}

/**
 * Each row says how its variable depends on those of the columns. Variables are the unknowns, then
 * the sums, then the objective, whose row is the last one and stays.
 */
type Dictionary = {
  table: Float64Array;
  /** The variables of the rows and of the columns. */
  rows: Int32Array;
  columns: Int32Array;
  /** By variable. */
  values: Float64Array;
  ranges: Range[];
};

const ANYWHERE: Range = { low: -Infinity, high: Infinity };

function dictionaryOf(
  objective: Float64Array,
  unknowns: readonly Range[],
  sums: readonly RangedSum[],
): Dictionary {
  const width = unknowns.length;
  const table = new Float64Array((sums.length + 1) * width);
  [...sums.map(({ terms }) => terms), objective].forEach((terms, row) =>
    table.set(terms, row * width),
  );
  return {
    table,
    rows: Int32Array.from({ length: sums.length + 1 }, (_, at) => width + at),
    columns: Int32Array.from({ length: width }, (_, at) => at),
    values: new Float64Array(width + sums.length + 1),
    ranges: [...unknowns, ...sums, ANYWHERE],
  };
}

/** The column with the steepest gain, or by Bland's rule the first one by name; −1 at the top. */
function entering(dictionary: Dictionary, isByName: boolean): number {
  const { table, rows, columns } = dictionary;
  const gains = (rows.length - 1) * columns.length;
  let best = -1;
  let steepest = ZERO;
  for (let column = 0; column < columns.length; column += 1) {
    const gain = table[gains + column] ?? 0;
    const steep = Math.abs(gain);
    if (steep <= ZERO || roomOf(dictionary, columns[column] ?? 0, gain) <= ZERO) continue;
    const isBetter = isByName
      ? best < 0 || (columns[column] ?? 0) < (columns[best] ?? 0)
      : steep > steepest;
    if (!isBetter) continue;
    best = column;
    steepest = steep;
  }
  return best;
}

/** How far a variable can go up or down, as the sign says. */
function roomOf({ values, ranges }: Dictionary, variable: number, sign: number): number {
  const { low, high } = ranges[variable] ?? ANYWHERE;
  const value = values[variable] ?? 0;
  return Math.max(0, sign > 0 ? high - value : value - low);
}

/** Moves the variable of a column until it or that of a row meets its bound; then these two change places. */
function advance(dictionary: Dictionary, column: number): void {
  const { table, rows, columns, values } = dictionary;
  const width = columns.length;
  const variable = columns[column] ?? 0;
  const sign = Math.sign(table[(rows.length - 1) * width + column] ?? 0);
  let least = roomOf(dictionary, variable, sign);
  let leaving = -1;
  rows.forEach((other, row) => {
    const slope = sign * (table[row * width + column] ?? 0);
    if (Math.abs(slope) <= ZERO) return;
    const way = roomOf(dictionary, other, slope) / Math.abs(slope);
    const isFirst = other < (leaving < 0 ? variable : (rows[leaving] ?? 0));
    if (way < least - ZERO || (way < least + ZERO && isFirst)) {
      leaving = row;
      least = Math.min(least, way);
    }
  });
  if (least === Infinity) throw new Error("a direction is open");
  values[variable] = (values[variable] ?? 0) + sign * least;
  rows.forEach((other, row) => {
    values[other] = (values[other] ?? 0) + sign * least * (table[row * width + column] ?? 0);
  });
  if (leaving >= 0) pivot(dictionary, leaving, column);
}

function pivot({ table, rows, columns }: Dictionary, row: number, column: number): void {
  const width = columns.length;
  const from = row * width;
  const centre = table[from + column] ?? 1;
  const filled: number[] = [];
  for (let at = 0; at < width; at += 1) {
    if (at === column || table[from + at] === 0) continue;
    table[from + at] = -(table[from + at] ?? 0) / centre;
    filled.push(at);
  }
  table[from + column] = 1 / centre;
  for (let other = 0; other < rows.length; other += 1) {
    const to = other * width;
    const times = table[to + column] ?? 0;
    if (other === row || times === 0) continue;
    for (const at of filled)
      table[to + at] = (table[to + at] ?? 0) + times * (table[from + at] ?? 0);
    table[to + column] = times / centre;
  }
  const name = columns[column] ?? 0;
  columns[column] = rows[row] ?? 0;
  rows[row] = name;
}
