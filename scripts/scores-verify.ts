// `npm run scores:verify`: recomputes every stored result and prints which differ; exits with 1
// when one does, and with 2 when it could not check.
import { parseEnvironment } from "@/lib/env";
import { keptSecrets, ownInstallation, requireSecrets, settle } from "./running";
import { readSettingsFile } from "./settings-file";

const nothing = () => Promise.resolve();

/** Points the process at the installation's database, and starts the embedded one when it is not running. */
async function reachDatabase(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) return nothing;
  const dataFolder = ownInstallation();
  requireSecrets(dataFolder);
  const { startEmbeddedDatabase } = await import("@/lib/db/embedded");
  const database = await startEmbeddedDatabase({ dataFolder });
  settle(keptSecrets(dataFolder));
  process.env.DATABASE_URL = database.url;
  return database.stop;
}

async function verify(): Promise<void> {
  // No page is served: settings for addresses and for signing links and cookies can be anything.
  settle({ PENDULUM_URL: "http://localhost:3000" });
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new Error(environment.sentences.join("\n"));
  const { verifyScores } = await import("@/lib/assessment/verification-queries");
  const { verified, differing } = await verifyScores();
  for (const { assessmentId, columns } of differing)
    console.log(`✗ assessment ${assessmentId}: ${columns.join(", ")}`);
  console.log(`${verified} stored results verified, ${differing.length} differ.`);
  if (differing.length > 0) process.exitCode = 1;
}

let stopDatabase = nothing;
try {
  readSettingsFile();
  stopDatabase = await reachDatabase();
  await verify();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  const { closeDatabase } = await import("@/lib/db/client");
  await closeDatabase();
  await stopDatabase();
}
