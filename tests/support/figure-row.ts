/** A measured figure and its target. */
export type FigureRow = { row: string; figure: string; target: string; met: boolean };

/** Prints rows as row · figure · target; the process then exits with 1 when a target is missed. */
export function printRows(rows: readonly FigureRow[]): void {
  for (const { row, figure, target, met } of rows)
    console.log(`${met ? "✓" : "✗"} ${row} · ${figure} · ${target}`);
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
}

/** The parts named on the command line, all of them when none is. Throws on an unknown name. */
export function chosenParts<T>(parts: Record<string, T>, names: readonly string[]): [string, T][] {
  const unknown = names.find((name) => !(name in parts));
  if (unknown)
    throw new Error(`There is no ${unknown}; there are ${Object.keys(parts).join(", ")}.`);
  return Object.entries(parts).filter(([name]) => !names.length || names.includes(name));
}

/** The median; of an even count the upper of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The quantile for a given share of the values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
