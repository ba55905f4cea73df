import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { StartError } from "./start-error";

/** The user that runs the database server: empty for the present user, numbers when root must not run it. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

/**
 * The user that runs the server whose cluster is (or will be) in `cluster`, below `folder`.
 *
 * An ordinary user runs it as themselves. PostgreSQL refuses root, so root delegates to the owner
 * of an existing cluster, else to `postgres` or `nobody`, and gives that user access through the
 * folder.
 */
export function serverAccount(folder: string, cluster: string): ServerAccount {
  if (process.getuid?.() !== 0) return ownAccount(cluster);
  const account = ownerOf(cluster) ?? accountNamed("postgres") ?? accountNamed("nobody");
  if (!account) {
    throw new StartError(
      "PostgreSQL does not run as root and this system has neither a user postgres nor nobody: start Pendulum as an ordinary user.",
    );
  }
  chmodSync(folder, statSync(folder).mode | 0o011);
  if (!canEnter(folder, account)) {
    throw new StartError(
      `Started by root, the database runs as user ${account.uid}, who cannot open ${folder}: name a folder in PENDULUM_DATA that other users can open, for example /var/lib/pendulum.`,
    );
  }
  return account;
}

/** Whether the user who would run the server could reach a folder (its nearest existing parent). */
export function canEnter(folder: string, account: ServerAccount): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" });
  return tried.status === 0;
}

function ownAccount(cluster: string): ServerAccount {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && process.getuid && owner !== process.getuid()) {
    throw new StartError(
      `The database in ${cluster} belongs to the user with the number ${owner}: start Pendulum as that user (or as root), or name another folder in PENDULUM_DATA.`,
    );
  }
  return {};
}

function ownerOf(cluster: string): ServerAccount | null {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : null;
}

function accountNamed(name: string): ServerAccount | null {
  const idOf = (flag: string) =>
    Number(
      execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

/**
 * Creates a folder and returns whether the server could run in it: root's home, for example, is
 * closed to others.
 */
export function canHost(folder: string): boolean {
  makeDataFolder(folder);
  try {
    serverAccount(folder, path.join(folder, "database"));
    return true;
  } catch {
    return false;
  }
}

/** Creates a data folder readable only by its owner; missing parent folders get the system's default mode. */
export function makeDataFolder(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
