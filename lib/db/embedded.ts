import { existsSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { createCluster, passwordOf, requireSameMajor, secretOf } from "./cluster";
import { lockFolder } from "./folder-lock";
import { refuseMoved } from "./moved";
import { makeDataFolder, serverAccount } from "./server-account";
import { connectionUrl, listenOptions, serverAddress } from "./server-address";
import { stopOrphan } from "./orphan";
import { keepServer } from "./server-process";
import { serverPrograms } from "./server-programs";
import { startErrorFrom } from "./start-error";

/** A running embedded server. */
export interface EmbeddedDatabase {
  /** Connection string of the app's role, which owns its database and is not a superuser. */
  url: string;
  /** Connection string of the server's superuser; only for tests and repair. */
  adminUrl: string;
  /** Stops the server, then releases the folder. */
  stop: () => Promise<void>;
}

const durable = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];
// Statements and their details may hold private text: they are kept out of the log.
const discreet = ["log_min_messages=log", "log_min_error_statement=panic", "log_checkpoints=off"];
const kept = [
  ...durable,
  ...discreet,
  ...["log_error_verbosity=terse", "logging_collector=off", "timezone=UTC", "max_connections=100"],
];

/**
 * Runs PostgreSQL in a folder, reachable only from this machine, until `stop`.
 *
 * One installation owns the folder at a time; a server left over from a crash is stopped first; a
 * server that dies is restarted. Throws a `StartError` with one sentence when it cannot start.
 */
export async function startEmbeddedDatabase(options: {
  dataFolder: string;
  log?: (line: string) => void;
  /** Server settings (`name=value`) that override ours; for disposable databases. */
  settings?: string[];
}): Promise<EmbeddedDatabase> {
  const wanted = path.resolve(options.dataFolder);
  try {
    makeDataFolder(wanted);
    const folder = realpathSync(wanted);
    refuseMoved(folder);
    const unlock = await lockFolder(folder);
    try {
      const server = await startIn(folder, options);
      const stop = () => server.stop().finally(unlock);
      return { ...server, stop };
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    throw startErrorFrom(error, wanted);
  }
}

async function startIn(
  folder: string,
  { log = () => undefined, settings = [] }: { log?: (line: string) => void; settings?: string[] },
): Promise<EmbeddedDatabase> {
  const cluster = path.join(folder, "database");
  const account = serverAccount(folder, cluster);
  const programs = serverPrograms(folder, account);
  const secret = secretOf(folder, cluster);
  await stopOrphan(cluster, log);
  if (!existsSync(cluster)) createCluster(folder, cluster, programs, account, secret);
  requireSameMajor(cluster, programs);

  const address = await serverAddress(folder, account);
  const adminUrl = connectionUrl(address, "postgres", passwordOf("postgres", secret), "postgres");
  const server = await keepServer({
    program: programs.postgres,
    args: [
      ...[...kept, ...settings].flatMap((setting) => ["-c", setting]),
      ...listenOptions(address),
    ],
    cluster,
    account,
    url: adminUrl,
    log,
  });
  const stop = async () => {
    await server.stop();
    if (address.kind === "socket" && address.temporary) {
      rmSync(address.directory, { recursive: true, force: true });
    }
  };
  try {
    const password = passwordOf("pendulum", secret);
    await ensureDatabase(adminUrl, password);
    return { url: connectionUrl(address, "pendulum", password, "pendulum"), adminUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ensureDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'pendulum'");
    if (!role.rowCount) await client.query(`CREATE ROLE pendulum LOGIN PASSWORD '${password}'`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'pendulum'");
    if (!database.rowCount) await client.query("CREATE DATABASE pendulum OWNER pendulum");
  } finally {
    await client.end();
  }
}
