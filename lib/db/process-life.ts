import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const hasProc = process.platform === "linux";

/**
 * When a process started, in an opaque form that only distinguishes it from a later one with the
 * same number; null when no such process is alive. A zombie counts as dead.
 */
export function startOfProcess(pid: number): string | null {
  if (!hasProc) return startByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold anything; the state follows it, the start time is 19 fields
    // further on.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startByPs(pid: number): string | null {
  try {
    process.kill(pid, 0);
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return started.trim().replaceAll(/[^\w]+/g, "-") || null;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" ? "unknown" : null;
  }
}

/** Whether the process was started as a server working in `folder`. */
export function worksIn(pid: number, folder: string): boolean {
  try {
    if (hasProc) return readlinkSync(`/proc/${pid}/cwd`) === folder;
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).includes(
      folder,
    );
  } catch {
    return false;
  }
}

/** The namespace of process numbers: differs between machines and containers. */
export function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid").replaceAll(/\D/g, "");
  } catch {
    return "0";
  }
}

/** Waits until the process is gone, at most `limit` milliseconds; returns whether it is. */
export async function waitUntilGone(pid: number, limit: number): Promise<boolean> {
  const until = Date.now() + limit;
  while (startOfProcess(pid) !== null) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal; a process that is already gone is not an error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
