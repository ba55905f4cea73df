import type { AddressInfo } from "node:net";
import path from "node:path";
import next from "next";
import { discoverProviderPage, providerOrigins } from "@/lib/auth/openid/origins";
import { pool } from "@/lib/db/client";
import { env } from "@/lib/env";
import { firstPage } from "@/lib/http/first-page";
import { readHandlerPaths, readRoutePatterns } from "@/lib/http/routes";
import type { Answered } from "@/lib/http/request-report";
import { guardedServer } from "@/lib/http/server";
import { log, logError, redactConsole } from "@/lib/log";
import { countRequest, isMetered, meterConnections } from "@/lib/metrics";

const root = path.resolve(import.meta.dirname, "..");
const TIMEOUT_MS = 10_000;

/**
 * Serves the app behind our HTTP server. Resolves once requests are answered; `close` lets open
 * ones finish.
 */
export async function serve(settings: {
  port: number;
  host?: string;
  dev?: boolean;
}): Promise<{ port: number; close: () => Promise<void> }> {
  const { port, host, dev = false } = settings;
  if (!dev) redactConsole();
  const app = next({ dev, dir: root, port, hostname: "localhost" });
  await app.prepare();
  const { PENDULUM_URL, TRUST_PROXY } = env();
  for (const provider of env().providers)
    discoverProviderPage(provider).catch((error: unknown) => logError("openid-discovery", error));
  meterConnections(pool);
  const answer = app.getRequestHandler();
  // The port opens only then: whoever finds it open, or the health page well, gets pages at once.
  if (!dev) await firstPage((req, res) => void answer(req, res));
  const server = guardedServer(answer, {
    base: new URL(PENDULUM_URL),
    proxies: TRUST_PROXY,
    get formTargets() {
      return providerOrigins();
    },
    handlers: dev ? /^\/api\// : readHandlerPaths(root),
    report: reporter(dev ? () => "development" : readRoutePatterns(root)),
    dev,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  // The app requests the page that an action redirects to here, not through its public address.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${bound}`;
  return { port: bound, close: () => closed(server) };
}

/** Counts each request where figures are asked for, and logs it where `LOG_REQUESTS` is on. */
function reporter(patternOf: (url: string) => string) {
  const isLogged = env().LOG_REQUESTS === "on";
  if (!isMetered() && !isLogged) return () => undefined;
  return ({ id, method, url, status, ms }: Answered) => {
    const request = { method, route: patternOf(url), status };
    countRequest(request, ms / 1_000);
    if (isLogged) log("info", "request", { request: id, ...request, ms: Math.round(ms) });
  };
}

function closed(server: ReturnType<typeof guardedServer>): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      server.closeAllConnections();
    }, TIMEOUT_MS).unref();
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}
