// `npm start` as people run it, with npm in between: whichever process gets the signal, app and database end
// together, and the folder can be started or copied at once.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { waitUntilGone } from "@/lib/db/process-life";
import { freePort } from "@/tests/support/free-port";
import { send } from "@/tests/support/raw-request";

const folder = mkdtempSync(path.join(tmpdir(), "pendulum-npm-start-"));
// When root starts it, the database runs as another user, who must be able to enter this folder.
chmodSync(folder, 0o711);
const data = path.join(folder, "data");
/** Far longer than it takes; a process that is still there then does not end by itself. */
const PATIENCE_MS = 180_000;

type Started = { npm: ChildProcess; app: number; database: number; output: () => string };

// Cleans up what a failed test leaves.
let last: Started | undefined;
afterAll(async () => {
  if (last) for (const pid of [last.app, last.database]) await endIfThere(pid);
  rmSync(folder, { recursive: true, force: true });
});

async function endIfThere(pid: number): Promise<void> {
  if (await waitUntilGone(pid, 0)) return;
  process.kill(pid, "SIGKILL");
  await waitUntilGone(pid, PATIENCE_MS);
}

/** Starts it on the folder, in its own process group, like a terminal. */
async function started(): Promise<Started> {
  const port = await freePort();
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn("npm", ["start", "--", "--port", `${port}`], {
    detached: true,
    env: { PATH, HOME, NODE_ENV: "production", PENDULUM_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output).toContain("Pendulum is at ");
  const [owner = ""] = readdirSync(data).filter((name) => name.endsWith(".lock"));
  const server = readFileSync(path.join(data, "database", "postmaster.pid"), "utf8");
  expect((await send(`http://localhost:${port}`, { path: "/api/health" })).status).toBe(200);
  const app = Number(/^owner-(\d+)-/.exec(owner)?.[1]);
  return (last = {
    npm: child,
    app,
    database: Number(server.split("\n")[0]),
    output: () => output,
  });
}

const WAYS: [string, (npm: number) => void][] = [
  ["SIGTERM to npm", (npm) => process.kill(npm, "SIGTERM")],
  ["SIGINT to npm", (npm) => process.kill(npm, "SIGINT")],
  ["Ctrl-C, which reaches every process of the terminal", (npm) => process.kill(-npm, "SIGINT")],
  ["npm killed", (npm) => process.kill(npm, "SIGKILL")],
];

// Each case also proves that the one before left the folder free.
test.each(WAYS)("%s ends the app and its database", async (_, end) => {
  const { npm, app, database, output } = await started();
  const ended = once(npm, "exit");
  end(npm.pid ?? 0);
  await ended;
  expect(await waitUntilGone(app, PATIENCE_MS)).toBe(true);
  expect(await waitUntilGone(database, PATIENCE_MS)).toBe(true);
  expect(readdirSync(data).filter((name) => name.endsWith(".lock"))).toEqual([]);
  expect(readdirSync(path.join(data, "database"))).not.toContain("postmaster.pid");
  expect(output()).toContain("Stopping …");
  expect(output()).not.toContain("left running");
});
