import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Secrets = z.object({ PENDULUM_SECRET: z.string(), PENDULUM_KEY: z.string() });

/** Settings for the process; what the environment already says wins. */
export function settle(settings: Record<string, string>): void {
  for (const [name, value] of Object.entries(settings)) process.env[name] ??= value;
}

/** The secrets of an installation with an embedded database, made at the first start and kept in its folder. */
export function keptSecrets(folder: string): Record<string, string> {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  mkdirSync(folder, { recursive: true });
  const secrets = {
    PENDULUM_SECRET: randomBytes(48).toString("base64url"),
    PENDULUM_KEY: randomBytes(32).toString("base64"),
  };
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secrets;
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
