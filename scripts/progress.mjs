import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** The default listening address: this machine only, for a local proxy or browser. */
export const LOOPBACK = "127.0.0.1";

/** A failure that one sentence explains; printed without a stack. */
export class Failure extends Error {}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a program quietly under a visible title; its output is shown only when it fails.
 * Rejects with a `Failure` whose sentence names the step, or the full disk.
 */
export async function step(title, command, args, env = {}) {
  const since = Date.now();
  process.stdout.write(`· ${title} …\n`);
  const ticker = setInterval(
    () => process.stdout.write(`  still running, ${seconds(since)}\n`),
    10_000,
  );
  try {
    const { code, output } = await run(command, args, env);
    if (code !== 0) throw new Failure(sentenceFor(title, output));
  } finally {
    clearInterval(ticker);
  }
  process.stdout.write(`✓ ${title} (${seconds(since)})\n`);
}

function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

function sentenceFor(title, output) {
  if (/ENOSPC|No space left on device/i.test(output)) {
    return `The disk is full: free some space and try again (while: ${title}).`;
  }
  if (/EACCES|EROFS|EPERM: operation not permitted/.test(output)) {
    return `This folder cannot be written to: ${root} (while: ${title}).`;
  }
  const tail = output.trimEnd().split("\n").slice(-40).join("\n");
  return `${tail}\n\nThis step failed: ${title}. Its output is above.`;
}

/**
 * Rejects with a `Failure` when the port is taken or not ours to take.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<void>}
 */
export function requireFreePort(port, host = LOOPBACK) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(new Failure(sentenceAbout(error, port, host))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentenceAbout(error, port, host) {
  if (!/EADDRINUSE|EACCES/.test(error.code))
    return `HOST ${host} is not an address of this machine.`;
  const why = error.code === "EADDRINUSE" ? "in use" : "not free to use";
  return `Port ${port} is ${why}. Choose another one, for example: -- --port 3100.`;
}

/**
 * The port asked for with `--port N` (or PORT), 3000 when none is.
 * @param {string[]} args
 * @returns {number}
 */
export function portFrom(args) {
  const at = args.indexOf("--port");
  const asked = at >= 0 ? args[at + 1] : (process.env.PORT ?? "3000");
  const port = Number(asked);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Failure("A port is a number from 1 to 65535, for example: --port 3100.");
}

/**
 * Prints a failure as its sentence, anything else with its stack, and exits with code 1.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  const plain = error instanceof Failure || (error instanceof Error && error.name === "StartError");
  console.error(plain ? error.message : error);
  process.exit(1);
}
