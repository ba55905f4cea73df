// `npm run db:move`: copies the embedded database in PENDULUM_DATA into the empty one at DATABASE_URL.
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { secretsFile } from "@/lib/db/secrets-file";
import { moveRows } from "./move/move-rows";
import { Failure } from "./progress.mjs";
import { endWith, ownDataFolder } from "./running";

async function move(): Promise<void> {
  const target = process.env.DATABASE_URL;
  if (!target) throw new Failure("Set DATABASE_URL to an empty PostgreSQL database.");
  const dataFolder = ownDataFolder();
  const database = await startEmbeddedDatabase({ dataFolder, log: console.log });
  try {
    await applyMigrations(database.url);
    await applyMigrations(target);
    const moved = await moveRows(database.url, target);
    for (const { table, rows, checksum } of moved)
      console.log(`${table.padEnd(28)} ${String(rows).padStart(8)} rows  ${checksum || "–"}`);
    console.log(
      `\nEvery table is the same in both databases. Set PENDULUM_SECRET and PENDULUM_KEY to the values in ${secretsFile(dataFolder)}: without that key, notes cannot be read.`,
    );
  } finally {
    await database.stop();
  }
}

await move().catch(endWith);
