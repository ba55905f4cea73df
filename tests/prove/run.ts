// `npm run prove` tests what must hold under failures, as a table row · figure · target; `npm run prove -- disk kills`
// runs only these parts. Takes minutes. Exits with 1 when a target is missed. Short forms of most rows are in
// tests/database and tests/http.
import { build } from "@/scripts/prepare.mjs";
import { chosenParts, printRows, type FigureRow } from "../support/figure-row";
import { adoptRows } from "./adopt";
import { differencingRows } from "./differencing";
import { failingLineRows, killedDatabaseRows, killedInstanceRows } from "./failing-database";
import { dumpRows } from "./dump";
import { failOverRows } from "./fail-over";
import { fullDiskRows } from "./full-disk";
import { fuzzRows } from "./fuzz";
import { killedFolderRows, secondInstallationRows } from "./killed-folder";
import { nodeVersionRows } from "./node-versions";
import { mutationRows } from "./mutation";
import { mixedRows } from "./mixed";
import { passwordGuessRows } from "./password-guesses";
import { rollingRows } from "./rolling";
import { upgradeRows } from "./upgrade";
import { usefulnessRows } from "./usefulness";
import { proxyRows } from "./proxies";
import { proofWorld, type World } from "./world";

type Part =
  | { pureRows: () => FigureRow[] | Promise<FigureRow[]> }
  | { rows: () => Promise<FigureRow[]> }
  | { rowsIn: (world: World) => Promise<FigureRow[]> };

/**
 * To prove something else, add it here; `rowsIn` gets a new world of two instances for each part, and `pureRows`
 * does not need a build.
 */
const PARTS: Record<string, Part> = {
  mutation: { pureRows: mutationRows },
  differencing: { pureRows: differencingRows },
  usefulness: { pureRows: usefulnessRows },
  node: { pureRows: nodeVersionRows },
  adopt: { pureRows: adoptRows },
  kills: { rows: killedFolderRows },
  second: { rows: secondInstallationRows },
  disk: { rows: fullDiskRows },
  proxies: { rows: proxyRows },
  dump: { rows: dumpRows },
  upgrade: { rows: upgradeRows },
  failover: { rows: failOverRows },
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
