// Time spent in a test run: seconds and processor seconds of each check and of each test file.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { childrenSeconds } from "./processor-time.mjs";

/** Records of servers that nobody waited for; their check does not count them yet. */
const OUTLIVED = "server-";

/** How many of the slowest files are listed. */
const SLOWEST = 20;

/**
 * A folder in which test processes record the cost of their files (see tests/support/file-times.ts),
 * and servers that outlive these processes their own (see tests/support/end-with-parent.ts), one
 * JSON file each; `TEST_TIMES` passes it to them.
 */
export function timesFolder() {
  return mkdtempSync(path.join(tmpdir(), "pendulum-times-"));
}

/**
 * Records the cost of each check. Call `spent()` whenever a program of a check has ended: by then
 * the system has added the processor time of that program and its descendants to ours.
 */
export function processorAccount() {
  let noted = childrenSeconds();
  return () => {
    const now = childrenSeconds();
    const spent = now - noted;
    noted = now;
    return spent;
  };
}

/**
 * Two tables as text, the checks and the slowest files, after the totals of the whole run; deletes
 * the folder.
 */
export function tellTimes(checks, folder, seconds) {
  const recorded = (isWanted) =>
    readdirSync(folder)
      .filter(isWanted)
      .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
  const files = recorded((name) => !name.startsWith(OUTLIVED));
  for (const server of recorded((name) => name.startsWith(OUTLIVED))) {
    const check = checks.find(({ name }) => name === server.check);
    if (check) check.processor += server.processor;
  }
  // After an interrupted run a server may still be writing its record.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  const processor = checks.reduce((sum, check) => sum + check.processor, 0);
  const all = (what) => files.reduce((sum, file) => sum + file[what], 0).toLocaleString("en");
  const slowest = files.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return [
    "  seconds  processor  check",
    ...checks.map(line),
    line({ seconds, processor, name: "all, side by side" }),
    `\n  ${all("cellsAsked")} cells of the authorisation matrix were checked.`,
    `  ${all("canariesLookedFor")} searches for a canary in an answer.`,
    `  ${all("sentAgain")} requests were sent again, as the server had asked.`,
    `\n  seconds  processor  the ${slowest.length} slowest files`,
    ...slowest.map(line),
  ].join("\n");
}

function line({ seconds, processor, name }) {
  return `${seconds.toFixed(1).padStart(9)}  ${processor.toFixed(1).padStart(9)}  ${name}`;
}
