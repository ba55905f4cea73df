// `npm run restore -- BACKUP`: puts a backup in place of the stopped installation, whose own folder is kept.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { backUp, openBackup } from "@/lib/db/backup";
import { lockFolder } from "@/lib/db/folder-lock";
import { Failure } from "./progress.mjs";
import { endWith, momentInName, ownDataFolder, requireEmbedded } from "./running";
import { readSettingsFile } from "./settings-file";

async function run(): Promise<void> {
  readSettingsFile();
  requireEmbedded("restore yours with pg_restore, as docs/operations.md says.");
  const [given] = process.argv.slice(2);
  if (!given)
    throw new Failure("Name the backup: npm run restore -- /backups/pendulum-2026-11-30T02-00-00Z");
  const [backup, folder] = [path.resolve(given), ownDataFolder()];
  await requireStopped(folder);
  const { people, assessments } = await openBackup(backup);
  const copy = `${folder}.restored`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  await backUp(backup, copy);
  setAside(folder);
  renameSync(copy, folder);
  console.log(`${folder} holds the ${people} people and ${assessments} assessments of the backup.`);
  console.log(
    "The next start erases again whoever was erased since, if the list of them is there.",
  );
}

/** Throws one sentence when an installation runs on the folder. */
async function requireStopped(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const unlock = await lockFolder(folder);
  unlock();
}

/** Keeps what was there, under a name with the time. */
function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  const aside = `${folder}.before-${momentInName(new Date())}`;
  renameSync(folder, aside);
  console.log(`What was there is now in ${aside}.`);
}

await run().catch(endWith);
