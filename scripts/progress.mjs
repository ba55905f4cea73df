import { spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

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
    () => process.stdout.write(`  still at it, ${seconds(since)}\n`),
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
  return `${tail}\n\nThis step failed: ${title}. What it printed stands above.`;
}

/** Prints a failure as its sentence, anything else with its stack, and exits with code 1. */
export function fail(error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exit(1);
}
