// `npm run bench` prints the table row · figure · target; `npm run bench -- scoring pages` only these parts;
// `--profile` adds where the time of the busiest pages goes, by module. Exits with 1 when a target is missed.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { chosenParts, printRows, type FigureRow } from "../support/figure-row";
import { buildWithBarePage } from "./bare-build";
import { benchServer, type BenchServer } from "./bench-server";
import { freshStartRows } from "./fresh-start";
import { largeImportRows } from "./large-import";
import { lighthouseRows } from "./lighthouse";
import { memoryRows } from "./memory";
import { organisationRows } from "./organisation";
import { pageCostRows } from "./page-costs";
import { pageRows } from "./pages";
import { saturationRows } from "./saturation";
import { scoringRows } from "./scoring";
import { submitRows } from "./submit";
import { timelineRows } from "./timeline";

type Part =
  | { rows: () => FigureRow[] | Promise<FigureRow[]> }
  | { servedRows: (server: BenchServer) => Promise<FigureRow[]> };

/** To measure something else, add it here; a served part gets the build with the bare page. */
const PARTS: Record<string, Part> = {
  scoring: { rows: scoringRows },
  organisation: { rows: organisationRows },
  import: { rows: largeImportRows },
  fresh: { rows: freshStartRows },
  lighthouse: { rows: lighthouseRows },
  pages: { servedRows: pageRows },
  costs: { servedRows: (server) => pageCostRows(server, values.profile) },
  submit: { servedRows: submitRows },
  memory: { servedRows: memoryRows },
  saturation: { servedRows: saturationRows },
  // Must be the last one, as it adds 300 teams to the company.
  timeline: { servedRows: timelineRows },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: "boolean", default: false } },
});
const [processor] = cpus();
const machine = `${cpus().length} × ${processor?.model.trim()}`;
console.log(`${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${machine}`);
let server: BenchServer | undefined;
try {
  for (const [, part] of chosenParts(PARTS, positionals))
    if ("rows" in part) printRows(await part.rows());
    else printRows(await part.servedRows((server ??= await benchServer(buildWithBarePage()))));
} finally {
  await server?.stop();
}
// Servers that stories keep for the next file would keep this process.
process.exit();
