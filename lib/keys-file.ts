import { readFileSync, statSync } from "node:fs";

/** The file's keys, and which state of the file they were read from. */
let known = { from: "", keys: [] as string[] };

/**
 * The sealing keys of an installation with an embedded database, in base64, the one that seals first. Read anew
 * whenever the file has changed: keys are rotated while the app runs.
 */
export function keysIn(file: string): string[] {
  const { ino, mtimeMs, size } = statSync(file);
  const from = `${file} ${ino} ${mtimeMs} ${size}`;
  if (known.from === from) return known.keys;
  const { PENDULUM_KEY, PENDULUM_OLD_KEYS = "" } = JSON.parse(readFileSync(file, "utf8")) as {
    PENDULUM_KEY: string;
    PENDULUM_OLD_KEYS?: string;
  };
  known = { from, keys: [PENDULUM_KEY, ...PENDULUM_OLD_KEYS.split(",").filter(Boolean)] };
  return known.keys;
}
