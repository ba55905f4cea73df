import type { DatedAnswers, Shown } from "./release-history";

/** What an attacker can derive: how many unknown people each derivable equation still covers. */
export type Findings = {
  /** Determined answers, with their value. */
  determined: Map<number, number>;
  /** The fewest unknown people in any equation found; Infinity when there is none. */
  fewest: number;
  /** Answers narrowed by their equations, with lowest and highest possible value. */
  bands: Map<number, [number, number]>;
};

const ZERO = 1e-7;

/**
 * An attacker who remembers every figure shown, exactly and with its exact number of people, knows
 * the answers of `known` individually, and solves the linear system: Gauss–Jordan with pivoting
 * over the unknown answers, several times with the unknowns in another order, which finds equations
 * with few of them. `valueOf` is an answer's value within ±`limit`.
 */
export function attack(
  shown: readonly Shown[],
  facts: {
    known: (answer: DatedAnswers) => boolean;
    valueOf: (answer: DatedAnswers) => number;
    limit: number;
  },
  given: readonly DatedAnswers[],
): Findings {
  const findings: Findings = { determined: new Map(), fewest: Infinity, bands: new Map() };
  const columns = [...new Set(shown.flatMap(({ answers }) => answers))]
    .flatMap((number) => given[number] ?? [])
    .filter((answer) => !facts.known(answer));
  for (const order of ordersOf(columns)) {
    const rows = shown.map(({ answers }) => rowOf(answers, order, given, facts.valueOf));
    for (const row of reduced(rows, order.length)) learn(row, order, facts.limit, findings);
  }
  return findings;
}

function ordersOf(columns: DatedAnswers[]): DatedAnswers[][] {
  const mixed = (factor: number) =>
    columns.toSorted((a, b) => ((a.number * factor) % 101) - ((b.number * factor) % 101));
  return [columns, columns.toReversed(), mixed(37), mixed(59)];
}

/** One figure as an equation: a coefficient for each unknown, then the sum without the known ones. */
function rowOf(
  answers: readonly number[],
  order: readonly DatedAnswers[],
  given: readonly DatedAnswers[],
  valueOf: (answer: DatedAnswers) => number,
): Float64Array {
  const counted = new Set(answers);
  const row = new Float64Array(order.length + 1);
  order.forEach((answer, column) => {
    if (!counted.has(answer.number)) return;
    row[column] = 1;
    row[order.length] = (row[order.length] ?? 0) + valueOf(given[answer.number] ?? answer);
  });
  return row;
}

function reduced(rows: Float64Array[], width: number): Float64Array[] {
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    let best = rank;
    for (let at = rank + 1; at < rows.length; at += 1)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
    const pivot = rows[best];
    if (!pivot || Math.abs(pivot[column] ?? 0) < ZERO) continue;
    rows[best] = rows[rank] ?? pivot;
    rows[rank] = pivot;
    const scale = pivot[column] ?? 1;
    for (let at = column; at <= width; at += 1) pivot[at] = (pivot[at] ?? 0) / scale;
    for (const row of rows) {
      const times = row === pivot ? 0 : (row[column] ?? 0);
      if (Math.abs(times) < ZERO) continue;
      for (let at = column; at <= width; at += 1)
        row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0);
    }
    rank += 1;
  }
  return rows.slice(0, rank);
}

function learn(
  row: Float64Array,
  order: readonly DatedAnswers[],
  limit: number,
  findings: Findings,
): void {
  const unknowns = order.flatMap((answer, column) =>
    Math.abs(row[column] ?? 0) > ZERO ? [{ answer, times: row[column] ?? 0 }] : [],
  );
  if (unknowns.length === 0) return;
  const { determined, bands } = findings;
  findings.fewest = Math.min(
    findings.fewest,
    new Set(unknowns.map(({ answer }) => answer.person)).size,
  );
  const sum = row[order.length] ?? 0;
  const room = unknowns.reduce((total, { times }) => total + Math.abs(times) * limit, 0);
  for (const { answer, times } of unknowns) {
    const size = Math.abs(times);
    const others = room - size * limit;
    const [low, high] = [(sum - others) / times, (sum + others) / times].sort((a, b) => a - b);
    const [before, after] = bands.get(answer.number) ?? [-limit, limit];
    bands.set(answer.number, [Math.max(before, low ?? before), Math.min(after, high ?? after)]);
    if (unknowns.length === 1) determined.set(answer.number, sum / times);
  }
}
