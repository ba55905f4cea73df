// The production server of the HTTP tests: `node --import tsx/esm tests/support/app-process.ts`. It
// ends with its parent process, which holds the other end of its standard input. At BARE_PORT the
// framework is served too, without our HTTP server in front.
import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import { endWith } from "@/scripts/running";
import { serve } from "@/scripts/serve";
import { endWithParent } from "./end-with-parent";

endWithParent();
// Reading the maps of all chunks is a seventh of a start.
process.setSourceMapsEnabled(false);
// The framework keeps a process alive whose start has failed.
await start().catch(endWith);
process.stdout.write("ready\n");

async function start(): Promise<void> {
  await serve({ port: Number(process.env.PORT), host: "127.0.0.1" });
  const port = Number(process.env.BARE_PORT);
  const app = next({ dev: false, port, hostname: "localhost" });
  await app.prepare();
  const answer = app.getRequestHandler();
  const bare = createServer((req, res) => void answer(req, res)).listen(port, "127.0.0.1");
  await once(bare, "listening");
}
