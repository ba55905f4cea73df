// `npm start`: real use, on DATABASE_URL or on the embedded database in PENDULUM_DATA. `npm run dev`: the same on the
// framework's development server and a folder of its own.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseEnvironment } from "@/lib/env";
import { LOOPBACK, portFrom, requireFreePort } from "./progress.mjs";
import {
  closeOnSignal,
  endWith,
  followKeys,
  keptSecrets,
  ownDataFolder,
  requireSecrets,
  settle,
} from "./running";
import { readSettingsFile } from "./settings-file";

const say = (line: string) => {
  console.log(line);
};
const inDevelopment = process.argv.includes("--dev");

async function start(): Promise<void> {
  readSettingsFile();
  const port = portFrom(process.argv);
  await requireFreePort(port, process.env.HOST ?? LOOPBACK);
  if (!inDevelopment && !existsSync(path.join(".next", "BUILD_ID"))) {
    throw new Error("There is no build yet: run `npm run build` first.");
  }
  settle({ PENDULUM_URL: `http://localhost:${port}` });
  if (inDevelopment) settle({ PENDULUM_DATA: ".data/dev", NEXT_TELEMETRY_DISABLED: "1" });
  Object.assign(process.env, { NODE_ENV: inDevelopment ? "development" : "production" });
  const beforeLeaving = closeOnSignal();
  const stopDatabase = process.env.DATABASE_URL ? null : await startOwnDatabase();
  if (stopDatabase) beforeLeaving(stopDatabase);
  try {
    await serveOn(port, beforeLeaving);
  } catch (error) {
    await stopDatabase?.();
    throw error;
  }
}

async function startOwnDatabase(): Promise<() => Promise<void>> {
  const { startEmbeddedDatabase } = await import("@/lib/db/embedded");
  const dataFolder = ownDataFolder();
  say(`DATABASE_URL is not set: using the embedded database in ${dataFolder}`);
  requireSecrets(dataFolder);
  const database = await startEmbeddedDatabase({ dataFolder, log: say });
  try {
    settle(keptSecrets(dataFolder));
    // Beside the folder, so that restoring a backup of it does not restore an older list.
    settle({ PENDULUM_ERASED: `${dataFolder}.erased` });
    followKeys(dataFolder);
  } catch (error) {
    await database.stop();
    throw error;
  }
  process.env.DATABASE_URL = database.url;
  return database.stop;
}

async function serveOn(
  port: number,
  beforeLeaving: ReturnType<typeof closeOnSignal>,
): Promise<void> {
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new Error(environment.sentences.join("\n"));
  const { applyMigrations } = await import("@/lib/db/migrate");
  const applied = await applyMigrations(environment.value.DATABASE_URL);
  if (applied.length) say(`Applied migrations: ${applied.join(", ")}`);
  const { eraseAgain } = await import("@/lib/rights/erase-mutations");
  const again = await eraseAgain();
  if (again) say(`Erased ${again} people again, because a backup had brought them back.`);
  const { ensureInstrument } = await import("@/lib/instrument/published-mutations");
  await ensureInstrument(new Date());
  const { serve } = await import("./serve");
  const { closeDatabase } = await import("@/lib/db/client");
  const { startJobs } = await import("@/lib/jobs/mutations");
  const { JOBS } = await import("@/lib/jobs/registry");
  const host = process.env.HOST ?? LOOPBACK;
  const server = await serve({ port, host, dev: inDevelopment });
  const jobs = await startJobs(JOBS);
  beforeLeaving(closeDatabase);
  beforeLeaving(jobs.stop);
  beforeLeaving(server.close);
  say(`Pendulum is at ${environment.value.PENDULUM_URL}`);
  const { issueFirstAdminLink } = await import("@/lib/auth/link/first-admin-mutations");
  const link = await issueFirstAdminLink(new Date());
  if (link) say(`There is no admin yet. Open this link once to become the first admin:\n  ${link}`);
}

await start().catch(endWith);
