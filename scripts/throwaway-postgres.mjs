import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { foundOrInstalled } from "./debian-package.mjs";
import { processSeconds } from "./processor-time.mjs";

const DEBIAN = "/usr/lib/postgresql";

/** Starts a PostgreSQL of this machine in a temporary folder, on a unix socket only. `stop` removes the folder. */
export async function throwawayPostgres() {
  const programs = postgresPrograms();
  const { folder, account } = postgresFolder();
  const call = (name, ...args) =>
    execFileSync(path.join(programs, name), args, {
      ...account,
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
  const cluster = path.join(folder, "cluster");
  call("initdb", "-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off`;
  call("pg_ctl", "-D", cluster, "-w", "-l", path.join(folder, "log"), "-o", options, "start");
  return {
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    /** Its processor seconds so far, which are nobody's: the server is a child of no other process. */
    processor() {
      const [pid] = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
      return processSeconds(pid);
    },
    async stop() {
      call("pg_ctl", "-D", cluster, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The folder of the newest PostgreSQL's programs on this machine. Installs Debian's package when there is none
 * and we may; otherwise a `Failure` says what to install.
 */
export function postgresPrograms() {
  return foundOrInstalled(
    newestPrograms,
    "postgresql",
    "PostgreSQL is missing: install it (Debian: postgresql), or set TEST_DATABASE_URL.",
  );
}

/** A new temporary folder for a server, and the user to run it as: PostgreSQL refuses to run as root. */
export function postgresFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-pg-"));
  if (process.getuid?.() !== 0) return { folder, account: {} };
  // Debian's package creates this user.
  const account = idsOf("postgres");
  chownSync(folder, account.uid, account.gid);
  return { folder, account };
}

function newestPrograms() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  return versions
    .map((version) => path.join(DEBIAN, String(version), "bin"))
    .concat((process.env.PATH ?? "").split(path.delimiter))
    .find((folder) => existsSync(path.join(folder, "initdb")));
}

function idsOf(user) {
  const id = (flag) => Number(execFileSync("id", [flag, user], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
