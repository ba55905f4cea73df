// `npm run backup -- FOLDER`: copies the installation with an embedded database into a new folder inside
// FOLDER, while people work or while it is stopped, and opens the copy once.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { backUp, openBackup } from "@/lib/db/backup";
import { Failure } from "./progress.mjs";
import { endWith, momentInName, ownInstallation } from "./running";

async function run(): Promise<void> {
  const [given] = process.argv.slice(2);
  if (!given) throw new Failure("Name the folder for the backup: npm run backup -- /backups");
  const folder = ownInstallation();
  const target = path.resolve(given, `pendulum-${momentInName(new Date())}`);
  if (existsSync(target)) throw new Failure(`${target} is there already.`);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    await backUp(folder, target);
    const { people, assessments } = await openBackup(target);
    console.log(`${target} holds ${people} people and ${assessments} assessments. It opens.`);
    console.log("Keep it as secret as the installation: it contains the key to what people wrote.");
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
}

await run().catch(endWith);
