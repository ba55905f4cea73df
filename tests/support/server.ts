import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { testEnvironment } from "./environment";
import { freePort } from "./free-port";
import { startedProgram } from "./started-program";
import { storyDatabase } from "./story-setup";
import { switchableProxy, type SwitchableProxy } from "./switchable-proxy";

const root = path.resolve(import.meta.dirname, "../..");

/** What the demo says once it answers. */
export const DEMO_READY = "Press Ctrl-C to stop";

/** A served build with its own database and port. */
export type Served = { url: string; stop: () => Promise<void> };

/** Serves the built app like `npm run demo`, on its own data folder; resolves once it responds. */
export async function startedDemo(): Promise<Served> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-e2e-"));
  const args = ["scripts/demo.ts", "--port", String(port), "--data", folder];
  return served(args, {}, port, folder, DEMO_READY);
}

/** Serves the built app as the demo; shared with other files that ask for it. */
export async function demoServer(): Promise<Served> {
  return sharedServer(["demo"]);
}

/** Serves the built app as the demo, with more versions of the questionnaire. */
export async function measuredServer(): Promise<Served> {
  return ownServer(["demo", "versions"], () => Promise.resolve({}));
}

/**
 * Serves the built app as in production, for the demo company's people: with the services that
 * `settings` starts, or shared with other files that need none.
 */
export async function installationServer(settings?: Settings): Promise<Served> {
  return settings ? ownServer([], settings) : sharedServer([]);
}

type Settings = (url: string) => Promise<Record<string, string>>;

/** A server that stays when a file ends, with the line to its database. */
type Kept = { url: string; line: SwitchableProxy };

// Starting a server takes longer than many a file, and a warm one is faster. Each file has its own
// database under the same name.
const kept = globalThis as typeof globalThis & { pendulumStoryServers?: Map<string, Kept> };

/** A server that files of the same kind share, on a database of this file alone. */
export type Shared = Served & {
  /** The address of the database itself. */
  databaseUrl: string;
  /** The server's connection to it. */
  line: SwitchableProxy;
};

const databases = new Map<string, string>();

/** The address of the database of a server that this file has started. */
export function databaseOf(url: string): string {
  const database = databases.get(url);
  if (!database) throw new Error(`The database of ${url} is its own.`);
  return database;
}

/** Serves the built app on a new copy of the demo company; `kinds` as of site-process.ts. */
export async function sharedServer(kinds: string[]): Promise<Shared> {
  const servers = (kept.pendulumStoryServers ??= new Map<string, Kept>());
  const kind = kinds.join("_") || "plain";
  const database = await storyDatabase(`pendulum_story_${process.pid}_${kind}`);
  const server = servers.get(kind) ?? (await startKept(kinds, new URL(database.url)));
  servers.set(kind, server);
  // Connections of the previous file are to a database that is gone.
  server.line.set("open");
  const { url, line } = server;
  databases.set(url, database.url);
  return { url, line, databaseUrl: database.url, stop: database.drop };
}

async function startKept(kinds: string[], database: URL): Promise<Kept> {
  const line = await switchableProxy(database);
  const { url } = await companySite(kinds, line.url, () => Promise.resolve({}));
  return { url, line };
}

async function ownServer(kinds: string[], settings: Settings): Promise<Served> {
  const database = await storyDatabase(`pendulum_story_${randomUUID().replaceAll("-", "")}`);
  const site = await companySite(kinds, database.url, settings);
  databases.set(site.url, database.url);
  const stop = async () => {
    await site.stop();
    await database.drop();
  };
  return { ...site, stop };
}

async function companySite(
  kinds: string[],
  databaseUrl: string,
  settings: Settings,
): Promise<Served> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...testEnvironment,
    DATABASE_URL: databaseUrl,
    ...(await settings(url)),
    PENDULUM_URL: url,
    NEXTAUTH_URL: url,
    PORT: String(port),
    NODE_ENV: "production",
  };
  return served(["tests/support/site-process.ts", ...kinds], env, port, "", "ready\n");
}

/** A new installation, and the link of its first administrator. */
export type Fresh = Served & { firstAdminLink: string };

/** Starts the built app like `npm start`, on an empty data folder. */
export async function freshServer(): Promise<Fresh> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-e2e-"));
  const env = { DATABASE_URL: "", PENDULUM_DATA: folder, PENDULUM_URL: url, NEXTAUTH_URL: url };
  const args = ["scripts/start.ts", "--port", `${port}`];
  const site = await served(args, env, port, folder, "/join/");
  const firstAdminLink = /http\S+\/join\/\S+/.exec(site.said())?.[0] ?? "";
  return { ...site, firstAdminLink };
}

async function served(
  args: string[],
  env: Record<string, string>,
  port: number,
  folder: string,
  sign: string,
): Promise<Served & { said: () => string }> {
  // Only ES modules, like npm start: the build's own files need no rewriting.
  const program = ["--import", "tsx/esm", ...args];
  const { said, stop } = await startedProgram(
    program,
    { cwd: root, env: { ...process.env, ...env } },
    sign,
  );
  const stopped = async () => {
    await stop("SIGTERM");
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, stop: stopped, said };
}
