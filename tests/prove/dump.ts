import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { postgresPrograms, throwawayPostgres } from "@/scripts/throwaway-postgres.mjs";
import type { FigureRow } from "../support/figure-row";
import { send } from "../support/raw-request";
import { startInstance } from "./instances";
import { pause, writing } from "./ledger";
import { contentsOf } from "./table-contents";
import { proofWorld } from "./world";

/** The block of docs/operations.md that backs up and restores one's own database. */
const DOCUMENTED = /```sh\n(umask 077\npg_dump [^`]*)```/;

/** Backs up and restores a PostgreSQL that people wrote to, by the documented commands, and serves the copy. */
export async function dumpRows(): Promise<FigureRow[]> {
  const server = await throwawayPostgres();
  const [live, restored] = await Promise.all(
    ["live", "restored"].map((name) => newDatabase(server.url, name)),
  );
  const world = await proofWorld({
    instances: 1,
    database: { url: live ?? "", stop: () => server.stop() },
  });
  try {
    const load = await writing(world);
    await pause(3_000);
    const { promised } = await load.stop();
    runDocumented({ DATABASE_URL: live ?? "", NEW_DATABASE_URL: restored ?? "" });
    const before = await contentsOf(live ?? "");
    const after = new Map(
      (await contentsOf(restored ?? "")).map((one) => [one.table, one.checksum]),
    );
    const differing = before.filter(({ table, checksum }) => after.get(table) !== checksum);
    const instance = await startInstance(restored ?? "", process.cwd());
    const cookie = world.cookies.self ?? "";
    const { status } = await send(instance.url, { path: "/", headers: { cookie } });
    await instance.kill();
    return [
      {
        row: "PostgreSQL backed up and restored with pg_dump as documented, then served",
        figure: `${before.length} tables with ${promised.length} new assessments, ${differing.map(({ table }) => table).join(", ") || "all equal"}; home answers ${status}`,
        target: "all equal, 200",
        met: differing.length === 0 && status === 200,
      },
    ];
  } finally {
    await world.stop();
  }
}

function runDocumented(addresses: Record<string, string>): void {
  const [, commands = ""] = DOCUMENTED.exec(readFileSync("docs/operations.md", "utf8")) ?? [];
  const cwd = mkdtempSync(path.join(tmpdir(), "pendulum-dump-"));
  const PATH = `${postgresPrograms()}${path.delimiter}${process.env.PATH ?? ""}`;
  const env = { ...process.env, ...addresses, PATH };
  execFileSync("sh", ["-e", "-c", commands], { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  rmSync(cwd, { recursive: true, force: true });
}

async function newDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
