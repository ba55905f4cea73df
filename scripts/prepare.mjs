// Prepares a clone: packages, generated code, build. Each part is done only when it is missing or
// out of date. `node scripts/prepare.mjs generate build` always does the named parts.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import "./node-version.mjs";
import { fail, root, step } from "./progress.mjs";

const at = (...parts) => path.join(root, ...parts);
const program = (...parts) => at("node_modules", ...parts);

const generatedStamp = at("lib", "db", "generated", ".made-from");
const buildStamp = at(".next", "made-from");

/** Installs the packages from the lock file unless each of them is there in its locked version. */
export async function install() {
  if (packagesAreThere()) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  await step("Installing the packages", npm, ["ci", "--no-audit", "--no-fund"]);
}

function packagesAreThere() {
  const installed = program(".package-lock.json");
  if (!existsSync(installed)) return false;
  const want = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(want).every(
    ([name, { optional, version }]) => !name || optional || have[name]?.version === version,
  );
}

/** Generates the database client unless it was made from this schema. */
export async function generate({ anew = false } = {}) {
  const source = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if (!anew && readIfThere(generatedStamp) === source) return;
  const prisma = program("prisma", "build", "index.js");
  await step("Generating the database client", process.execPath, [prisma, "generate"], {
    // Prisma would download a schema engine that generating does not use; any existing file prevents that.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
  writeFileSync(generatedStamp, source);
}

/** Builds the app for production unless the build is up to date. */
export async function build({ anew = false } = {}) {
  const source = buildSource();
  if (!anew && existsSync(at(".next", "BUILD_ID")) && readIfThere(buildStamp) === source) return;
  rmSync(buildStamp, { force: true });
  const next = program("next", "dist", "bin", "next");
  await step("Building the app", process.execPath, [next, "build"], { NODE_ENV: "production" });
  writeFileSync(buildStamp, source);
}

/** One checksum over the sources of the build. */
export function buildSource() {
  return fingerprint([
    ...["app", "lib", "messages", "public"],
    ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
  ]);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function fingerprint(entries) {
  const hash = createHash("sha256");
  for (const file of entries.flatMap(filesUnder).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(at(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(entry) {
  if (!existsSync(at(entry))) return [];
  if (path.extname(entry)) return [entry];
  return readdirSync(at(entry), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name !== path.basename(generatedStamp))
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)));
}

if (process.argv[1] === import.meta.filename) {
  const parts = { install, generate, build };
  try {
    for (const name of process.argv.slice(2)) await parts[name]?.({ anew: true });
  } catch (error) {
    fail(error);
  }
}
