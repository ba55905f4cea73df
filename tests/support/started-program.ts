import { spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";

// Only ends what hangs.
const START_MS = 600_000;

/** A program that runs beside a test. */
export type StartedProgram = {
  /** Its output so far. */
  said: () => string;
  hasEnded: () => boolean;
  /** Sends it a signal and waits for its end; the value is its exit code. */
  stop: (signal: NodeJS.Signals) => Promise<number | null>;
};

/**
 * Starts a program, of Node where no other is named, and resolves once its output contains `sign`.
 * Throws, with its output, when it ends before that, and when it is not ready after ten minutes.
 */
export async function startedProgram(
  args: string[],
  options: SpawnOptions,
  sign: string,
  program = process.execPath,
): Promise<StartedProgram> {
  const child = spawn(program, args, { ...options, stdio: "pipe" });
  const ended = once(child, "exit") as Promise<[number | null]>;
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const failed = (what: string) => () => {
      reject(new Error(`The program ${what}. It said: ${said}`));
    };
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(sign)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then(failed("ended at once"), reject);
    setTimeout(failed("is not ready after ten minutes"), START_MS).unref();
  });
  return {
    said: () => said,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async (signal) => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}
