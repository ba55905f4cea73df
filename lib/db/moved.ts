import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "./start-error";

/** The file in a data folder whose database was moved to a server: the settings to start with there. */
export function movedFile(folder: string): string {
  return path.join(folder, "moved.env");
}

/** Says in a data folder that its database was moved to a server, with the settings that go with it. */
export function markMoved(folder: string, settings: Record<string, string | undefined>): void {
  const lines = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${value}"\n`],
  );
  writeFileSync(movedFile(folder), lines.join(""), { mode: 0o600, flush: true });
}

/** Throws when the database of a data folder was moved: people would write where nobody looks. */
export function refuseMoved(folder: string): void {
  const file = movedFile(folder);
  if (!existsSync(file)) return;
  throw new StartError(
    `The database of ${folder} was moved to a server: start with the settings in ${file}. To go back to this folder, delete that file.`,
  );
}
