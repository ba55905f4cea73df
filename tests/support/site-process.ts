// The built app on DATABASE_URL for a file of stories: `node --import tsx
// tests/support/site-process.ts`, with `demo` as the demo, with `versions` after two more versions
// of the questionnaire.
import { closeDatabase } from "@/lib/db/client";
import { setDemoMode } from "@/lib/demo-mode";
import { demoSignIns } from "@/prisma/cast";
import { closeOnSignal, endWith } from "@/scripts/running";
import { serve } from "@/scripts/serve";
import { endWithParent } from "./end-with-parent";
import { addVersions } from "./versioned-world";

if (process.argv.includes("versions")) await addVersions(new Date());
if (process.argv.includes("demo")) setDemoMode(demoSignIns);
endWithParent();
// Reading the maps of all chunks is a seventh of a start.
process.setSourceMapsEnabled(false);
// The framework keeps a process alive whose start has failed.
const server = await serve({ port: Number(process.env.PORT) }).catch(endWith);
const beforeLeaving = closeOnSignal();
beforeLeaving(closeDatabase);
beforeLeaving(server.close);
process.stdout.write("ready\n");
