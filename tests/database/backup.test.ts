// What an installation holds survives the ways of moving it that the README describes.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { seedDemo } from "@/prisma/seed";
import { moveRows } from "@/scripts/move/move-rows";
import { bareDatabase, freshDatabase } from "@/tests/support/database";

freshDatabase();
beforeAll(() => seedDemo(new Date("2026-11-24T12:00:00Z")), 60_000);

describe("moving all rows to another database", () => {
  test("every table reads alike, rules are on again, and it is refused a second time", async () => {
    const target = await bareDatabase();
    await applyMigrations(target);
    const source = process.env.DATABASE_URL ?? "";
    const moved = await moveRows(source, target);
    const rows = Object.fromEntries(moved.map(({ table, rows: count }) => [table, count]));
    expect(rows.user).toBe(await db().user.count());
    expect(rows.assessment).toBe(await db().assessment.count());
    expect(rows.assessment).toBeGreaterThan(100);
    const client = new pg.Client({ connectionString: target });
    await client.connect();
    const change = client.query(`UPDATE "assessment" SET "verdict" = 'IC'`);
    await expect(change).rejects.toThrow();
    await client.end();
    await expect(moveRows(source, target)).rejects.toThrow("there are people in it already");
  });
});

describe("a copy of the data folder", () => {
  test("opens elsewhere with everything in it", { timeout: 120_000 }, async () => {
    const place = mkdtempSync(path.join(tmpdir(), "pendulum-copy-"));
    chmodSync(place, 0o755);
    const [kept, copy] = [path.join(place, "live"), path.join(place, "copy")];
    try {
      const first = await startEmbeddedDatabase({ dataFolder: kept });
      await applyMigrations(first.url);
      await moveRows(process.env.DATABASE_URL ?? "", first.url);
      await first.stop();
      execFileSync("cp", ["-a", kept, copy]);
      rmSync(kept, { recursive: true });
      const second = await startEmbeddedDatabase({ dataFolder: copy });
      const client = new pg.Client({ connectionString: second.url });
      await client.connect();
      const { rows } = await client.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM "assessment"',
      );
      await client.end();
      await second.stop();
      expect(rows[0]?.n).toBe(await db().assessment.count());
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
