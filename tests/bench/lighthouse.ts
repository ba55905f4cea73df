import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { browserProgram } from "@/scripts/browser-program.mjs";
import { build } from "@/scripts/prepare.mjs";
import type { FigureRow } from "../support/figure-row";
import { pageOpenings } from "../support/openings";
import { preparedSite } from "../support/prepared-site";
import startCluster from "../support/story-setup";

// Not among our dependencies; npm fetches it for the run. The newest that Node 20 can run.
const LIGHTHOUSE = "lighthouse@12.8.2";
const DEBUGGING_PORT = 9333;

/** Least score of each category, of 100. */
const TARGETS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const DEVICES = { desktop: ["--preset=desktop"], "slowed phone": [] };

type Category = keyof typeof TARGETS;
type Report = {
  categories: Record<
    Category,
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { score: number | null; title: string }>;
};

/**
 * Every page of the build as Lighthouse judges it, by device and category, each page for the viewer who sees
 * most of it. A row lists the pages below the target, and what each lacks.
 */
export async function lighthouseRows(): Promise<FigureRow[]> {
  await build();
  const stopCluster = await startCluster();
  const site = await preparedSite();
  const browser = await chromium.launch({
    executablePath: browserProgram(),
    args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const rows: FigureRow[] = [];
    for (const [device, options] of Object.entries(DEVICES)) {
      const reports: [string, Report][] = [];
      for (const { pattern, at, viewer } of openings()) {
        const cookies = site.cookiesOf(viewer).map(({ name, value }) => `${name}=${value}`);
        const headers: Record<string, string> = cookies.length
          ? { Cookie: cookies.join("; ") }
          : {};
        reports.push([pattern, await reportOn(site.url + site.fill(at, viewer), headers, options)]);
      }
      for (const category of Object.keys(TARGETS) as Category[])
        rows.push(rowOf(device, category, reports));
    }
    return rows;
  } finally {
    await browser.close();
    await site.stop();
    await stopCluster();
  }
}

/** One opening of each page. */
function openings() {
  const all = pageOpenings();
  return all.filter(({ pattern }, at) => all.findIndex((one) => one.pattern === pattern) === at);
}

async function reportOn(
  url: string,
  headers: Record<string, string>,
  options: readonly string[],
): Promise<Report> {
  const file = path.join(tmpdir(), `pendulum-lighthouse-${process.pid}.json`);
  const categories = Object.keys(TARGETS).join(",");
  await promisify(execFile)("npx", [
    ...["--yes", LIGHTHOUSE, url, "--quiet", "--output=json", `--output-path=${file}`],
    ...[`--port=${DEBUGGING_PORT}`, `--only-categories=${categories}`, ...options],
    `--extra-headers=${JSON.stringify(headers)}`,
  ]);
  return JSON.parse(await readFile(file, "utf8")) as Report;
}

function rowOf(device: string, category: Category, reports: [string, Report][]): FigureRow {
  const target = TARGETS[category];
  const scores = reports.map(([pattern, { categories, audits }]) => {
    const { score, auditRefs } = categories[category];
    const lacks = auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id);
    return { pattern, score: Math.round((score ?? 0) * 100), lacks };
  });
  const below = scores.filter(({ score }) => score < target);
  const lowest = Math.min(...scores.map(({ score }) => score));
  const listed = below.map(
    ({ pattern, score, lacks }) => `${score} ${pattern} (${lacks.join(", ")})`,
  );
  return {
    row: `Lighthouse, ${device}: ${category}, ${scores.length} pages`,
    figure: below.length ? `below: ${listed.join("; ")}` : `lowest ${lowest}`,
    target: `≥ ${target} on each`,
    met: below.length === 0,
  };
}
