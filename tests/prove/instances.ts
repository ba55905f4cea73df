import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** One running instance of the build. */
export type Instance = {
  url: string;
  /** Ends it at once, as a machine that fails would. */
  kill: () => Promise<void>;
};

/** Starts an instance of the build on a database, with the settings that the process has. */
export async function startInstance(databaseUrl: string): Promise<Instance> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/instance-process.ts"],
    {
      env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  );
  const gone = once(child, "exit");
  const [port] = (await Promise.race([
    once(child, "message"),
    gone.then(() => Promise.reject(new Error("The instance ended before it served."))),
  ])) as [number];
  return {
    url: `http://localhost:${port}`,
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
