// An installation or demo that cannot start prints one error sentence, without a stack trace.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "@/tests/support/free-port";

const busy = createServer();
let [busyPort, unusedPort, folder] = ["", "", ""];
beforeAll(async () => {
  busy.listen(0, "127.0.0.1");
  await once(busy, "listening");
  busyPort = String((busy.address() as AddressInfo).port);
  unusedPort = String(await freePort());
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
  run(["--import", "tsx", "scripts/start.ts", "--dev", "--port", unusedPort, ...args], settings);

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

  describe("a command on the wrong installation, which changes nothing", () => {
    const command = (name: string, ...args: string[]) => [
      "--import",
      "tsx",
      `scripts/${name}.ts`,
      ...args,
    ];
    const installation = (name: string, file: string, text: string) => {
      const place = path.join(folder, name);
      mkdirSync(path.join(place, "database"), { recursive: true });
      writeFileSync(path.join(place, file), text);
      return { PENDULUM_DATA: place };
    };
    const secrets = JSON.stringify({
      PENDULUM_SECRET: "s".repeat(32),
      PENDULUM_KEY: complete.PENDULUM_KEY,
    });

    test.each([
      ["backup", ["/nowhere"], /embedded database: back yours up with pg_dump/],
      ["restore", ["/nowhere"], /embedded database: restore yours with pg_restore/],
    ])("%s, with DATABASE_URL", async (name, args, sentence) => {
      const { code, words } = await run(command(name, ...args), complete);
      expect({ code, lines: words.split("\n").length }).toEqual({ code: 1, lines: 1 });
      expect(words).toMatch(sentence);
    });

    test("an argument that keys:rotate does not know", async () => {
      const settings = installation("asked", "secrets.json", secrets);
      const { code, words } = await run(command("keys", "--help"), settings);
      expect({ code, lines: words.split("\n").length }).toEqual({ code: 1, lines: 1 });
      expect(words).toMatch(/does not know --help: the only one is --forget/);
      expect(readFileSync(path.join(settings.PENDULUM_DATA, "secrets.json"), "utf8")).toBe(secrets);
    });

    test.each([
      ["start", () => start],
      [
        "scores-verify",
        () => (_: string[], settings: Record<string, string>) =>
          run(command("scores-verify"), settings),
      ],
    ])("a database without its secrets: %s", async (name, tried) => {
      const settings = installation(name, "other", "");
      const { words } = await tried()([], settings);
      expect(words.split("\n").at(-1)).toMatch(
        /secrets.json is missing: put it back from a backup/,
      );
      expect(readdirSync(settings.PENDULUM_DATA)).toEqual(["database", "other"]);
    });

    test.each(["start", "backup", "keys", "doctor"])(
      "a database that was moved: %s",
      async (name) => {
        const settings = installation(`moved-${name}`, "moved.env", "");
        writeFileSync(path.join(settings.PENDULUM_DATA, "secrets.json"), secrets);
        const { code, words } = await (name === "start"
          ? start([], settings)
          : run(command(name, ...(name === "backup" ? [folder] : [])), settings));
        expect(code).toBe(1);
        expect(words).toContain("was moved to a server: start with the settings in");
        expect(readFileSync(path.join(settings.PENDULUM_DATA, "secrets.json"), "utf8")).toBe(
          secrets,
        );
      },
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
