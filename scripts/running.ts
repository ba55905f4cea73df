import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, watchFile, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { fail, Failure } from "./progress.mjs";

const Secrets = z.object({
  PENDULUM_SECRET: z.string(),
  PENDULUM_KEY: z.string(),
  PENDULUM_OLD_KEYS: z.string().optional(),
});
type Secrets = z.infer<typeof Secrets>;

/** Settings for the process; the environment takes precedence. */
export function settle(settings: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(settings))
    if (value !== undefined) process.env[name] ??= value;
}

/** The data folder of the installation with an embedded database. */
export function ownDataFolder(): string {
  return path.resolve(process.env.PENDULUM_DATA ?? path.join(".data", "live"));
}

/** The same where an installation is there. Throws one sentence when it is not. */
export function ownInstallation(): string {
  const folder = ownDataFolder();
  if (existsSync(path.join(folder, "database"))) return folder;
  throw new Error(
    `There is no installation in ${folder}: name its folder in PENDULUM_DATA, or set DATABASE_URL.`,
  );
}

/** Ends the process: with the sentence of an error that one explains, else with the error as it is. */
export function endWith(error: unknown): never {
  const isExplained = error instanceof Error && error.name === "Error";
  return fail(isExplained ? new Failure(error.message) : error);
}

const fileIn = (folder: string) => path.join(folder, "secrets.json");

/**
 * The secrets of an installation with an embedded database, created at the first start and stored
 * in its folder.
 */
export function keptSecrets(folder: string): Partial<Record<keyof Secrets, string>> {
  const file = fileIn(folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const secret = randomBytes(48).toString("base64url");
    keep(file, { PENDULUM_SECRET: secret, PENDULUM_KEY: newKey() });
  }
  return readSecrets(file);
}

/** Loads encryption keys that are rotated while this process runs, within a second. */
export function followKeys(folder: string): void {
  watchFile(fileIn(folder), { interval: 1_000, persistent: false }, () => {
    const { PENDULUM_KEY, PENDULUM_OLD_KEYS = "" } = readSecrets(fileIn(folder));
    Object.assign(process.env, { PENDULUM_KEY, PENDULUM_OLD_KEYS });
  });
}

/** Adds a new encryption key as the first of those in the folder; a running app uses it from now on. */
export function addKey(folder: string): void {
  const { PENDULUM_KEY, PENDULUM_OLD_KEYS, ...rest } = readSecrets(fileIn(folder));
  const old = [PENDULUM_KEY, PENDULUM_OLD_KEYS].filter(Boolean).join(",");
  keep(fileIn(folder), { ...rest, PENDULUM_KEY: newKey(), PENDULUM_OLD_KEYS: old });
}

/** Deletes every encryption key of the folder except the first. */
export function forgetOldKeys(folder: string): void {
  const { PENDULUM_OLD_KEYS: _, ...rest } = readSecrets(fileIn(folder));
  keep(fileIn(folder), rest);
}

function readSecrets(file: string): Secrets {
  return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
}

function newKey(): string {
  return randomBytes(32).toString("base64");
}

// Atomically: without this file nothing can be decrypted.
function keep(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** npm forwards signals that the terminal has already sent to every process: one Ctrl-C may arrive twice. */
const SAME_SIGNAL_MS = 1_000;
const PARENT_EVERY_MS = 500;

/**
 * Makes the process exit on Ctrl-C, on SIGTERM, and when the npm that started it is gone; a second
 * signal exits immediately. The returned function registers what to close first, in reverse order.
 */
export function closeOnSignal(): (closer: () => Promise<unknown>) => void {
  const closers: (() => Promise<unknown>)[] = [];
  let since = 0;
  const close = async () => {
    if (since) {
      if (Date.now() - since > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    since = Date.now();
    console.log("\nStopping …");
    for (const closer of closers.reverse()) {
      await closer().catch((error: unknown) => {
        console.error(error);
      });
    }
    process.exit(0);
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => void close());
  if (process.env.npm_lifecycle_event) onceOrphaned(() => void close());
  return (closer) => closers.push(closer);
}

// A shell between npm and this process ends on a signal without forwarding it, and npm itself can be killed.
function onceOrphaned(work: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    work();
  }, PARENT_EVERY_MS);
  timer.unref();
}
