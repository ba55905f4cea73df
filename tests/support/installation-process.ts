// An installation as in real use, with the demo company's people and an embedded database in the folder given.
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { closeOnSignal } from "@/scripts/running";

const database = await startEmbeddedDatabase({ dataFolder: process.argv[2] ?? "" });
closeOnSignal(database.stop);
process.env.DATABASE_URL = database.url;
await applyMigrations(database.url);
await import("./app-process");
