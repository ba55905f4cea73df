import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { endServer } from "./orphan";
import { signal } from "./process-life";
import { type ServerAccount } from "./server-account";
import { serverEnvironment } from "./server-environment";
import { StartError, startErrorFrom } from "./start-error";

/** How to start the server on one cluster, and its address. */
export interface ServerCommand {
  program: string;
  args: string[];
  cluster: string;
  account: ServerAccount;
  /** Address at which a response means that the server is ready. */
  url: string;
  log: (line: string) => void;
}

async function endIfAlive({ pid, exitCode, signalCode }: ChildProcess): Promise<void> {
  if (pid && exitCode === null && signalCode === null) await endServer(pid);
}

/**
 * Starts the server, resolves when it responds, and restarts it whenever it dies, until `stop`.
 * Rejects with a `StartError` that carries the server's own last output when it cannot start.
 */
export async function keepServer(command: ServerCommand): Promise<{ stop: () => Promise<void> }> {
  let wanted = true;
  let server: ChildProcess | undefined;
  let reviving: Promise<void> | undefined;
  const start = async () => {
    const ready = await startServer(command, (launched) => (server = launched));
    ready.once("exit", () => {
      reviving = revive();
    });
  };
  const revive = async () => {
    for (let pause = 100; wanted; pause = Math.min(2 * pause, 5_000)) {
      command.log("The database server ended unexpectedly; starting it again.");
      try {
        await start();
        return;
      } catch (error) {
        command.log(error instanceof Error ? error.message : String(error));
        await sleep(pause);
      }
    }
  };
  const endAtExit = () => server?.pid && signal(server.pid, "SIGINT");
  process.once("exit", endAtExit);
  const stop = async () => {
    wanted = false;
    process.off("exit", endAtExit);
    if (server) await endIfAlive(server);
    await reviving;
  };
  await start();
  return { stop };
}

async function startServer(
  command: ServerCommand,
  launched: (server: ChildProcess) => void,
): Promise<ChildProcess> {
  const until = Date.now() + 15_000;
  for (;;) {
    const lines: string[] = [];
    const server = launch(command, lines);
    launched(server);
    if (await answers(server, command.url)) return server;
    const words = lines.slice(-12).join("\n");
    // Children of a killed server take a moment to notice; until they exit, a new server refuses to start.
    const inUse = /still in use|already exists|is another postmaster/.test(words);
    if (!inUse || Date.now() > until) {
      const known = startErrorFrom(new Error(words), command.cluster);
      if (known instanceof StartError) throw known;
      throw new StartError(`The embedded database did not start. It said: ${words}`);
    }
    await sleep(100);
  }
}

function launch({ program, args, cluster, account, log }: ServerCommand, lines: string[]) {
  const server = spawn(program, ["-D", cluster, ...args], {
    ...account,
    cwd: "/",
    env: serverEnvironment,
    // Its own process group: Ctrl-C must reach only the app, which stops the server after the last request.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  server.stderr.setEncoding("utf8").on("data", (text: string) => {
    lines.push(...text.trimEnd().split("\n"));
    lines.splice(0, lines.length - 50);
    for (const line of text.trimEnd().split("\n")) if (/PANIC|could not/.test(line)) log(line);
  });
  server.on("error", (error) => lines.push(error.message));
  return server;
}

async function answers(server: ChildProcess, url: string): Promise<boolean> {
  while (server.pid && server.exitCode === null && server.signalCode === null) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("SELECT 1");
      return true;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === "28P01") {
        await endIfAlive(server);
        throw new StartError(
          "The file database-secret does not belong to this database: restore both from one backup.",
        );
      }
      await sleep(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}
