import { encode } from "next-auth/jwt";
import { afterAll, beforeAll } from "vitest";
import { db } from "@/lib/db/client";
import { CAST, type CastKey } from "@/prisma/cast";
import { freshDatabase } from "./database";
import { testEnvironment } from "./environment";
import { freePort } from "./free-port";
import { startedProgram } from "./started-program";
import { switchableProxy, type SwitchableProxy } from "./switchable-proxy";

/** A running production server for a test file, on its own database behind a connection that can be cut. */
export type App = {
  url: string;
  /** The same pages without our HTTP server in front. */
  bareUrl: string;
  database: SwitchableProxy;
  /** The server's output so far. */
  log: () => string;
  /** The headers of a signed-in person, in a separate session. */
  as: (person: CastKey) => Promise<{ cookie: string; sessionId: string }>;
};

/** A process that serves the build, and its connection to the database. */
type Server = {
  url: string;
  bareUrl: string;
  database: SwitchableProxy;
  printed: () => string;
  hasEnded: () => boolean;
  stop: () => Promise<void>;
};

// One server with the settings of all tests is reused by file after file: starting one takes longer
// than most files, and a warm one is faster. Each file has its own database under the same name.
const kept = globalThis as typeof globalThis & { pendulumTestServer?: Server };
const READY = "ready\n";
const SHARED_DATABASE = `pendulum_served_${process.pid}`;

/**
 * Serves the built app with the demo company. Call it once, at the top of the file; needs `next
 * build`. `settings` may start services that the app is configured with, given its address; the
 * file then gets its own server.
 */
export function runningApp(settings?: (url: string) => Promise<Record<string, string>>): App {
  freshDatabase("demoTemplate", settings ? undefined : SHARED_DATABASE);
  let server: Server | undefined;
  let printedBefore = 0;
  // The output at its start, and since the file started.
  const printed = () => {
    const all = server?.printed() ?? "";
    return all.slice(0, all.indexOf(READY) + READY.length) + all.slice(printedBefore);
  };
  const app: App = {
    url: "",
    bareUrl: "",
    database: undefined as unknown as SwitchableProxy,
    log: printed,
    as: signedIn,
  };
  beforeAll(async () => {
    server = settings ? await startServer(settings) : await sharedServer();
    printedBefore = server.printed().length;
    const { url, bareUrl, database } = server;
    Object.assign(app, { url, bareUrl, database });
  });
  afterAll(async () => {
    if (settings) await server?.stop();
    if (printed().includes("outside-connection-refused"))
      throw new Error("The server tried to reach something outside of this machine.");
  });
  return app;
}

async function sharedServer(): Promise<Server> {
  if (!kept.pendulumTestServer || kept.pendulumTestServer.hasEnded())
    kept.pendulumTestServer = await startServer(() => Promise.resolve({}));
  // Connections of the previous file are to a database that is gone.
  kept.pendulumTestServer.database.set("open");
  return kept.pendulumTestServer;
}

async function startServer(
  settings: (url: string) => Promise<Record<string, string>>,
): Promise<Server> {
  const [port, barePort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const database = await switchableProxy(new URL(process.env.DATABASE_URL ?? ""));
  const environment = {
    ...process.env,
    ...testEnvironment,
    ...(await settings(url)),
    NODE_ENV: "production" as const,
    PENDULUM_URL: url,
    NEXTAUTH_URL: url,
    DATABASE_URL: database.url,
    PORT: String(port),
    BARE_PORT: String(barePort),
  };
  const watched = ["--import", "./tests/support/no-outside.mjs"];
  // Only ES modules, like npm start: the build's own files need no rewriting.
  const program = ["--import", "tsx/esm", ...watched, "tests/support/app-process.ts"];
  const { said, hasEnded, stop } = await startedProgram(program, { env: environment }, READY);
  return {
    url,
    bareUrl: `http://localhost:${barePort}`,
    database,
    printed: said,
    hasEnded,
    stop: async () => {
      database.close();
      await stop("SIGKILL");
    },
  };
}

async function signedIn(person: CastKey): Promise<{ cookie: string; sessionId: string }> {
  const user = await db().user.findUniqueOrThrow({ where: { email: CAST[person].email } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await db().session.create({ data: { userId: user.id, expiresAt } });
  const token = { sub: user.id, sid: session.id };
  const value = await encode({ token, secret: testEnvironment.PENDULUM_SECRET });
  return { cookie: `pendulum.session=${value}`, sessionId: session.id };
}
