import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FigureRow } from "../support/figure-row";
import { audit, onlyBusy, summary } from "./audit";
import { pause, writing } from "./ledger";
import { proofWorld } from "./world";

const MOST_WAIT_MS = 2_000;
const MOST_BACK_MS = 10_000;
const SIZE = "250m";
const row = "full disk (tmpfs) for 10 s under load";
const target = "503, no wait over 2 s, back within 10 s of free space, 0 lost";

/** Fills the disk of a data folder under load, then frees it. Needs root, to mount a small disk. */
export async function fullDiskRows(): Promise<FigureRow[]> {
  if (process.getuid?.() !== 0)
    return [{ row, figure: "not tried: needs root to mount a small disk", target, met: false }];
  const disk = mkdtempSync(path.join(tmpdir(), "pendulum-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk]);
  try {
    return [await fillAndFree(disk)];
  } finally {
    execFileSync("umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function fillAndFree(disk: string): Promise<FigureRow> {
  const world = await proofWorld({ instances: 1, dataFolder: path.join(disk, "live") });
  try {
    const load = await writing(world);
    await pause(3_000);
    const ballast = path.join(disk, "ballast");
    fill(ballast);
    await pause(10_000);
    const before = load.ledger.promised.length;
    rmSync(ballast);
    const since = performance.now();
    while (load.ledger.promised.length === before && performance.now() - since < 60_000)
      await pause(20);
    const back = performance.now() - since;
    await pause(3_000);
    const ledger = await load.stop();
    const found = await audit(ledger);
    const isBusy = (ledger.statuses.get("503") ?? 0) > 0;
    const isQuick = ledger.longest <= MOST_WAIT_MS && back <= MOST_BACK_MS;
    return {
      row,
      figure: `${summary(ledger, found)}; back after ${(back / 1000).toFixed(1)} s`,
      target,
      met: isBusy && isQuick && onlyBusy(ledger) && !found.lost && !found.doubled,
    };
  } finally {
    await world.stop();
  }
}

/** Fills the disk to the last byte. */
function fill(file: string): void {
  const handle = openSync(file, "w");
  for (const size of [1_000_000, 4_096, 1])
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch {
      // Full for writes of this size.
    }
  closeSync(handle);
}
