import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, watchFile } from "node:fs";
import path from "node:path";
import { refuseMoved } from "@/lib/db/moved";
import {
  keysOf,
  readSecrets,
  secretsFile,
  withOldKeys,
  writeSecrets,
  type Secrets,
} from "@/lib/db/secrets-file";
import { fail, Failure } from "./progress.mjs";

/** Settings for the process; the environment takes precedence. */
export function settle(settings: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(settings))
    if (value !== undefined) process.env[name] ??= value;
}

/** The data folder of the installation with an embedded database. */
export function ownDataFolder(): string {
  return path.resolve(process.env.PENDULUM_DATA ?? path.join(".data", "live"));
}

/** Whether a folder holds an installation with an embedded database. */
export function holdsInstallation(folder: string): boolean {
  return existsSync(path.join(folder, "database"));
}

/** The data folder where an installation is there. Throws one sentence when it is not, or was moved. */
export function ownInstallation(): string {
  const folder = ownDataFolder();
  refuseMoved(folder);
  if (holdsInstallation(folder)) return folder;
  throw new Failure(
    `There is no installation in ${folder}: name its folder in PENDULUM_DATA, or set DATABASE_URL.`,
  );
}

/** Throws one sentence when this installation has its database elsewhere: the folder may hold an older one. */
export function requireEmbedded(instead: string): void {
  if (process.env.DATABASE_URL)
    throw new Failure(
      `DATABASE_URL is set, and this command is for the embedded database: ${instead}`,
    );
}

/** Throws one sentence when a folder holds a database without its secrets: new ones could not read its notes. */
export function requireSecrets(folder: string): void {
  if (holdsInstallation(folder) && !readSecrets(folder)) throw new Failure(missingSecrets(folder));
}

/** What to do about a database without its secrets. */
export function missingSecrets(folder: string): string {
  return `${secretsFile(folder)} is missing: put it back from a backup. Without it, notes cannot be read. Only if the first start was cut short, delete the folder and start again.`;
}

/** Throws one sentence about an argument that a command does not know, before the command changes anything. */
export function requireKnown(given: readonly string[], known: readonly string[] = []): void {
  const unknown = given.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  const usual = known.length > 0 ? `the only one is ${known.join(", ")}` : "it takes none";
  throw new Failure(`This command does not know ${unknown}: ${usual}. Nothing was changed.`);
}

/** Ends the process: with the sentence of an error that one explains, else with the error as it is. */
export function endWith(error: unknown): never {
  const isExplained = error instanceof Error && error.name === "Error";
  return fail(isExplained ? new Failure(error.message) : error);
}

/** The time in the name of a folder: 2026-11-30T02-00-00Z. */
export function momentInName(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

/**
 * The secrets of an installation with an embedded database, created at the first start and stored
 * in its folder.
 */
export function keptSecrets(folder: string): Partial<Record<keyof Secrets, string>> {
  const kept = readSecrets(folder);
  if (kept) return kept;
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(48).toString("base64url");
  const made = { PENDULUM_SECRET: secret, PENDULUM_KEY: newKey() };
  writeSecrets(folder, made);
  return made;
}

/** Loads encryption keys that are rotated while this process runs, within a second. */
export function followKeys(folder: string): void {
  watchFile(secretsFile(folder), { interval: 1_000, persistent: false }, () => {
    const { PENDULUM_KEY, PENDULUM_OLD_KEYS = "" } = secretsIn(folder);
    Object.assign(process.env, { PENDULUM_KEY, PENDULUM_OLD_KEYS });
  });
}

/** Adds a new encryption key as the first of those in the folder; a running app uses it from now on. */
export function addKey(folder: string): void {
  const before = secretsIn(folder);
  writeSecrets(folder, withOldKeys({ ...before, PENDULUM_KEY: newKey() }, keysOf(before)));
}

/** Deletes every encryption key of the folder except the first. */
export function forgetOldKeys(folder: string): void {
  const { PENDULUM_OLD_KEYS: _, ...rest } = secretsIn(folder);
  writeSecrets(folder, rest);
}

function secretsIn(folder: string): Secrets {
  const secrets = readSecrets(folder);
  if (!secrets) throw new Error(`There is no secrets.json in ${folder}.`);
  return secrets;
}

function newKey(): string {
  return randomBytes(32).toString("base64");
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
