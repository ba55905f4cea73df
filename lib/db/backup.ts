import { chownSync, closeSync, copyFileSync, existsSync, fsyncSync, lstatSync } from "node:fs";
import { mkdirSync, openSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startEmbeddedDatabase } from "./embedded";
import { reachEmbeddedDatabase } from "./reach";
import {
  keysOf,
  readSecrets,
  secretsFile,
  withOldKeys,
  writeSecrets,
  type Secrets,
} from "./secrets-file";
import { StartError } from "./start-error";

/**
 * What PostgreSQL says not to copy of a running database ("Making a Base Backup Using the Low Level
 * API"): of these folders only the folders, and none of these files.
 */
const EMPTY = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const LEFT_OUT = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label)$/;
const SEGMENT = /^([0-9A-F]{24}|[0-9A-F]{8}\.history)$/;

/**
 * Copies the embedded database of `folder`, with its secrets, into the empty folder `target`: as it
 * is at the end of the copy, while people work. The copy is a data folder of its own. Throws a
 * `StartError` when the database cannot be opened.
 */
export async function backUp(folder: string, target: string): Promise<void> {
  const from = realpathSync(folder);
  const { adminUrl, stop } = await reachEmbeddedDatabase(from);
  try {
    mkdirSync(target, { mode: 0o700 });
    copyIfThere(path.join(from, "database-secret"), path.join(target, "database-secret"));
    const before = readSecrets(from);
    await copyCluster(adminUrl, path.join(from, "database"), path.join(target, "database"));
    // The keys come last, with those of the beginning: they may be changed while rows are copied.
    const after = readSecrets(from);
    if (after) keepSecrets(target, withOldKeys(after, before ? keysOf(before) : []), from);
  } finally {
    await stop();
  }
}

async function copyCluster(adminUrl: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Keeps the log of changes that the copy needs until this session ends.
    await client.query(
      "SELECT pg_create_physical_replication_slot('pendulum_backup', true, temporary => true)",
    );
    await client.query("SELECT pg_backup_start('pendulum', fast => true)");
    copyTree(from, to);
    const { rows } = await client.query<{ labelfile: string }>(
      "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)",
    );
    const label = rows[0]?.labelfile ?? "";
    keep(path.join(to, "backup_label"), label, from);
    const first = /WAL LOCATION: .* \(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? "";
    for (const name of readdirSync(path.join(from, "pg_wal")))
      if (SEGMENT.test(name) && (name >= first || name.endsWith(".history")))
        copy(path.join(from, "pg_wal", name), path.join(to, "pg_wal", name));
  } finally {
    await client.end();
  }
}

function copyTree(from: string, to: string): void {
  const { uid, gid, mode } = lstatSync(from);
  mkdirSync(to, { mode });
  own(to, uid, gid);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (LEFT_OUT.test(entry.name) || EMPTY.has(path.basename(from))) continue;
    if (entry.isDirectory()) copyTree(source, target);
    else copyIfThere(source, target);
  }
}

/** A file that the server removes meanwhile is not needed: the log of changes says so too. */
function copyIfThere(from: string, to: string): void {
  try {
    copy(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function copy(from: string, to: string): void {
  const { uid, gid } = lstatSync(from);
  copyFileSync(from, to);
  own(to, uid, gid);
  const file = openSync(to, "r");
  fsyncSync(file);
  closeSync(file);
}

function keepSecrets(target: string, secrets: Secrets, from: string): void {
  writeSecrets(target, secrets);
  const { uid, gid } = lstatSync(secretsFile(from));
  own(secretsFile(target), uid, gid);
}

function keep(file: string, text: string, beside: string): void {
  writeFileSync(file, text, { mode: 0o600, flush: true });
  const { uid, gid } = lstatSync(beside);
  own(file, uid, gid);
}

/** Gives a copy to whom the original belongs: root copies for the user who runs the server. */
function own(file: string, uid: number, gid: number): void {
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

/** What a backup holds, read by starting its own database: a copy that has not been opened is only a hope. */
export type BackupContent = { people: number; assessments: number };

/** Opens a backup as the next start would, and leaves it ready for one. Throws when it does not open. */
export async function openBackup(folder: string): Promise<BackupContent> {
  if (!existsSync(path.join(folder, "database", "PG_VERSION")))
    throw new StartError(`There is no backup in ${folder}.`);
  const { url, stop } = await startEmbeddedDatabase({ dataFolder: folder });
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<BackupContent>(
      `SELECT (SELECT count(*) FROM "user")::int AS "people",
              (SELECT count(*) FROM "assessment")::int AS "assessments"`,
    );
    const [content] = rows;
    if (!content) throw new StartError(`The backup in ${folder} cannot be read.`);
    return content;
  } finally {
    await client.end();
    await stop();
  }
}
