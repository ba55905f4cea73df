import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, db, pool } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { workOn } from "@/lib/jobs/mutations";
import { freshDatabase } from "@/tests/support/database";
import { startedPgBouncer, type PgBouncer } from "@/tests/support/pgbouncer";

freshDatabase();

let direct = "";
let pooler: PgBouncer | undefined;
beforeAll(() => (direct = process.env.DATABASE_URL ?? ""));
afterEach(async () => {
  await closeDatabase();
  await pooler?.stop();
  process.env.DATABASE_URL = direct;
});

const throughPgBouncer = async () => {
  pooler = await startedPgBouncer(new URL(direct));
  process.env.DATABASE_URL = pooler.url;
  return pooler.url;
};

test("an address that does not say pgbouncer=true is refused with what to add", async () => {
  const url = await throughPgBouncer();
  const unsaid = applyMigrations(url.replace("?pgbouncer=true", ""));
  await expect(unsaid).rejects.toThrow("Behind PgBouncer, add pgbouncer=true to DATABASE_URL.");
});

test("without its limits as settings of the role, the start is refused with the statements to run", async () => {
  const url = await throughPgBouncer();
  const refusal = await applyMigrations(url).catch((error: unknown) => error as Error);
  expect(refusal).toMatchObject({ name: "StartError" });
  const statements = String(refusal).split("\n").slice(1);
  expect(statements).toHaveLength(4);
  const client = new pg.Client({ connectionString: direct });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
});

test("migrations, transactions, limits and jobs work on shared sessions", async () => {
  const url = await throughPgBouncer();
  await expect(applyMigrations(url)).resolves.toEqual([]);
  // Many more at once than there are server sessions.
  const names = Array.from({ length: 40 }, () => `Team ${randomUUID()}`);
  await Promise.all(
    names.map((name) =>
      db().$transaction(async (tx) => {
        await tx.team.create({ data: { name } });
        await tx.team.findFirstOrThrow({ where: { name } });
      }),
    ),
  );
  expect(await db().team.count()).toBe(names.length);
  const settings = await pool().query(
    "SELECT current_setting('TimeZone') AS zone, current_setting('lock_timeout') AS lock",
  );
  expect(settings.rows).toEqual([{ zone: "UTC", lock: "8s" }]);
  const slow = pool().query("SELECT pg_sleep(60)");
  await expect(slow).rejects.toThrow(/statement timeout/);
  let runs = 0;
  const job = { name: "behind-pgbouncer", cron: "0 4 * * *", run: () => Promise.resolve(++runs) };
  const jobs = await workOn([job], 1);
  await expect.poll(() => runs).toBe(1);
  await jobs.stop();
});
