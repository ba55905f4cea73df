// `npm run keys:rotate`: re-encrypts free text with a new key. `-- --forget` deletes the old keys
// once nothing needs them.
import { secretsFile } from "@/lib/db/secrets-file";
import { parseEnvironment, sealingKey } from "@/lib/env";
import {
  addKey,
  endWith,
  forgetOldKeys,
  keptSecrets,
  ownInstallation,
  requireKnown,
  requireSecrets,
  settle,
} from "./running";
import { readSettingsFile } from "./settings-file";

const say = (line: string) => {
  console.log(line);
};
const nothing = () => Promise.resolve();
const isForgetting = process.argv.includes("--forget");

async function run(): Promise<void> {
  requireKnown(process.argv.slice(2), ["--forget"]);
  readSettingsFile();
  settle({ PENDULUM_URL: "http://localhost:3000" });
  const folder = process.env.DATABASE_URL ? null : ownInstallation();
  if (folder) requireSecrets(folder);
  if (folder && !isForgetting) {
    addKey(folder);
    say(`A new key is in ${secretsFile(folder)}: back that file up again.`);
  }
  const stop = folder ? await startOwnDatabase(folder) : nothing;
  const { closeDatabase } = await import("@/lib/db/client");
  try {
    await turn(folder);
  } finally {
    await closeDatabase();
    await stop();
  }
}

async function turn(folder: string | null): Promise<void> {
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new Error(environment.sentences.join("\n"));
  const { resealAll } = await import("@/lib/sealing/reseal-mutations");
  const { countByKey } = await import("@/lib/sealing/queries");
  const { resealed, unreadable } = await resealAll(
    (done) => say(`  ${done.resealed} texts`),
    "command",
  );
  say(`Sealed ${resealed} texts again.`);
  if (unreadable > 0)
    throw new Error(
      `${unreadable} texts cannot be opened: a key is missing. Keep every old key, and find the missing one.`,
    );
  const others = [...(await countByKey())].filter(([key]) => key !== sealingKey().current);
  if (others.length > 0) say("Some new texts used an old key. Run this again.");
  else if (isForgetting && folder) {
    forgetOldKeys(folder);
    say("The old keys are deleted. Older backups need the older secrets.json.");
  } else say("No text needs an old key. Older backups still do.");
}

async function startOwnDatabase(folder: string): Promise<() => Promise<void>> {
  const { startEmbeddedDatabase } = await import("@/lib/db/embedded");
  try {
    const database = await startEmbeddedDatabase({ dataFolder: folder });
    settle(keptSecrets(folder));
    process.env.DATABASE_URL = database.url;
    return database.stop;
  } catch (error) {
    if (isForgetting || !String(error).includes("already in use")) throw error;
    say(
      "Pendulum is running on this folder. It uses the new key from now on, and seals older texts",
    );
    say("again within the hour. To do it now, stop Pendulum and run this again.");
    process.exit(0);
  }
}

await run().catch(endWith);
