import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Secrets = z.object({
  PENDULUM_SECRET: z.string(),
  PENDULUM_KEY: z.string(),
  PENDULUM_OLD_KEYS: z.string().optional(),
});

/** The secrets of an installation with an embedded database, as the file in its folder has them. */
export type Secrets = z.infer<typeof Secrets>;

/** The file in a data folder. */
export function secretsFile(folder: string): string {
  return path.join(folder, "secrets.json");
}

/** The secrets in a data folder; null when it has none. */
export function readSecrets(folder: string): Secrets | null {
  const file = secretsFile(folder);
  return existsSync(file) ? Secrets.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Writes them atomically: without this file nothing can be decrypted. */
export function writeSecrets(folder: string, secrets: Secrets): void {
  const file = secretsFile(folder);
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** The same secrets with further keys among the old ones: those that they do not have yet. */
export function withOldKeys(secrets: Secrets, further: readonly string[]): Secrets {
  const { PENDULUM_KEY, PENDULUM_OLD_KEYS: _, ...rest } = secrets;
  const old = [...new Set([...keysOf(secrets), ...further])].filter((key) => key !== PENDULUM_KEY);
  return { ...rest, PENDULUM_KEY, ...(old.length > 0 && { PENDULUM_OLD_KEYS: old.join(",") }) };
}

/** Every encryption key, the one in use first. */
export function keysOf({ PENDULUM_KEY, PENDULUM_OLD_KEYS = "" }: Secrets): string[] {
  return [PENDULUM_KEY, ...PENDULUM_OLD_KEYS.split(",").filter(Boolean)];
}
