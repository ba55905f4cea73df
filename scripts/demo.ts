import { createHash } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { lockFolder } from "@/lib/db/folder-lock";
import { applyMigrations } from "@/lib/db/migrate";
import { stopOrphan } from "@/lib/db/orphan";
import { canHost } from "@/lib/db/server-account";
import { setDemoMode } from "@/lib/demo-mode";
import { demoSignIns } from "@/prisma/cast";
import { LOOPBACK, portFrom } from "./progress.mjs";
import { closeOnSignal, keptSecrets } from "./running";

const log = (line: string) => {
  console.log(`· ${line}`);
};
const port = portFrom(process.argv);
const asked = process.argv.indexOf("--data");
const own = path.resolve((asked > 0 && process.argv[asked + 1]) || path.join(".data", "demo"));
const placeName = createHash("sha256").update(own).digest("hex").slice(0, 8);
const dataFolder = canHost(own) ? own : path.join(tmpdir(), `pendulum-demo-${placeName}`);
const seeded = path.join(dataFolder, "seeded");

// A demo whose seeding was interrupted is unusable: it starts over too.
if (canHost(dataFolder) && (process.argv.includes("--reset") || !existsSync(seeded))) {
  await startAfresh();
}
const beforeLeaving = closeOnSignal();
log("Starting the database …");
const database = await startEmbeddedDatabase({ dataFolder, log });
beforeLeaving(database.stop);
try {
  // The demo is isolated: it ignores the settings in the environment.
  for (const name of Object.keys(process.env).filter((one) => /^(OIDC|SMTP|MAIL)_/.test(one))) {
    Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, keptSecrets(dataFolder), {
    NODE_ENV: "production",
    DATABASE_URL: database.url,
    PENDULUM_URL: `http://localhost:${port}`,
  });
  await applyMigrations(database.url);
  if (!existsSync(seeded)) await fill();
  setDemoMode(demoSignIns);
  const { serve } = await import("./serve");
  const { closeDatabase } = await import("@/lib/db/client");
  const { startJobs } = await import("@/lib/jobs/mutations");
  const { JOBS } = await import("@/lib/jobs/registry");
  const server = await serve({ port, host: LOOPBACK });
  const jobs = await startJobs(JOBS);
  beforeLeaving(closeDatabase);
  beforeLeaving(jobs.stop);
  beforeLeaving(server.close);
  greet();
} catch (error) {
  await database.stop();
  throw error;
}

async function startAfresh(): Promise<void> {
  const unlock = await lockFolder(dataFolder);
  try {
    const cluster = path.join(dataFolder, "database");
    await stopOrphan(cluster, log);
    for (const made of [seeded, cluster, path.join(dataFolder, "database-secret")]) {
      rmSync(made, { recursive: true, force: true });
    }
  } finally {
    unlock();
  }
}

async function fill(): Promise<void> {
  log("Loading the demo company: sixty people over two years …");
  const { seedDemo } = await import("@/prisma/seed");
  await seedDemo(new Date());
  writeFileSync(seeded, "");
}

function greet(): void {
  const width = Math.max(...demoSignIns.map(({ name }) => name.length));
  console.log(`\nPendulum's demo is at http://localhost:${port}\n\nSign in as`);
  let before: string | null = null;
  for (const { name, why, role } of demoSignIns) {
    if (role !== before) console.log(`\n  ${role}`);
    console.log(`    ${name.padEnd(width)}  ${why.en}`);
    before = role;
  }
  console.log("\nPress Ctrl-C to stop. `npm run demo -- --reset` starts with new data.");
}
