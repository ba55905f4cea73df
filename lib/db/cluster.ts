import { spawnSync } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type ServerAccount } from "./server-account";
import { serverEnvironment } from "./server-environment";
import { type ServerPrograms } from "./server-programs";
import { StartError } from "./start-error";

/** The password of a database role. All are derived from one secret, so that there is one file to keep. */
export function passwordOf(role: string, secret: string): string {
  return createHmac("sha256", secret).update(role).digest("hex");
}

/**
 * The secret behind the passwords, created at the first start. Throws a `StartError` when it is
 * missing later.
 */
export function secretOf(folder: string, cluster: string): string {
  const file = path.join(folder, "database-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (existsSync(cluster)) {
    throw new StartError(
      `The file ${file} is missing, and the database cannot be opened without it: restore it from a backup.`,
    );
  }
  const secret = randomBytes(32).toString("hex");
  writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secret;
}

/**
 * Creates the cluster, with data checksums and the same collation on every system. It is created
 * under a temporary name first, so that an existing cluster is always complete.
 */
export function createCluster(
  folder: string,
  cluster: string,
  programs: ServerPrograms,
  account: ServerAccount,
  secret: string,
): void {
  const making = path.join(folder, "database.new");
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const passwordFile = path.join(folder, "password.new");
  writeFileSync(passwordFile, `${passwordOf("postgres", secret)}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    for (const made of [making, passwordFile]) chownSync(made, account.uid, account.gid ?? -1);
  }
  const tried = spawnSync(
    programs.initdb,
    [
      ...["-D", making, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      "--data-checksums",
    ],
    { ...account, cwd: "/", env: serverEnvironment, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (tried.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(
      `The embedded database could not be created. ${tried.stderr || String(tried.error)}`,
    );
  }
  renameSync(making, cluster);
  chmodSync(cluster, 0o700);
}

/** Throws a `StartError` when another major version of PostgreSQL made the cluster. */
export function requireSameMajor(cluster: string, programs: ServerPrograms): void {
  const made = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (made === programs.major) return;
  throw new StartError(
    `The database in ${cluster} was made by PostgreSQL ${made} and this version of Pendulum brings PostgreSQL ${programs.major}: see "Upgrade" in docs/operations.md.`,
  );
}
