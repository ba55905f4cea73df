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
const TWIN_PAGE = `import { connection } from "next/server";

const PARTS = 8;

export default async function TwinPage({ params }: { params: Promise<{ elements: string }> }) {
  await connection();
  const { elements } = await params;
  const rows = Array.from({ length: Math.round(Number(elements) / PARTS) }, (_, at) => at);
  return rows.map((at) => (
    <section key={at} className="rounded-xl border border-line bg-surface p-5">
      <h2 className="text-base font-semibold">A title of its own</h2>
      <p className="mt-1 text-sm text-muted">
        A sentence as long as those of most pages, <a href="/bare">with a link</a>.
      </p>
      <ul className="mt-3 space-y-1">
        <li className="flex justify-between gap-4">
          <span className="min-w-0 truncate">A name</span>
          <span className="tabular-nums">42</span>
        </li>
      </ul>
    </section>
  ));
}
`;
const FRAME_PAGE = `export default function FramePage() {
  return <h1>Nothing</h1>;
}
`;

/**
 * Builds a copy of this tree with three more pages under the same root layout, the baselines for the
 * others: `/bare` only shows the time, `/twin/400` has so many elements, `/frame` has nothing but what
 * is around each page of whoever is signed in. Returns the copy's folder; builds only when the sources
 * changed.
 */
export function buildWithBarePage(): string {
  const copy = path.join(root, ".data", "bench-build");
  for (const entry of COPIED) {
    rmSync(path.join(copy, entry), { recursive: true, force: true });
    cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true });
  }
  rmSync(path.join(copy, "node_modules"), { force: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  for (const [at, page] of [
    ["bare", BARE_PAGE],
    ["twin/[elements]", TWIN_PAGE],
    ["(signed-in)/frame", FRAME_PAGE],
  ] as const) {
    mkdirSync(path.join(copy, "app", at), { recursive: true });
    writeFileSync(path.join(copy, "app", at, "page.tsx"), page);
  }
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
