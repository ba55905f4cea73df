import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { StartError } from "./start-error";

/** The user that runs the database server: empty for oneself, numbers when root must not do it itself. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

/**
 * Who is to run the server whose cluster is (or will be) in `cluster`, below `folder`.
 *
 * An ordinary user runs it as themselves. PostgreSQL refuses root, so root hands it to the owner of an existing
 * cluster, else to `postgres` or `nobody`, and lets that user pass through the folder.
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
      `Started by root, the database runs as user ${account.uid}, who may not enter ${folder}: name a folder in PENDULUM_DATA that others may pass to, for example /var/lib/pendulum.`,
    );
  }
  return account;
}

/** Whether the user who would run the server could reach a folder (its nearest existing part). */
export function canEnter(folder: string, account: ServerAccount): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" });
  return tried.status === 0;
}

function ownAccount(cluster: string): ServerAccount {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && process.getuid && owner !== process.getuid()) {
    throw new StartError(
      `The database in ${cluster} belongs to the user with number ${owner}: start Pendulum as that user (or as root), or name another folder in PENDULUM_DATA.`,
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

/** Makes a folder and tells whether the server could run in it: root's own home, say, is closed to others. */
export function canHost(folder: string): boolean {
  makeDataFolder(folder);
  try {
    serverAccount(folder, path.join(folder, "database"));
    return true;
  } catch {
    return false;
  }
}

/** Makes a data folder for its owner alone; folders above it that are missing come as the system has them. */
export function makeDataFolder(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
