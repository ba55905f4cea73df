import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log";

const PATH = "/sign-in";

/**
 * Resolves once the app has answered its first page, which it is asked for on a private port: by
 * then its code is loaded and the database is connected. It is asked again for as long as it fails,
 * `pauseMs` apart.
 */
export async function firstPage(app: RequestListener, pauseMs = 1_000): Promise<void> {
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  const ask = async () => {
    const answer = await fetch(address, { redirect: "manual" });
    // Read to its end: closing the port would otherwise break it off.
    await answer.arrayBuffer();
    return answer.status;
  };
  for (let status = await ask(); status >= 500; status = await ask()) {
    log("warn", "first-page", { status });
    await pause(pauseMs);
  }
  server.close();
  server.closeAllConnections();
}
