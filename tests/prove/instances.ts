import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** One running instance of the build. */
export type Instance = {
  url: string;
  /** The folder of its build. */
  folder: string;
  /** Ends it at once, like a failing machine. */
  kill: () => Promise<void>;
  /** Ends it gracefully, after the open requests are answered. */
  end: () => Promise<void>;
};

/** Starts an instance of the build in a folder on a database, with the settings of this process. */
export async function startInstance(databaseUrl: string, folder: string): Promise<Instance> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/instance-process.ts"],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  );
  const gone = once(child, "exit");
  const [port] = (await Promise.race([
    once(child, "message"),
    gone.then(() => Promise.reject(new Error("The instance ended before it served."))),
  ])) as [number];
  const ended = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return {
    url: `http://localhost:${port}`,
    folder,
    kill: () => ended("SIGKILL"),
    end: () => ended("SIGTERM"),
  };
}
