// An installation or demo that cannot start prints one error sentence, without a stack trace.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const busy = createServer();
let [busyPort, freePort, folder] = ["", "", ""];
beforeAll(async () => {
  busy.listen(0, "127.0.0.1");
  const free = createServer().listen(0, "127.0.0.1");
  await Promise.all([once(busy, "listening"), once(free, "listening")]);
  busyPort = String((busy.address() as AddressInfo).port);
  freePort = String((free.address() as AddressInfo).port);
  free.close();
  folder = mkdtempSync(path.join(tmpdir(), "pendulum-refusals-"));
});
afterAll(() => {
  busy.close();
  rmSync(folder, { recursive: true, force: true });
});

type Result = { code: number | null; words: string };

async function run(args: string[], settings: Record<string, string> = {}): Promise<Result> {
  const environment = { PATH: process.env.PATH, HOME: folder, NODE_ENV: "production" as const };
  const child = spawn(process.execPath, args, { env: { ...environment, ...settings } });
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, words: words.trim() };
}

// Starts like `npm run dev`, so that no build is needed.
const start = (args: string[], settings: Record<string, string> = {}) =>
  run(["--import", "tsx", "scripts/start.ts", "--dev", "--port", freePort, ...args], settings);

const complete = {
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  PENDULUM_SECRET: "x".repeat(32),
  PENDULUM_KEY: Buffer.alloc(32).toString("base64"),
};

describe("one sentence for", () => {
  test.each([
    ["start", () => run(["--import", "tsx", "scripts/start.ts", "--dev", "--port", busyPort])],
    ["the demo", () => run(["scripts/demo.mjs", "--port", busyPort])],
  ])("a busy port: %s", async (_, start) => {
    expect(await start()).toEqual({
      code: 1,
      words: `Port ${busyPort} is in use. Choose another one, for example: -- --port 3100.`,
    });
  });

  test("an invalid port", async () => {
    const words = "A port is a number from 1 to 65535, for example: --port 3100.";
    expect(await run(["scripts/demo.mjs", "--port", "many"])).toEqual({ code: 1, words });
  });

  test("an address that is not of this machine", async () => {
    const words = "HOST 192.0.2.1 is not an address of this machine.";
    expect(await start([], { HOST: "192.0.2.1" })).toEqual({ code: 1, words });
  });

  test("each mistake in the settings", async () => {
    const wrong = { ...complete, DATABASE_URL: "mysql://somewhere", PENDULUM_SECRET: "short" };
    const { code, words } = await start([], wrong);
    expect(code).toBe(1);
    expect(words.split("\n")).toEqual([
      "PENDULUM_SECRET must have at least 32 characters.",
      "DATABASE_URL must start with postgresql://.",
    ]);
  });

  test("a database that cannot be reached", async () => {
    const { code, words } = await start([], complete);
    expect({ code, lines: words.split("\n").length }).toEqual({ code: 1, lines: 1 });
    expect(words).toMatch(/^The database cannot be used: .*ECONNREFUSED/);
  });

  test("a data folder that is a file", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const { code, words } = await start([], { PENDULUM_DATA: file });
    expect(code).toBe(1);
    expect(words.split("\n").at(-1)).toBe(
      `${file} is not a folder: name another one in PENDULUM_DATA.`,
    );
  });

  test.each(["18.20.4", "20.18.3"])("an old Node: %s", async (version) => {
    const old = path.join(folder, "old-node.cjs");
    writeFileSync(
      old,
      `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`,
    );
    for (const script of ["scripts/demo.mjs", "scripts/test.mjs"]) {
      const { code, words } = await run(["--require", old, script]);
      expect({ code, lines: words.split("\n").length }).toEqual({ code: 1, lines: 1 });
      expect(words).toContain(`Pendulum needs Node 20.19 or newer, and this is Node ${version}.`);
    }
  });
});
