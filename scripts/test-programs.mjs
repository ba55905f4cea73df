// The programs of a test run: starts them, captures their output, counts processor time, reads the
// runners' reports.
import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import path from "node:path";
import { browserProgram } from "./browser-program.mjs";
import { root } from "./progress.mjs";
import { failuresOfPlaywright, failuresOfVitest } from "./test-failures.mjs";
import { processorAccount, timesFolder } from "./test-times.mjs";

/**
 * The step that the current code belongs to: its check, the output of its programs, their processor
 * seconds, and whether others go first.
 */
export const inStep = new AsyncLocalStorage();
export const times = timesFolder();
/** The processor seconds since the last call. */
export const spent = processorAccount();

/**
 * The running programs, and whether the run was interrupted: then everything that was started is
 * stopped in order.
 */
export const state = { running: new Set(), interrupted: false };
// A terminal sends Ctrl-C to the running program too; a SIGTERM is forwarded.
process.on("SIGINT", () => (state.interrupted = true));
process.on("SIGTERM", () => {
  state.interrupted = true;
  for (const child of state.running) child.kill("SIGTERM");
});

/** The path of a file in an installed package. */
export const program = (...parts) => path.join(root, "node_modules", ...parts);
/** Runs a script of a package with this Node; passed when it exits with 0. */
export const node = (...args) => run(process.execPath, args);
/** The same for a program that is written in Go: each further thread would check much of the same again. */
export const nodeInOneThread = (...args) => run(process.execPath, args, { GOMAXPROCS: "1" });

/** Runs a vitest project, or a shard of it, and reads the numbers from its report. */
export async function vitest(project, env = {}, part = "1/1") {
  const report = reportFile(project, part);
  const which = ["--config", "tests/vitest.config.ts", "--project", project, "--shard", part];
  const how = ["--maxWorkers=1", "--reporter=default", "--reporter=json"];
  const to = [`--outputFile.json=${report}`];
  const args = [program("vitest", "vitest.mjs"), "run", ...which, ...how, ...to];
  const ran = await run(process.execPath, args, env);
  const found = readReport(report);
  if (!found) return { passed: 0, failed: 1 };
  // A file that cannot be loaded fails the run without failing a test.
  return {
    passed: found.numPassedTests,
    failed: Math.max(found.numFailedTests, ran.failed),
    failures: failuresOfVitest(found),
  };
}

/** Runs a shard of the stories in tests/e2e in a browser of this machine, against the build. */
export async function browser(part) {
  const report = reportFile("browser", part);
  const env = { CHROMIUM: browserProgram(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const which = ["--config", "tests/playwright.config.ts", "--shard", part];
  const args = [program("@playwright", "test", "cli.js"), "test", ...which];
  const ran = await run(process.execPath, [...args, "--reporter=list,json"], env);
  const found = readReport(report);
  if (!found) return { passed: 0, failed: 1 };
  return {
    passed: found.stats.expected,
    failed: Math.max(found.stats.unexpected + found.stats.flaky, ran.failed),
    failures: failuresOfPlaywright(found),
  };
}

function reportFile(name, part) {
  return path.join(tmpdir(), `pendulum-${name}-${part.replace("/", "-of-")}-${process.pid}.json`);
}

function readReport(file) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return report;
}

function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const own = inStep.getStore();
    const ours = { NEXT_TELEMETRY_DISABLED: "1", TEST_TIMES: times, TEST_CHECK: own?.name };
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...ours, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) =>
        own ? own.printed.push(chunk.toString()) : process.stdout.write(chunk),
      );
    if (own?.atLowPriority && child.pid)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    state.running.add(child);
    child.on("error", reject);
    child.on("exit", () => {
      const seconds = spent();
      if (own) own.processor += seconds;
    });
    child.on("close", (code) => {
      state.running.delete(child);
      resolve({ passed: code ? 0 : 1, failed: code ? 1 : 0 });
    });
  });
}
