// `npm run db:move`: copies the embedded database in PENDULUM_DATA into the empty one at DATABASE_URL.
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { markMoved, movedFile } from "@/lib/db/moved";
import { readSecrets } from "@/lib/db/secrets-file";
import { moveRows } from "./move/move-rows";
import { Failure } from "./progress.mjs";
import { endWith, ownInstallation, requireKnown, requireSecrets } from "./running";
import { readSettingsFile } from "./settings-file";

async function move(): Promise<void> {
  requireKnown(process.argv.slice(2));
  readSettingsFile();
  const target = process.env.DATABASE_URL;
  if (!target) throw new Failure("Set DATABASE_URL to an empty PostgreSQL database.");
  const dataFolder = ownInstallation();
  requireSecrets(dataFolder);
  const database = await startEmbeddedDatabase({ dataFolder, log: console.log });
  try {
    await applyMigrations(database.url);
    await applyMigrations(target);
    const moved = await moveRows(database.url, target);
    for (const { table, rows, checksum } of moved)
      console.log(`${table.padEnd(28)} ${String(rows).padStart(8)} rows  ${checksum || "–"}`);
    markMoved(dataFolder, {
      DATABASE_URL: target,
      ...readSecrets(dataFolder),
      PENDULUM_ERASED: process.env.PENDULUM_ERASED ?? `${dataFolder}.erased`,
    });
    const file = movedFile(dataFolder);
    console.log(`
Every table is the same in both databases. The settings for the next start are in
  ${file}
Add its lines to the settings: without that key, notes cannot be read.
While the file is there, nothing starts on this folder any more.`);
  } finally {
    await database.stop();
  }
}

await move().catch(endWith);
