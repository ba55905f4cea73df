import { accessSync, constants, existsSync, statSync, statfsSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { root } from "../progress.mjs";
import { settingsFile } from "../settings-file";
import { bad, good, off, type Check } from "./finding";

/** The bits of a file's mode that let everybody read, write or run it. */
const OTHERS = 0o007;
const LEAST_FREE_BYTES = 2 ** 30;
const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`;

/** The folder or file, or the nearest of its parents that is there. */
function existingParent(place: string): string {
  return existsSync(place) ? place : existingParent(path.dirname(place));
}

/** Where the data is: beside the program, an upgrade that replaces that folder would take it along. */
function placeOf(folder: string): Check {
  const isInside = `${folder}${path.sep}`.startsWith(`${root}${path.sep}`);
  const found = isInside
    ? off(`${folder} is in the program's folder: keep it there in an upgrade, or move it out.`)
    : good(folder);
  return { what: "Data folder", run: () => Promise.resolve(found) };
}

/** What this machine must offer. `folder` is the data folder of an embedded database. */
export function machineChecks(folder: string | null): Check[] {
  return [
    ...(folder ? [placeOf(folder)] : []),
    {
      what: "Build",
      run: () =>
        Promise.resolve(
          existsSync(path.join(".next", "BUILD_ID"))
            ? good("is there")
            : bad("There is no build yet: run `npm run build`."),
        ),
    },
    {
      what: "Settings file",
      run: () => {
        const mode = statSync(settingsFile, { throwIfNoEntry: false })?.mode;
        if (mode === undefined) return Promise.resolve(off("There is no .env."));
        return Promise.resolve(
          (mode & OTHERS) === 0
            ? good(settingsFile)
            : bad(
                `Every user of this machine can read the secrets in it: chmod 600 ${settingsFile}`,
              ),
        );
      },
    },
    {
      what: "Disk",
      run: () => {
        const place = existingParent(folder ?? process.cwd());
        const { bavail, bsize } = statfsSync(place);
        const free = bavail * bsize;
        return Promise.resolve(
          free >= LEAST_FREE_BYTES
            ? good(`${gigabytes(free)} free in ${place}`)
            : bad(`Only ${gigabytes(free)} free in ${place}: make room.`),
        );
      },
    },
    {
      what: "List of erased people",
      run: () => {
        const { PENDULUM_ERASED } = env();
        if (!PENDULUM_ERASED)
          return Promise.resolve(
            off("Set PENDULUM_ERASED, or a restored backup brings erased people back."),
          );
        const place = existingParent(PENDULUM_ERASED);
        accessSync(place, constants.W_OK);
        return Promise.resolve(good(PENDULUM_ERASED));
      },
    },
  ];
}
