// `npm test`: sets the clone up and runs every check and test there is, or those named: `npm test -- unit types`.
// The last line says how many passed and failed, summed over all of them.
import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "./node-version.mjs";
import { browserProgram } from "./browser-program.mjs";
import { build, generate, install } from "./prepare.mjs";
import { fail, root } from "./progress.mjs";
import { failuresOfPlaywright, failuresOfVitest, tellFailures } from "./test-failures.mjs";
import { processorAccount, tellTimes, timesFolder } from "./test-times.mjs";
import { throwawayPostgres } from "./throwaway-postgres.mjs";

const program = (...parts) => path.join(root, "node_modules", ...parts);
const node = (...args) => run(process.execPath, args);

/** Name of a check → what it does; each answers { passed, failed, failures? }. In the order in which they run. */
const checks = {
  format: () =>
    node(program("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."),
  lint: () => node(program("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"),
  types: () => node(program("typescript", "lib", "tsc.js"), "--noEmit"),
  "dead-code": () => node(program("knip", "bin", "knip.js")),
  unit: () => vitest("unit"),
  embedded: () => onDatabase(""),
  postgres: onPostgres,
  build: () => build().then(() => ({ passed: 1, failed: 0 })),
  http: () => vitest("http", { TEST_DATABASE_URL: "" }),
  browser,
};

/** What the check prints that runs in this lane, and the processor seconds that its programs took. */
const inCheck = new AsyncLocalStorage();
const spent = processorAccount();
const times = timesFolder();

/** Checks that wait for each other; the lanes run side by side, once the app is built. */
const LANES = [
  ["format", "dead-code", "unit", "embedded", "postgres", "lint", "types"],
  ["http"],
  ["browser"],
];

/** The programs that run now, and whether somebody wants an end: what was started is then ended in order. */
const state = { running: new Set(), interrupted: false };
// A terminal sends Ctrl-C to the running program too; a SIGTERM is passed on.
process.on("SIGINT", () => (state.interrupted = true));
process.on("SIGTERM", () => {
  state.interrupted = true;
  for (const child of state.running) child.kill("SIGTERM");
});

try {
  await install();
  await generate();
  // Types of routes, which lint and types both need.
  await node(program("next", "dist", "bin", "next"), "typegen");
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in checks));
  if (unknown) throw new Error(`There is no check ${unknown}; there are ${Object.keys(checks)}.`);
  await runAll(Object.entries(checks).filter(([name]) => !wanted.length || wanted.includes(name)));
} catch (error) {
  fail(error);
}

async function runAll(chosen) {
  const within = (names) => chosen.filter(([name]) => names.includes(name));
  const built = await runLane(within(["build"]));
  const results = [built, ...(await Promise.all(LANES.map((lane) => runLane(within(lane)))))];
  const sum = { passed: 0, failed: 0 };
  for (const { passed, failed } of results.flat()) {
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(tellTimes(results.flat(), times));
  console.log(tellFailures(results.flat().flatMap(({ failures }) => failures ?? [])));
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed ? 1 : 0;
}

/** One check after the other; what each prints is kept together and shown when it ends. */
async function runLane(lane) {
  const results = [];
  for (const [name, check] of lane) {
    if (state.interrupted) {
      console.log(`\nInterrupted before ${name}.`);
      results.push({ passed: 0, failed: 1 });
      break;
    }
    console.log(`— ${name} begins`);
    const [printed, since] = [[], Date.now()];
    const told = { printed, processor: 0 };
    const result = await inCheck.run(told, check).catch((error) => {
      printed.push(`${error?.stack ?? error}\n`);
      return { passed: 0, failed: 1 };
    });
    process.stdout.write(`\n— ${name}\n${printed.join("")}`);
    console.log(`  ${name}: ${result.passed} passed, ${result.failed} failed\n`);
    // A check without a report of its own is told by the end of what it printed.
    const failures = result.failures?.length
      ? result.failures
      : [{ where: name, why: printed.join("").trimEnd().split("\n").slice(-12).join("\n") }];
    const seconds = (Date.now() - since) / 1000;
    results.push({
      ...{ name, seconds, processor: told.processor, passed: result.passed, failed: result.failed },
      failures: result.failed ? failures : [],
    });
  }
  return results;
}

/** A PostgreSQL that is no part of us: the given one, else a throwaway cluster of the machine's programs. */
async function onPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return onDatabase(given);
  const server = await throwawayPostgres();
  try {
    return await onDatabase(server.url);
  } finally {
    await server.stop();
  }
}

/** The tests of the database on the server given, or embedded; those with an environment of their own apart. */
async function onDatabase(url) {
  const env = { TEST_DATABASE_URL: url };
  const together = await vitest("database", env);
  const apart = await vitest("database-apart", env);
  return {
    passed: together.passed + apart.passed,
    failed: together.failed + apart.failed,
    failures: [...(together.failures ?? []), ...(apart.failures ?? [])],
  };
}

/** Runs a vitest project and reads the numbers from its report. */
async function vitest(project, env = {}) {
  const report = path.join(tmpdir(), `pendulum-${project}-${process.pid}.json`);
  const args = ["run", "--config", "tests/vitest.config.ts", "--project", project];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ran = await run(
    process.execPath,
    [program("vitest", "vitest.mjs"), ...args, ...reporters],
    env,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const told = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  // A file that cannot even be loaded fails the run without failing a test.
  return {
    passed: told.numPassedTests,
    failed: Math.max(told.numFailedTests, ran.failed),
    failures: failuresOfVitest(told),
  };
}

/** Tells the stories of tests/e2e in a browser of this machine, to the build. */
async function browser() {
  const report = path.join(tmpdir(), `pendulum-browser-${process.pid}.json`);
  const env = { CHROMIUM: browserProgram(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json"];
  const ran = await run(process.execPath, [program("@playwright", "test", "cli.js"), ...args], env);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const told = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  return {
    passed: told.stats.expected,
    failed: Math.max(told.stats.unexpected + told.stats.flaky, ran.failed),
    failures: failuresOfPlaywright(told),
  };
}

function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", TEST_TIMES: times, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const told = inCheck.getStore();
    const printed = told?.printed;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (printed ? printed.push(chunk) : process.stdout.write(chunk)));
    state.running.add(child);
    child.on("error", reject);
    child.on("exit", () => {
      const seconds = spent();
      if (told) told.processor += seconds;
    });
    child.on("close", (code) => {
      state.running.delete(child);
      resolve({ passed: code ? 0 : 1, failed: code ? 1 : 0 });
    });
  });
}
