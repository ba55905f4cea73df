// The demo with two more versions of the questionnaire, and an embedded database in the folder given.
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { setDemoMode } from "@/lib/demo-mode";
import { seedDemo } from "@/prisma/seed";
import { closeOnSignal } from "@/scripts/running";
import { serve } from "@/scripts/serve";
import { addVersions } from "./versioned-world";

const database = await startEmbeddedDatabase({ dataFolder: process.argv[2] ?? "" });
process.env.DATABASE_URL = database.url;
await applyMigrations(database.url);
await seedDemo(new Date());
await addVersions(new Date());
setDemoMode();
const server = await serve({ port: Number(process.env.PORT) });
closeOnSignal(server.close, database.stop);
process.stdout.write("ready\n");
