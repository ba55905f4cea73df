import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, watchFile, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Secrets = z.object({
  PENDULUM_SECRET: z.string(),
  PENDULUM_KEY: z.string(),
  PENDULUM_OLD_KEYS: z.string().optional(),
});
type Secrets = z.infer<typeof Secrets>;

/** Settings for the process; what the environment already says wins. */
export function settle(settings: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(settings))
    if (value !== undefined) process.env[name] ??= value;
}

const fileIn = (folder: string) => path.join(folder, "secrets.json");

/** The secrets of an installation with an embedded database, made at the first start and kept in its folder. */
export function keptSecrets(folder: string): Partial<Record<keyof Secrets, string>> {
  const file = fileIn(folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const secret = randomBytes(48).toString("base64url");
    keep(file, { PENDULUM_SECRET: secret, PENDULUM_KEY: newKey() });
  }
  return readSecrets(file);
}

/** Takes up sealing keys that are rotated under this process, within a second. */
export function followKeys(folder: string): void {
  watchFile(fileIn(folder), { interval: 1_000, persistent: false }, () => {
    const { PENDULUM_KEY, PENDULUM_OLD_KEYS = "" } = readSecrets(fileIn(folder));
    Object.assign(process.env, { PENDULUM_KEY, PENDULUM_OLD_KEYS });
  });
}

/** Puts a new sealing key in front of those in the folder; a running app seals with it from now on. */
export function addKey(folder: string): void {
  const { PENDULUM_KEY, PENDULUM_OLD_KEYS, ...rest } = readSecrets(fileIn(folder));
  const old = [PENDULUM_KEY, PENDULUM_OLD_KEYS].filter(Boolean).join(",");
  keep(fileIn(folder), { ...rest, PENDULUM_KEY: newKey(), PENDULUM_OLD_KEYS: old });
}

/** Forgets every sealing key of the folder but the one that seals. */
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

// Whole or not at all: without this file nothing can be read any more.
function keep(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** Closes in the given order on the first Ctrl-C or SIGTERM, then leaves; a second one leaves at once. */
export function closeOnSignal(...closers: (() => Promise<unknown>)[]): void {
  let closing = false;
  const close = async () => {
    if (closing) process.exit(1);
    closing = true;
    console.log("\nStopping …");
    for (const closer of closers) {
      await closer().catch((error: unknown) => {
        console.error(error);
      });
    }
    process.exit(0);
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => void close());
}
