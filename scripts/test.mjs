// `npm test`: prepares the clone and runs all checks and tests, or the named ones: `npm test --
// unit types`; `npm test -- quick` runs what needs neither a build nor a database. The last line
// has the total numbers of passed and failed.
import { availableParallelism } from "node:os";
import "./node-version.mjs";
import { build, generate, install } from "./prepare.mjs";
import { fail } from "./progress.mjs";
import { tellFailures } from "./test-failures.mjs";
import {
  browser,
  inStep,
  node,
  nodeInOneThread,
  program,
  spent,
  state,
  times,
  vitest,
} from "./test-programs.mjs";
import { tellTimes } from "./test-times.mjs";
import { throwawayPostgres } from "./throwaway-postgres.mjs";

/** As many heavy programs run at once as there are cores; more would slow each other down. */
const SLOTS = availableParallelism();
/** `1/2`, `2/2`: the shards of long checks, so that no core waits for the last one. */
const PARTS = Array.from({ length: SLOTS }, (_, part) => `${part + 1}/${SLOTS}`);

/** With one checker: each further one checks much of the same again. */
const TYPES_OF_ALL = ["--noEmit", "--incremental", "false", "--checkers", "1"];

/**
 * Name of a check → its steps, each of which takes a slot and returns { passed, failed, failures?
 * }. Steps start in this order, the longest first; all but those of `BEFORE_THE_BUILD_ENDS` only after
 * the app is built.
 */
const checks = {
  build: [() => build().then(() => ({ passed: 1, failed: 0 }))],
  http: PARTS.map((part) => () => vitest("http", { TEST_DATABASE_URL: "" }, part)),
  browser: PARTS.map((part) => () => browser(part)),
  embedded: [() => vitest("server", { TEST_DATABASE_URL: "" })],
  postgres: [
    () => onPostgres((url) => vitest("database", { TEST_DATABASE_URL: url })),
    () => onPostgres((url) => vitest("database-apart", { TEST_DATABASE_URL: url })),
  ],
  unit: PARTS.map((part) => () => vitest("unit", {}, part)),
  lint: [() => nodeInOneThread(program("oxlint", "bin", "oxlint"), "--max-warnings=0")],
  types: [() => node(program("@typescript", "native", "bin", "tsc"), ...TYPES_OF_ALL)],
  format: [
    () => node(program("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."),
  ],
  "dead-code": [() => node(program("knip", "bin", "knip.js"))],
};
const AFTER_THE_BUILD = ["http", "browser"];
/** What reads nothing that a build writes, such as the types of routes. */
const BEFORE_THE_BUILD_ENDS = ["build", "embedded", "postgres", "unit", "format"];
const QUICK = ["unit", "lint", "types", "format", "dead-code"];
/**
 * One such step more than there are slots runs at low priority, in the time in which the servers of
 * the others and their clients wait for each other.
 */
const IN_THE_GAPS = [...QUICK, "embedded", "postgres"];

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
    throw new Error(
      `There is no check ${unknown}. Choose from quick, ${Object.keys(checks).join(", ")}.`,
    );
  return Object.keys(checks).filter((name) => !wanted.length || wanted.includes(name));
}

async function runAll(names) {
  const since = Date.now();
  const needsBuild = AFTER_THE_BUILD.some((name) => names.includes(name));
  if (needsBuild && !names.includes("build")) names.unshift("build");
  const results = await runChecks(names);
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

/** Runs the steps of these checks, as many at once as there are slots; returns a result for each check. */
async function runChecks(names) {
  const waiting = new Map(names.map((name) => [name, [...checks[name]]]));
  const ended = new Map(names.map((name) => [name, []]));
  const results = [];
  let isBuilding = names.includes("build");
  const { promise: built, resolve: buildEnds } = deferred();
  const isWaiting = (name) => Boolean(waiting.get(name)?.length);
  const isReady = (name) => !isBuilding || BEFORE_THE_BUILD_ENDS.includes(name);
  const lane = async (order, atLowPriority) => {
    while (order.some(isWaiting)) {
      const name = order.find((one) => isWaiting(one) && isReady(one));
      if (!name) {
        await built;
        continue;
      }
      const steps = ended.get(name);
      steps.push(await runStep(name, waiting.get(name).shift(), atLowPriority));
      if (steps.length === checks[name].length) results.push(told(name, steps));
      if (name !== "build") continue;
      isBuilding = false;
      buildEnds();
    }
  };
  const slots = Array.from({ length: SLOTS }, () => lane(Object.keys(checks), false));
  await Promise.all([...slots, lane(IN_THE_GAPS, true)]);
  return results;
}

function deferred() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

async function runStep(name, step, atLowPriority) {
  if (state.interrupted) return { passed: 0, failed: 1, printed: "Interrupted.\n" };
  console.log(`— ${name} starts`);
  const since = Date.now();
  const own = { name, printed: [], processor: 0, atLowPriority };
  const result = await inStep.run(own, step).catch((error) => {
    own.printed.push(`${error?.stack ?? error}\n`);
    return { passed: 0, failed: 1 };
  });
  const seconds = (Date.now() - since) / 1000;
  // The build is none of the programs whose end counts it.
  own.processor += spent();
  return { ...result, printed: own.printed.join(""), processor: own.processor, seconds };
}

/** Prints the output of the steps of a check, and sums their results. */
function told(name, steps) {
  const sum = (of) => steps.reduce((total, step) => total + (step[of] ?? 0), 0);
  const printed = steps.map((step) => step.printed).join("");
  const [passed, failed] = [sum("passed"), sum("failed")];
  process.stdout.write(`\n— ${name}\n${printed}`);
  console.log(`  ${name}: ${passed} passed, ${failed} failed\n`);
  // For a check without its own report, the end of its output is shown.
  const reported = steps.flatMap(({ failures }) => failures ?? []);
  const last = { where: name, why: printed.trimEnd().split("\n").slice(-12).join("\n") };
  const failures = failed && !reported.length ? [last] : reported;
  return { name, passed, failed, failures, seconds: sum("seconds"), processor: sum("processor") };
}

/** The result of `tests` on an external PostgreSQL: the given one, else a temporary one on this machine. */
async function onPostgres(tests) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return tests(given);
  const server = await throwawayPostgres();
  try {
    return await tests(server.url);
  } finally {
    const own = inStep.getStore();
    if (own) own.processor += server.processor();
    await server.stop();
  }
}
