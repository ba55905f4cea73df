// `npm run backup -- FOLDER`: copies the installation with an embedded database into a new folder inside
// FOLDER, while people work or while it is stopped, and opens the copy once.
import { accessSync, constants, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { backUp, openBackup } from "@/lib/db/backup";
import { Failure } from "./progress.mjs";
import { endWith, momentInName, ownInstallation, requireEmbedded } from "./running";
import { readSettingsFile } from "./settings-file";

async function run(): Promise<void> {
  readSettingsFile();
  requireEmbedded("back yours up with pg_dump, as docs/operations.md says.");
  const [given] = process.argv.slice(2);
  if (!given) throw new Failure("Name the folder for the backup: npm run backup -- /backups");
  const folder = ownInstallation();
  const target = path.resolve(given, `pendulum-${momentInName(new Date())}`);
  if (existsSync(target)) throw new Failure(`${target} is there already.`);
  makeFolder(path.dirname(target));
  try {
    await backUp(folder, target);
    const { people, assessments } = await openBackup(target);
    console.log(`${target} holds ${people} people and ${assessments} assessments. It opens.`);
    console.log("Keep it as secret as the installation: it contains the key to what people wrote.");
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    if (error instanceof pg.DatabaseError)
      throw new Failure(
        `There is no backup: ${error.message}. If Pendulum was stopped meanwhile, run this again.`,
      );
    throw error;
  }
}

/** Creates the folder of all backups. Each backup in it is closed to others. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Failure(
      `${folder} cannot be written by this user: create it, and give it to the user who runs Pendulum.`,
    );
  }
}

await run().catch(endWith);
