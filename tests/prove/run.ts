// `npm run prove`: what must hold when things fail, as a table row · figure · target, or the named parts of it:
// `npm run prove -- disk kills`. Takes minutes. Ends with 1 when a target is missed. Short forms of most rows are
// in tests/database and tests/http.
import { build } from "@/scripts/prepare.mjs";
import { chosenParts, printRows, type FigureRow } from "../support/figure-row";
import { differencingRows } from "./differencing";
import { failingLineRows, killedDatabaseRows, killedInstanceRows } from "./failing-database";
import { fullDiskRows } from "./full-disk";
import { fuzzRows } from "./fuzz";
import { killedFolderRows, secondInstallationRows } from "./killed-folder";
import { mutationRows } from "./mutation";
import { mixedRows } from "./mixed";
import { passwordGuessRows } from "./password-guesses";
import { rollingRows } from "./rolling";
import { proofWorld, type World } from "./world";

type Part =
  | { pureRows: () => FigureRow[] | Promise<FigureRow[]> }
  | { rows: () => Promise<FigureRow[]> }
  | { rowsIn: (world: World) => Promise<FigureRow[]> };

/**
 * To prove something more, add it here; `rowsIn` gets a world of two instances, anew for each part, and `pureRows`
 * needs not even a build.
 */
const PARTS: Record<string, Part> = {
  mutation: { pureRows: mutationRows },
  differencing: { pureRows: differencingRows },
  kills: { rows: killedFolderRows },
  second: { rows: secondInstallationRows },
  disk: { rows: fullDiskRows },
  database: { rowsIn: killedDatabaseRows },
  line: { rowsIn: failingLineRows },
  instance: { rowsIn: killedInstanceRows },
  rolling: { rowsIn: rollingRows },
  mixed: { rowsIn: mixedRows },
  passwords: { rowsIn: passwordGuessRows },
  fuzz: { rowsIn: fuzzRows },
};

for (const [, part] of chosenParts(PARTS, process.argv.slice(2))) {
  if ("pureRows" in part) {
    printRows(await part.pureRows());
    continue;
  }
  await build();
  if ("rows" in part) {
    printRows(await part.rows());
    continue;
  }
  const world = await proofWorld();
  try {
    printRows(await part.rowsIn(world));
  } finally {
    await world.stop();
  }
}
