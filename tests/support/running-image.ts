import { freePort } from "./free-port";
import type { ImageLayout } from "./image-layout";
import { startedProgram } from "./started-program";

/** The running folder of the image. */
export type RunningImage = {
  url: string;
  /** Its output so far. */
  said: () => string;
  /** Stops it as a container is stopped; the value is its exit code. */
  stop: () => Promise<number | null>;
};

/** Starts the image's content as the image does, with only `settings` as environment. */
export async function runImage(
  image: ImageLayout,
  settings: Record<string, string>,
): Promise<RunningImage> {
  const port = await freePort();
  const { PATH = "", HOME = "" } = process.env;
  const environment = { ...image.environment, PORT: `${port}`, ...settings };
  const { said, stop } = await startedProgram(
    image.command,
    { cwd: image.folder, env: { PATH, HOME, NODE_ENV: "production", ...environment } },
    "Pendulum is at ",
    process.env.IMAGE_NODE,
  );
  return { url: `http://localhost:${port}`, said, stop: () => stop("SIGTERM") };
}
