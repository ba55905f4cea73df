// Restores a backup from before an erasure: the erased person must be erased again.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, db } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { eraseAgain, eraseDue } from "@/lib/rights/erase-mutations";
import { erasedAt } from "@/lib/rights/erasure";
import { CAST } from "@/prisma/cast";
import { moveRows } from "@/scripts/move/move-rows";
import { bareDatabase, freshDatabase } from "@/tests/support/database";
import { furnishSealed } from "../sealing/furnished";

const folder = mkdtempSync(path.join(tmpdir(), "pendulum-erased-"));
const list = path.join(folder, "live.erased");
process.env.PENDULUM_ERASED = list;
freshDatabase();
beforeAll(furnishSealed);
afterAll(() => rmSync(folder, { recursive: true }));

const { email, name } = CAST.jonas;

/** The tables of a database that contain any of these marks. */
async function tracesOf(database: ReturnType<typeof db>, marks: string[]): Promise<string[]> {
  const tables = await database.$queryRaw<{ table: string }[]>`
    SELECT tablename::text AS "table" FROM pg_tables WHERE schemaname = 'public'`;
  const found = await Promise.all(
    tables.map(async ({ table }) => {
      const rows = await database.$queryRawUnsafe<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS "row" FROM "${table}" t`,
      );
      return rows.some(({ row }) => marks.some((mark) => row.includes(mark))) ? [table] : [];
    }),
  );
  return found.flat();
}

test("after a restored backup erased people stay erased, and nobody else is erased", async () => {
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  const backup = await bareDatabase();
  await applyMigrations(backup);
  const moved = await moveRows(process.env.DATABASE_URL ?? "", backup);
  const people = moved.find(({ table }) => table === "user")?.rows ?? 0;

  const now = new Date();
  const dueAt = erasedAt(now);
  const request = { userId: id, askedById: id, askedAt: now, dueAt };
  await db().erasureRequest.create({ data: request });
  expect(await eraseAgain()).toBe(0);
  expect(await eraseDue(dueAt)).toBe(1);
  const kept = readFileSync(list, "utf8");
  expect(kept).toMatch(/^[0-9a-f]{64}\n$/);
  expect(await eraseAgain()).toBe(0);

  // A process that starts on the backup, with the list of erased people.
  await closeDatabase();
  process.env.DATABASE_URL = backup;
  vi.resetModules();
  const { eraseAgain: atStart } = await import("@/lib/rights/erase-mutations");
  const { db: restored } = await import("@/lib/db/client");
  expect(await tracesOf(restored(), [id, email, name])).toContain("user");
  expect(await atStart()).toBe(1);
  expect(await tracesOf(restored(), [id, email, name])).toEqual([]);
  expect(await restored().user.count()).toBe(people - 1);
  expect(await atStart()).toBe(0);
  expect(readFileSync(list, "utf8")).toBe(kept);
});
