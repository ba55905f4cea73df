import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { Failure, root } from "./progress.mjs";

/** The file in Pendulum's folder with a line `NAME=value` for each setting. */
export const settingsFile = path.join(root, ".env");

/**
 * Adds the settings of a file to the environment, which takes precedence. Every command of an
 * operator calls it first, so that all of them speak of the same installation.
 */
export function readSettingsFile(file = settingsFile): void {
  if (!existsSync(file)) return;
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new Failure(
      `${file} cannot be read by this user: give it to the user who runs Pendulum.`,
    );
  }
  process.loadEnvFile(file);
}
