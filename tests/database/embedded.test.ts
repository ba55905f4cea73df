import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { StartError } from "@/lib/db/start-error";

let dataFolder = "";
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-embedded-"));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

async function highest(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM ledger");
    return rows[0]?.n ?? 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const serverPid = () =>
  Number(readFileSync(path.join(dataFolder, "database", "postmaster.pid"), "utf8").split("\n")[0]);

async function holder() {
  const script = path.resolve("tests/support/database-holder.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, dataFolder]);
  let promised = 0;
  child.stdout.on("data", (text: Buffer) => {
    promised = Number(text.toString().trim().split("\n").at(-1));
  });
  while (promised < 20) await sleep(20);
  const kill = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };
  return { pid: child.pid, promised: () => promised, kill };
}

describe("the embedded database", () => {
  it("refuses a second process with an error that names the first", async () => {
    const first = await holder();
    try {
      const second: unknown = await startEmbeddedDatabase({ dataFolder }).catch((e: unknown) => e);
      expect(second).toBeInstanceOf(StartError);
      expect(String(second)).toContain(`already in use by process ${first.pid}`);
    } finally {
      await first.kill();
      await (await startEmbeddedDatabase({ dataFolder })).stop();
    }
  });

  it("keeps every acknowledged write when the app is killed, and ends the orphan", async () => {
    const app = await holder();
    await app.kill();
    const orphan = serverPid();
    const database = await startEmbeddedDatabase({ dataFolder });
    try {
      expect(serverPid()).not.toBe(orphan);
      expect(await highest(database.url)).toBeGreaterThanOrEqual(app.promised());
    } finally {
      await database.stop();
    }
  });

  it("keeps every acknowledged write when app and server are both killed", async () => {
    const app = await holder();
    process.kill(serverPid(), "SIGKILL");
    await app.kill();
    const database = await startEmbeddedDatabase({ dataFolder });
    try {
      expect(await highest(database.url)).toBeGreaterThanOrEqual(app.promised());
    } finally {
      await database.stop();
    }
  });

  it("restarts a killed server at the same address", async () => {
    const database = await startEmbeddedDatabase({ dataFolder });
    try {
      process.kill(serverPid(), "SIGKILL");
      const client = async () => {
        const one = new pg.Client({ connectionString: database.url });
        one.on("error", () => undefined);
        await one.connect();
        await one.end();
      };
      let back = false;
      for (let i = 0; i < 100 && !back; i++) {
        await sleep(100);
        back = await client().then(
          () => true,
          () => false,
        );
      }
      expect(back).toBe(true);
    } finally {
      await database.stop();
    }
  });
});
