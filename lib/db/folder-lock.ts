import { randomInt, randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processSpace, startOfProcess } from "./process-life";
import { StartError } from "./start-error";

const heartbeat = 1_000;
const name = /^owner-(\d+)-([\w-]+)-at-(\w+)-[\w-]{36}\.lock$/;

/**
 * Makes this process the only owner of a data folder, and returns the function that releases it.
 *
 * Each process writes a file with its own name before it looks at the others' files, so that of two
 * concurrent starts at least one sees the other and gives up. A file whose process is dead (number
 * and start time) is ignored; one from another container or machine counts while its owner keeps
 * touching it. Throws a `StartError` that names the process when another one owns the folder.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const mine = `owner-${process.pid}-${startOfProcess(process.pid) ?? "0"}-at-${place()}-${randomUUID()}.lock`;
  const file = path.join(folder, mine);
  for (let attempt = 1; ; attempt++) {
    writeFileSync(file, "This folder is in use by the process named in this file's name.\n", {
      mode: 0o644,
    });
    const other = await liveOther(folder, mine);
    if (other === null) break;
    rmSync(file, { force: true });
    if (attempt === 4) {
      throw new StartError(
        `The data folder ${folder} is already in use by ${other}: stop that one first, or name another folder in PENDULUM_DATA.`,
      );
    }
    await sleep(randomInt(20, 300));
  }
  const timer = setInterval(() => touch(file), heartbeat).unref();
  return () => {
    clearInterval(timer);
    rmSync(file, { force: true });
  };
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // A full disk or a removed folder must not end the app; the database itself will report it.
  }
}

function place(): string {
  return `${hostname().replaceAll(/[^\w]+/g, "_")}_${processSpace()}`;
}

async function liveOther(folder: string, mine: string): Promise<string | null> {
  for (const file of readdirSync(folder)) {
    const [, pid, started, where] = name.exec(file) ?? [];
    if (file === mine || !pid || !started || !where) continue;
    const here = where === place();
    if (here && startOfProcess(Number(pid)) === started) return `process ${pid}`;
    if (!here && (await isTouched(path.join(folder, file)))) return `process ${pid} on ${where}`;
    rmSync(path.join(folder, file), { force: true });
  }
  return null;
}

async function isTouched(file: string): Promise<boolean> {
  const touchedAt = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const before = touchedAt();
  for (let waited = 0; waited < 4 * heartbeat; waited += 100) {
    await sleep(100);
    if (touchedAt() !== before) return touchedAt() !== undefined;
  }
  return false;
}
