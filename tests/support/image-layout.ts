import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The folder in the image, and the image's start command. */
export type ImageLayout = {
  folder: string;
  /** Node's arguments. */
  command: string[];
  environment: Record<string, string>;
  remove: () => void;
};

/**
 * Lays out the folder of the image outside of the tree, as the Dockerfile in `root` defines it:
 * only what its last stage copies, with the packages that `npm prune --omit=dev` leaves. Needs a
 * build.
 */
export function imageLayout(root = process.cwd()): ImageLayout {
  const dockerfile = readFileSync(path.join(root, "Dockerfile"), "utf8").replace(/\\\n\s*/g, "");
  const [first = "", last = ""] = dockerfile.split(/^FROM .*$/m).slice(1);
  // The manual steps below are what the first stage does before anything is copied from it.
  if (!first.includes("npm run build && npm prune --omit=dev && rm -rf .next/cache"))
    throw new Error(
      "The Dockerfile prepares its build in another way than tests/support/image-layout.ts.",
    );
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-image-"));
  for (const [from, to] of copiesIn(last)) {
    const target = path.join(folder, to);
    mkdirSync(path.dirname(target), { recursive: true });
    if (from === "node_modules") layPackages(root, target);
    else cpSync(path.join(root, from), target, COPIED);
  }
  return {
    folder,
    command: (JSON.parse(lineOf(last, "CMD")) as string[]).slice(1),
    environment: Object.fromEntries(
      lineOf(last, "ENV")
        .split(" ")
        .map((pair) => pair.split("=") as [string, string]),
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The paths that a stage copies from the build, and their paths in the image's folder. */
function copiesIn(stage: string): [from: string, to: string][] {
  return [...stage.matchAll(/^COPY --from=build (.+)$/gm)].flatMap(([, said = ""]) => {
    const paths = said
      .split(" ")
      .map((one) => path.relative("/pendulum", path.resolve("/pendulum", one)));
    const to = paths.pop() ?? "";
    return paths.map((from): [string, string] => [
      from,
      said.endsWith("/") ? path.join(to, path.basename(from)) : to,
    ]);
  });
}

function lineOf(stage: string, instruction: string): string {
  const [, rest] = new RegExp(`^${instruction} (.+)$`, "m").exec(stage) ?? [];
  if (!rest) throw new Error(`The Dockerfile says no ${instruction}.`);
  return rest;
}

const COPIED = {
  recursive: true,
  // As Docker copies them. As absolute links, those within the build would lead to the packages of the tree.
  verbatimSymlinks: true,
  filter: (source: string) => !source.endsWith(path.join(".next", "cache")),
};

type LockedPackage = { dev?: boolean };

/** The installed packages that the lock file does not mark as development only. */
function layPackages(root: string, target: string): void {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  for (const [at, { dev }] of Object.entries(lock.packages))
    if (at.startsWith("node_modules/") && !dev)
      linkFiles(path.join(root, at), path.join(path.dirname(target), at));
}

/** Copies a package by hard links, which takes seconds instead of minutes; nothing writes to it. */
function linkFiles(from: string, to: string): void {
  let entries;
  try {
    entries = readdirSync(from, { withFileTypes: true });
  } catch {
    return; // For another platform, and not installed here.
  }
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)];
    // Nested packages have their own entries in the lock file.
    if (entry.name === "node_modules") continue;
    if (entry.isDirectory()) linkFiles(source, copy);
    else linkOrCopy(source, copy);
  }
}

function linkOrCopy(source: string, copy: string): void {
  try {
    linkSync(source, copy);
  } catch {
    cpSync(source, copy, { verbatimSymlinks: true }); // A symbolic link, or another disk.
  }
}
