// The production server of the HTTP tests, on the demo company: `node --import tsx tests/support/app-process.ts`.
import { seedDemo } from "@/prisma/seed";
import { serve } from "@/scripts/serve";

await seedDemo(new Date());
await serve({ port: Number(process.env.PORT), host: "127.0.0.1" });
process.stdout.write("ready\n");
