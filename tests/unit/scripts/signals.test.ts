// `npm start` and `npm test` are told of a signal that only npm gets: no shell stands between.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitUntilGone } from "@/lib/db/process-life";

const PROGRAMS = ["start", "test"];
/** Says its number and stays, in place of our programs. */
const STAND_IN = "console.log(`pid ${process.pid}`); setInterval(() => undefined, 1_000);";
const PATIENCE_MS = 180_000;

const folder = mkdtempSync(path.join(tmpdir(), "pendulum-signals-"));
beforeAll(() => {
  mkdirSync(path.join(folder, "scripts"));
  writeFileSync(path.join(folder, "package.json"), readFileSync("package.json"));
  for (const name of PROGRAMS) writeFileSync(path.join(folder, "scripts", `${name}.mjs`), STAND_IN);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(PROGRAMS)("npm run %s ends by SIGTERM", async (name) => {
  const npm = spawn("npm", ["run", name], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  npm.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said).toMatch(/pid \d+/);
  const program = Number(/pid (\d+)/.exec(said)?.[1]);
  npm.kill("SIGTERM");
  const isGone = await waitUntilGone(program, PATIENCE_MS);
  if (!isGone) process.kill(program, "SIGKILL");
  expect(isGone).toBe(true);
});
