import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSource } from "@/scripts/prepare.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const COPIED = [
  ...["app", "lib", "messages", "prisma", "scripts", "tests/bench", "tests/support"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json"],
];
const BARE_PAGE = `import { connection } from "next/server";

export default async function BarePage() {
  await connection();
  return <p>{Date.now()}</p>;
}
`;

/**
 * Builds a copy of this tree with one more page, `/bare`, which only shows the time under the same root layout: the
 * baseline for the other pages. Returns the copy's folder; builds only when the sources changed.
 */
export function buildWithBarePage(): string {
  const copy = path.join(root, ".data", "bench-build");
  for (const entry of COPIED) {
    rmSync(path.join(copy, entry), { recursive: true, force: true });
    cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true });
  }
  rmSync(path.join(copy, "node_modules"), { force: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  mkdirSync(path.join(copy, "app", "bare"));
  writeFileSync(path.join(copy, "app", "bare", "page.tsx"), BARE_PAGE);
  const stamp = path.join(copy, ".next", "made-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === buildSource()) return copy;
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
  nameFromCopy(path.join(copy, ".next", "server", "server-reference-manifest.json"), copy);
  writeFileSync(stamp, buildSource());
  return copy;
}

// The build names files relative to the folder of the lock file; the tests look for them relative to the copy.
function nameFromCopy(manifest: string, copy: string): void {
  const named = readFileSync(manifest, "utf8");
  writeFileSync(manifest, named.replaceAll(`"${path.relative(root, copy)}/`, '"'));
}
