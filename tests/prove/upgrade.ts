import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import type { FigureRow } from "../support/figure-row";
import { freePort } from "../support/free-port";
import { contentsOf } from "./table-contents";

const READY = "Press Ctrl-C to stop";
const TOO_NEW = "A newer version of Pendulum made this database";
const COUNTED = new Set(["assessment", "audit_entry", "share", "trial", "turn", "user"]);
const root = path.resolve(import.meta.dirname, "../..");

/**
 * Serves the data folder of the previous release, which is the commit before the newest migration or the one that
 * `PENDULUM_FROM` names, with this build; then goes back as docs/operations.md says.
 */
export async function upgradeRows(): Promise<FigureRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-upgrade-"));
  // As root, the embedded database runs as another user.
  chmodSync(folder, 0o755);
  const [data, backup, failed] = ["data", "backup", "failed"].map((name) =>
    path.join(folder, name),
  );
  if (!data || !backup || !failed) throw new Error("There are three folders.");
  try {
    const previous = process.env.PENDULUM_FROM ?? beforeNewestMigration();
    const old = builtTree(previous, path.join(folder, "old"));
    const first = await served(old, data);
    await first.stop();
    const before = await countsOf(data);
    // With its owner: as root, the embedded database runs as another user.
    execFileSync("cp", ["-a", data, backup]);

    const upgraded = await served(root, data);
    await upgraded.stop();
    const after = await countsOf(data);
    const tooNew = await served(old, data);
    await tooNew.stop();
    renameSync(data, failed);
    renameSync(backup, data);
    const restored = await served(old, data);
    await restored.stop();

    const isSame = JSON.stringify(before) === JSON.stringify(after);
    const isRefused = !tooNew.isReady && tooNew.said.includes(TOO_NEW);
    return [
      {
        row: `the data folder of ${previous.slice(0, 8)} served by this build, then back to the backup`,
        figure: `${wordsOf(upgraded)}, ${isSame ? "all" : "not all"} rows of ${COUNTED.size} tables there; the older build ${isRefused ? "refuses it with a sentence" : "does not refuse it"}; the backup ${wordsOf(restored)}`,
        target: "served, all there, refused, served",
        met: upgraded.isReady && isSame && isRefused && restored.isReady,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wordsOf({ isReady }: Run): string {
  return isReady ? "served" : "not served";
}

function beforeNewestMigration(): string {
  const newest = git("log", "-1", "--format=%H", "--", "prisma/migrations");
  return git("rev-parse", `${newest}^`);
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

/** The tree of a commit, installed and built as docs/operations.md says. */
function builtTree(commit: string, folder: string): string {
  mkdirSync(folder);
  const archive = path.join(folder, "tree.tar");
  git("archive", `--output=${archive}`, commit);
  const call = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: "ignore" });
  call("tar", "-xf", archive);
  call("npm", "ci");
  call("npm", "run", "build");
  return folder;
}

type Run = { isReady: boolean; said: string; stop: () => Promise<void> };

/** Serves the demo company of a data folder, or says why not. */
async function served(tree: string, data: string): Promise<Run> {
  const port = await freePort();
  const args = ["--import", "tsx/esm", "scripts/demo.ts", "--port", `${port}`, "--data", data];
  const child = spawn(process.execPath, args, { cwd: tree, stdio: ["ignore", "pipe", "pipe"] });
  const gone = once(child, "exit");
  const run = { isReady: false, said: "" };
  await new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      run.said += chunk.toString();
      if (run.said.includes(READY)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void gone.then(() => resolve());
  });
  run.isReady =
    run.said.includes(READY) && (await fetch(`http://localhost:${port}/sign-in`)).status === 200;
  return {
    ...run,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** How many rows the counted tables of a data folder have. */
async function countsOf(dataFolder: string): Promise<number[]> {
  const database = await startEmbeddedDatabase({ dataFolder });
  const contents = await contentsOf(database.url);
  await database.stop();
  return contents.filter(({ table }) => COUNTED.has(table)).map(({ rows }) => rows);
}
