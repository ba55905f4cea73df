import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { bad, good, off, type Check } from "./finding";

const LEAST_FREE_BYTES = 2 ** 30;
const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`;

/** What this machine must offer. `folder` is the data folder of an embedded database. */
export function machineChecks(folder: string | null): Check[] {
  return [
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
      what: "Disk",
      run: () => {
        const place = folder ?? process.cwd();
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
        const place = existsSync(PENDULUM_ERASED) ? PENDULUM_ERASED : path.dirname(PENDULUM_ERASED);
        accessSync(place, constants.W_OK);
        return Promise.resolve(good(PENDULUM_ERASED));
      },
    },
  ];
}
