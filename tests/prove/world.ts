import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { seedDemo } from "@/prisma/seed";
import { testEnvironment } from "../support/environment";
import { viewerCookies } from "../support/matrix-viewers";
import { seedMatrix, type TableFacts } from "../support/matrix-world";
import { switchableProxy, type SwitchableProxy } from "../support/switchable-proxy";
import { startInstance, type Instance } from "./instances";

/** The furnished demo company on an embedded database, served by two instances through a connection that can fail. */
export type World = {
  facts: TableFacts;
  /** The cookie header of each viewer of the tests' tables. */
  cookies: Record<string, string>;
  /** The origin of this site's forms. */
  origin: string;
  instances: Instance[];
  line: SwitchableProxy;
  /** Starts one more instance, of the build in a folder if given. */
  another: (folder?: string) => Promise<Instance>;
  /** Kills the database server, which its supervisor then restarts. */
  killServer: () => void;
  stop: () => Promise<void>;
};

type Choices = {
  instances?: number;
  dataFolder?: string;
  origin?: string;
  /** A server to use instead of an embedded one. */
  database?: { url: string; stop: () => Promise<void> };
};

/** Starts such a world; `stop` deletes its folder. */
export async function proofWorld({
  instances: count = 2,
  dataFolder = mkdtempSync(path.join(tmpdir(), "pendulum-prove-")),
  origin = testEnvironment.PENDULUM_URL,
  database: given,
}: Choices = {}): Promise<World> {
  const database = given ?? (await startEmbeddedDatabase({ dataFolder }));
  // Connections of the previous world lead to a server that is gone.
  await closeDatabase();
  // One proxy in front, so that a proof can come from many addresses.
  const settings = { PENDULUM_URL: origin, DATABASE_URL: database.url, TRUST_PROXY: "1" };
  Object.assign(process.env, testEnvironment, settings);
  await applyMigrations(database.url);
  await seedDemo(new Date());
  const facts = await seedMatrix();
  const cookies = await viewerCookies(facts);
  const line = await switchableProxy(new URL(database.url));
  const another = (folder = process.cwd()) => startInstance(line.url, folder);
  const instances: Instance[] = [];
  for (let one = 0; one < count; one++) instances.push(await another());
  const serverId = path.join(dataFolder, "database", "postmaster.pid");
  return {
    facts,
    cookies,
    instances,
    line,
    another,
    origin,
    killServer: () =>
      process.kill(Number(readFileSync(serverId, "utf8").split("\n")[0]), "SIGKILL"),
    stop: async () => {
      for (const { kill } of instances) await kill();
      line.close();
      await closeDatabase();
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
