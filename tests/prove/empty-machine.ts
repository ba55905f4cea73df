import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Environment } from "@/lib/env";
import { freePort } from "../support/free-port";
import { pause } from "./ledger";

export const GUIDE = "docs/operations.md";
const BLOCK = /```sh\n([^`]*)```/g;
const READY = "Pendulum is at ";
const PATIENCE_MS = 60_000;
/** What this process may have and an empty machine has not, besides the settings of Pendulum. */
const NOT_THERE = ["PENDULUM_DATA", "HOST", "NODE_ENV"];

type Running = { said: () => string; end: () => Promise<void> };

/** A folder in which somebody types the commands of the guide; only its folders, address and port are others. */
export class EmptyMachine {
  readonly backups: string;
  private running: Running | null = null;

  private constructor(
    readonly url: string,
    private readonly program: string,
    data: string,
    private readonly blocks: readonly string[],
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    this.backups = path.join(data, "backups");
  }

  static async in(folder: string): Promise<EmptyMachine> {
    const [program, data] = [path.join(folder, "program"), path.join(folder, "data")];
    mkdirSync(program);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const guide = readFileSync(GUIDE, "utf8")
      .replaceAll("/opt/pendulum", program)
      .replaceAll("/var/lib/pendulum", data)
      .replaceAll("https://pendulum.example.com", url);
    const blocks = [...guide.matchAll(BLOCK)].map(([, commands = ""]) => commands);
    const environment = { ...process.env, PORT: `${port}` };
    for (const name of [...Object.keys(Environment.shape), ...NOT_THERE])
      Reflect.deleteProperty(environment, name);
    return new EmptyMachine(url, program, data, blocks, environment);
  }

  /** Types the block of the guide that begins so. Throws with what was said when a command fails. */
  type(beginning: string, more: Record<string, string> = {}): void {
    this.run(this.blockOf(beginning), more);
  }

  /** Types a command that the guide names in a sentence. */
  run(commands: string, more: Record<string, string> = {}): void {
    const { status, said } = this.tried(commands, more);
    if (status !== 0) throw new Error(`${commands.trim()} ended with ${status}: ${said}`);
  }

  /** Types a command that must be refused in this sentence. */
  requireRefused(command: string, sentence: string): void {
    const { status, said } = this.tried(command);
    if (status === 0 || !said.includes(sentence)) throw new Error(`${command}: ${said}`);
  }

  /** Starts Pendulum as the guide says. */
  async start(): Promise<void> {
    const child = spawn("sh", ["-c", this.blockOf("npm start")], {
      cwd: this.program,
      env: this.environment,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const gone = once(child, "exit");
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const end = async () => {
      if (child.exitCode === null) process.kill(-(child.pid ?? 0), "SIGTERM");
      await gone;
    };
    this.running = { said: () => text, end };
    await this.heard(new RegExp(READY));
  }

  /** Waits until the running Pendulum has printed this. */
  async heard(pattern: RegExp): Promise<string> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      const [found] = pattern.exec(this.running?.said() ?? "") ?? [];
      if (found) return found;
      await pause(100);
    }
    throw new Error(`It does not say ${pattern.source}: ${this.running?.said()}`);
  }

  async stop(): Promise<void> {
    await this.running?.end();
    this.running = null;
  }

  private tried(commands: string, more: Record<string, string> = {}) {
    const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", commands], {
      cwd: this.program,
      env: { ...this.environment, ...more },
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  }

  private blockOf(beginning: string): string {
    const block = this.blocks.find((one) => one.startsWith(beginning));
    if (!block) throw new Error(`${GUIDE} has no block that begins with ${beginning}.`);
    return block;
  }
}
