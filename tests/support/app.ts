import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll } from "vitest";
import { db } from "@/lib/db/client";
import { CAST, type CastKey } from "@/prisma/cast";
import { freshDatabase } from "./database";
import { testEnvironment } from "./environment";
import { switchableProxy, type SwitchableProxy } from "./switchable-proxy";

/** A running production server for a test file, on a database of its own behind a line that can be cut. */
export type App = {
  url: string;
  /** The same pages without the guard in front. */
  bareUrl: string;
  database: SwitchableProxy;
  /** Everything that the server printed so far. */
  log: () => string;
  /** The headers of somebody who is signed in, in a session of its own. */
  as: (person: CastKey) => Promise<{ cookie: string; sessionId: string }>;
};

/**
 * Starts the built app on the demo company. Call it once, at the top of the file; needs `next build`.
 * `settings` may start what the app is to be configured with, for the address at which it will be.
 */
export function runningApp(settings?: (url: string) => Promise<Record<string, string>>): App {
  freshDatabase("demoTemplate");
  let child: ChildProcess | undefined;
  let printed = "";
  const app: App = {
    url: "",
    bareUrl: "",
    database: undefined as unknown as SwitchableProxy,
    log: () => printed,
    as: signedIn,
  };
  beforeAll(async () => {
    const port = await freePort();
    app.url = `http://localhost:${port}`;
    const barePort = await freePort();
    app.bareUrl = `http://localhost:${barePort}`;
    const database = new URL(process.env.DATABASE_URL ?? "");
    app.database = await switchableProxy(database);
    const environment = {
      ...process.env,
      ...testEnvironment,
      ...(await settings?.(app.url)),
      NODE_ENV: "production" as const,
      PENDULUM_URL: app.url,
      NEXTAUTH_URL: app.url,
      DATABASE_URL: app.database.url,
      PORT: String(port),
      BARE_PORT: String(barePort),
    };
    const watched = ["--import", "./tests/support/no-outside.mjs"];
    const program = ["--import", "tsx", ...watched, "tests/support/app-process.ts"];
    child = spawn(process.execPath, program, { env: environment });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    while (!printed.includes("ready\n")) {
      if (child.exitCode !== null) throw new Error(`The server did not start:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  afterAll(async () => {
    if (child?.exitCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    app.database.close();
    if (printed.includes("outside-connection-refused"))
      throw new Error("The server tried to reach something outside of this machine.");
  });
  return app;
}

async function signedIn(person: CastKey): Promise<{ cookie: string; sessionId: string }> {
  const user = await db().user.findUniqueOrThrow({ where: { email: CAST[person].email } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await db().session.create({ data: { userId: user.id, expiresAt } });
  const token = { sub: user.id, sid: session.id };
  const value = await encode({ token, secret: testEnvironment.PENDULUM_SECRET });
  return { cookie: `pendulum.session=${value}`, sessionId: session.id };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}
