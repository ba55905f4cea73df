import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FigureRow } from "../support/figure-row";
import { DEMO_READY } from "../support/server";

const MOST_SECONDS = 180;
const MOST_SECONDS_AGAIN = 10;

/** The time from a clone with an empty npm cache and environment to the served demo; then of a second start. */
export async function freshStartRows(): Promise<FigureRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-fresh-"));
  try {
    const clone = path.join(folder, "clone");
    const since = performance.now();
    execFileSync("git", ["clone", "--quiet", process.cwd(), clone]);
    await demo(clone, folder);
    const first = (performance.now() - since) / 1000;
    const again = await demo(clone, folder);
    return [
      row("clone to served demo, empty npm cache", first, MOST_SECONDS),
      row("second start of the demo", again, MOST_SECONDS_AGAIN),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(what: string, seconds: number, most: number): FigureRow {
  return {
    row: what,
    figure: `${seconds.toFixed(1)} s`,
    target: `≤ ${most} s`,
    met: seconds <= most,
  };
}

/** Seconds from `npm run demo` until it is ready; the demo is then stopped. */
async function demo(clone: string, home: string): Promise<number> {
  const since = performance.now();
  const environment = ["-i", `PATH=${process.env.PATH ?? ""}`, `HOME=${home}`];
  const program = [...environment, "npm", "run", "demo", "--", "--port", "4719"];
  const child = spawn("env", program, {
    cwd: clone,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(DEMO_READY)) resolve();
      });
    void ended.then(() => reject(new Error(`The demo ended at once:\n${output}`)));
  });
  await ready;
  const seconds = (performance.now() - since) / 1000;
  // Like Ctrl-C: to the whole process group.
  if (child.pid) process.kill(-child.pid, "SIGINT");
  await ended;
  return seconds;
}
