import { readFileSync } from "node:fs";
import path from "node:path";
import { waitUntilGone, signal, startOfProcess, worksIn } from "./process-life";
import { StartError } from "./start-error";

/**
 * Stops a server that a killed app left running on this cluster, and waits until it is gone: first
 * gracefully, so that it writes everything to disk, finally by force. A stale or foreign process
 * number is ignored.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = serverOf(cluster);
  if (pid === null) return;
  log(`Stopping the database server that was left running (process ${pid}).`);
  await endServer(pid);
}

function serverOf(cluster: string): number | null {
  try {
    const pid = Number(readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 && startOfProcess(pid) && worksIn(pid, cluster)
      ? pid
      : null;
  } catch {
    return null;
  }
}

/** Stops a server with increasing force and waits until its process is gone. */
export async function endServer(pid: number): Promise<void> {
  for (const [name, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    signal(pid, name);
    if (await waitUntilGone(pid, patience)) return;
  }
  throw new StartError(`The database server (process ${pid}) does not stop: end it by hand.`);
}
