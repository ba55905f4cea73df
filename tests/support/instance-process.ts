// One instance of the build on DATABASE_URL: `node --import tsx tests/support/instance-process.ts`.
import { closeDatabase } from "@/lib/db/client";
import { closeOnSignal } from "@/scripts/running";
import { serve } from "@/scripts/serve";

const { port, close } = await serve({ port: 0, host: "127.0.0.1" });
const beforeLeaving = closeOnSignal();
beforeLeaving(closeDatabase);
beforeLeaving(close);
process.once("disconnect", () => process.exit());
process.send?.(port);
