import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

test("a session has its limits, its time zone, and compiles no statements", async () => {
  const { rows } = await pool().query(
    `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
            current_setting('idle_in_transaction_session_timeout') AS idle,
            current_setting('TimeZone') AS zone, current_setting('jit') AS jit`,
  );
  expect(rows).toEqual([{ statement: "10s", lock: "8s", idle: "20s", zone: "UTC", jit: "off" }]);
});
