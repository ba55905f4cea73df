import { open } from "node:fs/promises";
import { ItemTable, TableError } from "@/lib/statistics/item-table";
import { type Estimate, reliabilityFromCovariance } from "@/lib/statistics/reliability";
import { notesOn, readable, wordsFor } from "./reliability/report";
import { UsageError, parseArguments } from "./reliability/arguments";

/** `npm run reliability -- FILE.csv --scale 1-6 [--reverse A1,A2] [--json]` */
try {
  const { file, scale, reverse, json } = parseArguments(process.argv.slice(2));
  const table = new ItemTable(scale, reverse);
  await readLines(file, table);
  const estimate = estimateFrom(table);
  const notes = notesOn(estimate.factor, table);
  if (notes.length > 0) console.error(notes.join("\n"));
  console.log(json ? JSON.stringify(estimate.value) : readable(estimate.value));
} catch (error) {
  if (!(error instanceof TableError || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function readLines(file: string, table: ItemTable): Promise<void> {
  const handle = await open(file).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : ""}`);
  });
  try {
    if ((await handle.stat()).isDirectory()) throw new UsageError(`${file} is a folder`);
    for await (const line of handle.readLines()) table.read(line);
    table.end();
  } finally {
    await handle.close();
  }
}

function estimateFrom(table: ItemTable): Estimate & { ok: true } {
  const { sums } = table;
  if (sums.n < 2) throw new TableError(table.line, 1, wordsFor("too few rows", table));
  const { covariance, n } = sums.moments();
  const estimate = reliabilityFromCovariance(covariance, n);
  if (estimate.ok) return estimate;
  const place = estimate.places[0];
  const line = estimate.reason === "too few rows" ? table.line : 1;
  throw new TableError(
    line,
    (place ?? 0) + 1,
    wordsFor(estimate.reason, table),
    place === undefined ? undefined : table.items[place],
  );
}
