import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { median, type FigureRow } from "../support/figure-row";
import { pause } from "./ledger";

const KILLS = 200;
const SECONDS = 100;
const MOST_MS = 3_000;

type Holder = {
  /** The first number that was written and acknowledged since this start; `promised` returns the last. */
  first: number;
  promised: () => number;
  kill: (both: boolean) => Promise<void>;
  /** Milliseconds from the start to the first acknowledged write. */
  ready: number;
};

/** `kill -9` of the app, or of app and database, while it writes; each start counts the acknowledged writes. */
export async function killedFolderRows(): Promise<FigureRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-killed-"));
  try {
    let [promised, lost] = [0, 0];
    const starts: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const holder = await hold(folder);
      starts.push(holder.ready);
      // It continues after the last row that it finds: acknowledged rows beyond that are lost.
      lost += Math.max(0, promised + 1 - holder.first);
      await pause(20 + ((kill * 37) % 200));
      await holder.kill(kill % 2 === 1);
      promised = Math.max(promised, holder.promised());
    }
    const last = await hold(folder);
    lost += Math.max(0, promised + 1 - last.first);
    await last.kill(true);
    const slowest = Math.max(...starts);
    return [
      {
        row: `embedded database: kill -9 of app, and of app and server, × ${KILLS} under load`,
        figure: `${lost} lost of ${promised} acknowledged; restart ${(median(starts) / 1000).toFixed(1)} s, slowest ${(slowest / 1000).toFixed(1)} s`,
        target: "0 lost, restart ≤ 3 s",
        met: lost === 0 && slowest <= MOST_MS,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a second installation on a folder that is in use. */
export async function secondInstallationRows(): Promise<FigureRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-second-"));
  const holder = await hold(folder);
  let refused = 0;
  for (let tries = 0; tries < SECONDS; tries++)
    await startEmbeddedDatabase({ dataFolder: folder }).then(
      ({ stop }) => stop(),
      (error: unknown) => {
        if (/ is already in use by process \d+: stop that one first/.test(String(error))) refused++;
      },
    );
  const before = holder.promised();
  await pause(200);
  const goesOn = holder.promised() > before;
  await holder.kill(false);
  const after = await startEmbeddedDatabase({ dataFolder: folder });
  await after.stop();
  rmSync(folder, { recursive: true, force: true });
  return [
    {
      row: `second installation on the same folder × ${SECONDS}, then the first killed`,
      figure: `${refused} refused with a sentence; the first ${goesOn ? "undisturbed" : "disturbed"}; its orphan recognised`,
      target: `${SECONDS} refused, the first undisturbed`,
      met: refused === SECONDS && goesOn,
    },
  ];
}

async function hold(folder: string): Promise<Holder> {
  const since = performance.now();
  const args = ["--import", "tsx", "tests/support/database-holder.ts", folder];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [first, last, words] = [0, 0, ""];
  child.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stdout?.on("data", (chunk: Buffer) => {
    const numbers = chunk.toString().trim().split("\n").map(Number);
    first ||= numbers[0] ?? 0;
    last = Math.max(last, numbers.at(-1) ?? 0);
  });
  const gone = once(child, "exit");
  while (last === 0) {
    if (child.exitCode !== null) throw new Error(`The database did not start: ${words}`);
    await pause(10);
  }
  const ready = performance.now() - since;
  const kill = async (both: boolean) => {
    const server = Number(
      readFileSync(path.join(folder, "database", "postmaster.pid"), "utf8").split("\n")[0],
    );
    if (both) process.kill(server, "SIGKILL");
    child.kill("SIGKILL");
    await gone;
  };
  return { first, promised: () => last, kill, ready };
}
