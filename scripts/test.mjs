// `npm test`: sets the clone up and runs every check and test there is, or those named: `npm test -- unit types`;
// `npm test -- quick` runs what needs neither a build nor a database. The last line says how many passed and failed,
// summed over all of them.
import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import "./node-version.mjs";
import { browserProgram } from "./browser-program.mjs";
import { build, generate, install } from "./prepare.mjs";
import { fail, root } from "./progress.mjs";
import { failuresOfPlaywright, failuresOfVitest, tellFailures } from "./test-failures.mjs";
import { processorAccount, tellTimes, timesFolder } from "./test-times.mjs";
import { throwawayPostgres } from "./throwaway-postgres.mjs";

/** As many programs run at once as there are cores: more would only starve each other. */
const SLOTS = availableParallelism();
/** `1/2`, `2/2`: the parts into which long checks are cut, so that no core waits for the last one. */
const PARTS = Array.from({ length: SLOTS }, (_, part) => `${part + 1}/${SLOTS}`);

const program = (...parts) => path.join(root, "node_modules", ...parts);
const node = (...args) => run(process.execPath, args);

/**
 * Name of a check → its steps, each of which takes a slot and answers { passed, failed, failures? }. Steps begin in
 * this order, the longest first; those of `build` and `AFTER_THE_BUILD` not before the app is built.
 */
const checks = {
  build: [() => build().then(() => ({ passed: 1, failed: 0 }))],
  http: PARTS.map((part) => () => vitest("http", { TEST_DATABASE_URL: "" }, part)),
  browser: PARTS.map((part) => () => browser(part)),
  embedded: [
    () => vitest("database", { TEST_DATABASE_URL: "" }),
    () => vitest("database-apart", { TEST_DATABASE_URL: "" }),
  ],
  postgres: [
    () => onPostgres((url) => vitest("database", { TEST_DATABASE_URL: url })),
    () => onPostgres((url) => vitest("database-apart", { TEST_DATABASE_URL: url })),
  ],
  unit: [() => vitest("unit")],
  lint: [() => node(program("oxlint", "bin", "oxlint"), "--max-warnings=0")],
  types: [() => node(program("@typescript", "native", "bin", "tsc"), "--noEmit")],
  format: [
    () => node(program("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."),
  ],
  "dead-code": [() => node(program("knip", "bin", "knip.js"))],
};
const AFTER_THE_BUILD = ["http", "browser"];
const QUICK = ["unit", "lint", "types", "format", "dead-code"];

/** The step that the current code belongs to: what its programs print, and the processor seconds they took. */
const inStep = new AsyncLocalStorage();
const spent = processorAccount();
const times = timesFolder();

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
  await runAll(wantedChecks(process.argv.slice(2)));
} catch (error) {
  fail(error);
}

function wantedChecks(names) {
  const wanted = names.flatMap((name) => (name === "quick" ? QUICK : [name]));
  const unknown = wanted.find((name) => !(name in checks));
  if (unknown)
    throw new Error(`There is no check ${unknown}; there are quick, ${Object.keys(checks)}.`);
  return Object.keys(checks).filter((name) => !wanted.length || wanted.includes(name));
}

async function runAll(names) {
  const since = Date.now();
  const needsBuild = AFTER_THE_BUILD.some((name) => names.includes(name));
  if (needsBuild && !names.includes("build")) names.unshift("build");
  const first = names.filter((name) => name === "build");
  const others = names.filter((name) => name !== "build");
  const results = [...(await runChecks(first)), ...(await runChecks(others))];
  const sum = { passed: 0, failed: 0 };
  for (const { passed, failed } of results) {
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(tellTimes(results, times, (Date.now() - since) / 1000));
  console.log(tellFailures(results.flatMap(({ failures }) => failures)));
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed ? 1 : 0;
}

/** Runs the steps of these checks, as many at once as there are slots; answers a result for each check. */
async function runChecks(names) {
  const waiting = names.flatMap((name) => checks[name].map((step) => ({ name, step })));
  const ended = new Map(names.map((name) => [name, []]));
  const results = [];
  const slot = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, step } = next;
      const steps = ended.get(name);
      steps.push(await runStep(name, step));
      if (steps.length === checks[name].length) results.push(told(name, steps));
    }
  };
  await Promise.all(Array.from({ length: SLOTS }, slot));
  return results;
}

async function runStep(name, step) {
  if (state.interrupted) return { passed: 0, failed: 1, printed: "Interrupted before its end.\n" };
  console.log(`— ${name} begins`);
  const since = Date.now();
  const own = { printed: [], processor: 0 };
  const result = await inStep.run(own, step).catch((error) => {
    own.printed.push(`${error?.stack ?? error}\n`);
    return { passed: 0, failed: 1 };
  });
  const seconds = (Date.now() - since) / 1000;
  return { ...result, printed: own.printed.join(""), processor: own.processor, seconds };
}

/** Prints what the steps of a check printed, and sums their results. */
function told(name, steps) {
  const sum = (of) => steps.reduce((total, step) => total + (step[of] ?? 0), 0);
  const printed = steps.map((step) => step.printed).join("");
  const [passed, failed] = [sum("passed"), sum("failed")];
  process.stdout.write(`\n— ${name}\n${printed}`);
  console.log(`  ${name}: ${passed} passed, ${failed} failed\n`);
  // A check without a report of its own is told by the end of what it printed.
  const reported = steps.flatMap(({ failures }) => failures ?? []);
  const last = { where: name, why: printed.trimEnd().split("\n").slice(-12).join("\n") };
  const failures = failed && !reported.length ? [last] : reported;
  return { name, passed, failed, failures, seconds: sum("seconds"), processor: sum("processor") };
}

/** What `tests` answer on a PostgreSQL that is no part of us: the given one, else a throwaway of this machine. */
async function onPostgres(tests) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return tests(given);
  const server = await throwawayPostgres();
  try {
    return await tests(server.url);
  } finally {
    await server.stop();
  }
}

/** Runs a vitest project, or a part of its files, and reads the numbers from its report. */
async function vitest(project, env = {}, part = "1/1") {
  const report = reportFile(project, part);
  const which = ["--config", "tests/vitest.config.ts", "--project", project, "--shard", part];
  const how = ["--maxWorkers=1", "--reporter=default", "--reporter=json"];
  const to = [`--outputFile.json=${report}`];
  const args = [program("vitest", "vitest.mjs"), "run", ...which, ...how, ...to];
  const ran = await run(process.execPath, args, env);
  const found = readReport(report);
  if (!found) return { passed: 0, failed: 1 };
  // A file that cannot even be loaded fails the run without failing a test.
  return {
    passed: found.numPassedTests,
    failed: Math.max(found.numFailedTests, ran.failed),
    failures: failuresOfVitest(found),
  };
}

/** Tells a part of the stories of tests/e2e in a browser of this machine, to the build. */
async function browser(part) {
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
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", TEST_TIMES: times, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const own = inStep.getStore();
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) =>
        own ? own.printed.push(chunk.toString()) : process.stdout.write(chunk),
      );
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
