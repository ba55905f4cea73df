import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Profiler } from "node:inspector";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { seedDemo } from "@/prisma/seed";
import { testEnvironment } from "../support/environment";
import { freePort } from "../support/free-port";
import { viewerCookies } from "../support/matrix-viewers";
import { seedMatrix, type TableFacts } from "../support/matrix-world";

/** The build with the bare page, served on an embedded database with the furnished demo company. */
export type BenchServer = {
  url: string;
  facts: TableFacts;
  /** The cookie header of each viewer of the tests' tables. */
  cookies: Record<string, string>;
  /** The statements sent since the last call. */
  statements: () => Promise<string[]>;
  /** After a garbage collection. */
  memory: () => Promise<NodeJS.MemoryUsage>;
  /** Seconds of processor time that the server has used. */
  processor: () => Promise<number>;
  startProfile: () => Promise<unknown>;
  /** Where the processor's time went since `startProfile`. */
  profile: () => Promise<Profiler.Profile>;
  stop: () => Promise<void>;
};

/** Starts it from the folder of `buildWithBarePage`. */
export async function benchServer(folder: string): Promise<BenchServer> {
  // Its actions have their own ids, which are read from here.
  process.chdir(folder);
  const dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-bench-"));
  const database = await startEmbeddedDatabase({ dataFolder });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = { ...testEnvironment, DATABASE_URL: database.url, PENDULUM_URL: url };
  Object.assign(process.env, settings);
  await applyMigrations(database.url);
  await seedDemo(new Date());
  const facts = await seedMatrix();
  const cookies = await viewerCookies(facts);
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "tests/bench/bench-process.ts"],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", PORT: String(port) },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  await once(child, "message");
  return {
    url,
    facts,
    cookies,
    statements: () => ask(child, "statements") as Promise<string[]>,
    memory: () => ask(child, "memory") as Promise<NodeJS.MemoryUsage>,
    processor: () => ask(child, "processor") as Promise<number>,
    startProfile: () => ask(child, "startProfile"),
    profile: () => ask(child, "profile") as Promise<Profiler.Profile>,
    stop: async () => {
      child.kill("SIGKILL");
      await closeDatabase();
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function ask(child: ChildProcess, question: string): Promise<unknown> {
  const answer = once(child, "message");
  child.send(question);
  const [reply] = (await answer) as [unknown];
  return reply;
}
