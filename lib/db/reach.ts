import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { passwordOf, secretOf } from "./cluster";
import { startEmbeddedDatabase, type EmbeddedDatabase } from "./embedded";
import { connectionUrl, type ServerAddress } from "./server-address";

/**
 * The embedded database of a folder, for a program beside the app: the running one, which `stop` leaves
 * running, else one started for this. Throws a `StartError` when neither can be reached.
 */
export async function reachEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  try {
    return await startEmbeddedDatabase({ dataFolder });
  } catch (error) {
    const folder = realpathSync(dataFolder);
    const cluster = path.join(folder, "database");
    const address = runningAddress(cluster);
    if (!address || !String(error).includes("already in use")) throw error;
    const secret = secretOf(folder, cluster);
    const url = (role: string) => connectionUrl(address, role, passwordOf(role, secret), role);
    return { url: url("pendulum"), adminUrl: url("postgres"), stop: () => Promise.resolve() };
  }
}

/** Where the server that runs on a cluster listens, as it wrote it down itself. */
function runningAddress(cluster: string): ServerAddress | null {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [, , , port, directory] = readFileSync(file, "utf8").split("\n");
  return directory
    ? { kind: "socket", directory, temporary: false }
    : { kind: "loopback", port: Number(port) };
}
