import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { testEnvironment } from "./environment";
import { freePort } from "./free-port";
import { storyDatabase } from "./story-setup";

const root = path.resolve(import.meta.dirname, "../..");

/** A served build with its own database and port. */
export type Served = { url: string; stop: () => Promise<void> };

/** Serves the built app like `npm run demo`, on its own data folder; resolves once it responds. */
export async function startedDemo(): Promise<Served> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-e2e-"));
  const args = ["scripts/demo.ts", "--port", String(port), "--data", folder];
  return served(args, {}, port, folder, "Ctrl-C stops it");
}

/** Serves the built app as the demo. */
export async function demoServer(): Promise<Served> {
  return companySite(["demo"]);
}

/** Serves the built app as the demo, with more versions of the questionnaire. */
export async function measuredServer(): Promise<Served> {
  return companySite(["demo", "versions"]);
}

/**
 * Serves the built app as in production, for the demo company's people, with the services that
 * `settings` starts.
 */
export async function installationServer(
  settings: (url: string) => Promise<Record<string, string>>,
): Promise<Served> {
  return companySite([], settings);
}

async function companySite(
  kinds: string[],
  settings?: (url: string) => Promise<Record<string, string>>,
): Promise<Served> {
  const database = await storyDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...testEnvironment,
    DATABASE_URL: database.url,
    ...(await settings?.(url)),
    PENDULUM_URL: url,
    NEXTAUTH_URL: url,
    PORT: String(port),
    NODE_ENV: "production",
  };
  const args = ["tests/support/site-process.ts", ...kinds];
  const site = await served(args, env, port, "", "ready\n");
  const stop = async () => {
    await site.stop();
    await database.drop();
  };
  return { ...site, stop };
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

/** Serves the built app on a migrated database, with the demo company's people. */
export async function servedOn(databaseUrl: string): Promise<Served> {
  const [port, barePort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const env = {
    ...testEnvironment,
    DATABASE_URL: databaseUrl,
    NODE_ENV: "production",
    PENDULUM_URL: url,
    NEXTAUTH_URL: url,
    PORT: `${port}`,
    BARE_PORT: `${barePort}`,
  };
  return served(["tests/support/app-process.ts"], env, port, "", "ready\n");
}

async function served(
  args: string[],
  env: Record<string, string>,
  port: number,
  folder: string,
  sign: string,
): Promise<Served & { said: () => string }> {
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(sign)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`The server ended at once. It said: ${said}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, stop, said: () => said };
}
