import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serverAccount } from "@/lib/db/server-account";
import { foundOrInstalled } from "@/scripts/debian-package.mjs";
import { freePort } from "./free-port";
import { startedProgram } from "./started-program";

const READY = "process up";
const PATHS = ["/usr/sbin"].concat((process.env.PATH ?? "").split(path.delimiter));

/** A real PgBouncer in transaction mode, with few sessions, in front of one database. */
export type PgBouncer = { url: string; stop: () => Promise<void> };

/** Starts it in front of the database at `target`, which it reaches by TCP or by unix socket. */
export async function startedPgBouncer(target: URL): Promise<PgBouncer> {
  const program = foundOrInstalled(
    () => PATHS.map((folder) => path.join(folder, "pgbouncer")).find((file) => existsSync(file)),
    "pgbouncer",
    "PgBouncer is missing: install it (Debian: pgbouncer).",
  );
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-pgbouncer-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const file = path.join(folder, "settings.ini");
  writeFileSync(file, settings(target, port));
  // It refuses to run as root, as PostgreSQL does.
  const account = serverAccount(folder, path.join(folder, "cluster"));
  const options = { ...account, cwd: "/" };
  const { stop } = await startedProgram([file], options, READY, program);
  const user = target.username;
  return {
    url: `postgresql://${user}@127.0.0.1:${port}${target.pathname}?pgbouncer=true`,
    stop: async () => {
      await stop("SIGINT");
      rmSync(folder, { recursive: true });
    },
  };
}

function settings(target: URL, port: number): string {
  const name = target.pathname.slice(1);
  const host = target.searchParams.get("host") ?? target.hostname;
  const password = target.password ? ` password=${target.password}` : "";
  return `[databases]
${name} = host=${host} port=${target.port || 5432} user=${target.username}${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
`;
}
