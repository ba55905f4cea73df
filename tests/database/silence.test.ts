// A server counts as silent only after time in which this process could receive, not while the process was blocked.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { afterRunning, endWhenSilent } from "@/lib/db/silence";
import { freshDatabase } from "@/tests/support/database";
import { switchableProxy, type SwitchableProxy } from "@/tests/support/switchable-proxy";

freshDatabase();

const PATIENCE_MS = 2_000;
let line: SwitchableProxy;
let pool: pg.Pool;
beforeAll(async () => {
  line = await switchableProxy(new URL(process.env.DATABASE_URL ?? ""));
  pool = new pg.Pool({ connectionString: line.url, max: 1 });
  pool.on("error", () => undefined);
  pool.on("connect", (connection) => {
    connection.on("error", () => undefined);
    endWhenSilent(connection, PATIENCE_MS);
  });
});
afterAll(async () => {
  await pool.end();
  line.close();
});

/** Blocks this process without taking processor time from the server. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test("a response that arrived while the process was blocked is received", async () => {
  const direct = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  direct.on("connect", (connection) => endWhenSilent(connection, PATIENCE_MS));
  await direct.query("SELECT 1");
  const answer = direct.query<{ n: number }>("SELECT 1 AS n FROM pg_sleep(0.2)");
  await new Promise((resolve) => setImmediate(resolve));
  block(PATIENCE_MS * 2);
  expect((await answer).rows).toEqual([{ n: 1 }]);
  await direct.end();
});

test("a silent server ends the query, and the next one uses a new connection", async () => {
  await pool.query("SELECT 1");
  line.set("silent");
  await expect(pool.query("SELECT 1")).rejects.toThrow(/Connection terminated/);
  line.set("open");
  expect((await pool.query<{ n: number }>("SELECT 2 AS n")).rows).toEqual([{ n: 2 }]);
});

test("neither time between two queries nor a slow response counts as silence", async () => {
  const connection = await pool.connect();
  await connection.query("SELECT 1");
  await new Promise((resolve) => afterRunning(PATIENCE_MS * 1.5, () => resolve(null)));
  expect((await connection.query<{ n: number }>("SELECT 4 AS n")).rows).toEqual([{ n: 4 }]);
  connection.release();
  line.set("open", PATIENCE_MS / 4);
  for (let turn = 0; turn < 5; turn++)
    expect((await pool.query<{ n: number }>("SELECT 3 AS n")).rows).toEqual([{ n: 3 }]);
});
