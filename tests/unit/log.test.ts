import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { log, logError, redacted } from "@/lib/log";
import { withRequestNote } from "@/lib/request-note";

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['invalid input syntax for type uuid: "my private note"', "my private note"],
  ["mail to jonas@pendulum.example failed", "jonas"],
  ["token 0123456789abcdef0123456789abcdef0123 is used", "0123456789abcdef"],
])("%s is redacted", (text, secret) => {
  expect(redacted(text)).not.toContain(secret);
});

test("an error is logged without its details", () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const error = Object.assign(new Error("Failed"), { meta: { detail: "canary" }, code: "P2002" });
  logError("test", error, { path: "/" });
  expect(lines.join("")).toContain("P2002");
  expect(lines.join("")).not.toContain("canary");
});

test("a line written for a request has its id", () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  withRequestNote({ id: "request-17", onlyReads: true }, () => log("info", "within"));
  log("info", "outside");
  expect(lines.map((line) => (JSON.parse(line) as { request?: string }).request)).toEqual([
    "request-17",
    undefined,
  ]);
});

test("what Node prints as a warning is one, and no error", async () => {
  const program = `
    import { redactConsole } from "@/lib/log";
    redactConsole();
    process.emitWarning("url.parse() is old", "DeprecationWarning", "DEP0169");
    setTimeout(() => console.error("It failed."), 10);`;
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  const child = spawn(process.execPath, args);
  const lines = (await text(child.stderr)).trim().split("\n");
  const levels = lines.map((line) => (JSON.parse(line) as { level: string }).level);
  expect(levels).toEqual(["warn", "error"]);
});

test("a process continues when its log is no longer read", async () => {
  const program = `
    import { log, redactConsole } from "@/lib/log";
    redactConsole();
    process.stdin.once("data", () => {
      for (let turn = 0; turn < 3; turn++) log("error", "unread");
      setTimeout(() => process.exit(7), 100);
    });
    process.stdout.write("ready");`;
  const args = ["--import", "tsx", "--input-type=module", "-e", program];
  const child = spawn(process.execPath, args);
  await once(child.stdout, "data");
  child.stderr.destroy();
  child.stdin.write("on");
  expect(await once(child, "exit")).toEqual([7, null]);
});
