import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./free-port";
import type { ImageLayout } from "./image-layout";

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
  const node = process.env.IMAGE_NODE ?? process.execPath;
  const child = spawn(node, image.command, {
    cwd: image.folder,
    env: { PATH, HOME, NODE_ENV: "production", ...image.environment, PORT: `${port}`, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = once(child, "exit") as Promise<[number | null]>;
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Pendulum is at ")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void gone.then(() => reject(new Error(`The image ended at once. It said: ${said}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    return (await gone)[0];
  };
  return { url: `http://localhost:${port}`, said: () => said, stop };
}
