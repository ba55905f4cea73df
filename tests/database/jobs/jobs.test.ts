import { afterEach, expect, test, vi } from "vitest";
import { closeDatabase, db, pool } from "@/lib/db/client";
import type { Job } from "@/lib/jobs/job";
import { workOn } from "@/lib/jobs/mutations";
import { JOBS } from "@/lib/jobs/registry";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const running: { stop: () => Promise<void> }[] = [];
const instance = async (...jobs: Job[]) => {
  const started = await workOn(jobs, 1);
  running.push(started);
  return started;
};
const job = (name: string, run: Job["run"]): Job => ({ name, cron: "0 4 * * *", run });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await pause(50);
};
const stateOf = async (name: string) => {
  const { rows } = await pool().query<{ state: string; output: unknown }>(
    "SELECT state, output FROM pgboss.job WHERE name = $1 ORDER BY created_on",
    [name],
  );
  return rows;
};

test.each(JOBS)("$name has nothing to do before anybody has joined", async ({ run }) => {
  expect(await db().installation.count()).toBe(0);
  await expect(run(new Date())).resolves.not.toThrow();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

test("a job runs at every start, with the clock as its argument", async () => {
  const seen: Date[] = [];
  const before = Date.now();
  await instance(job("at-start", (now) => Promise.resolve(seen.push(now))));
  await until(() => seen.length === 1);
  expect(Number(seen[0])).toBeGreaterThanOrEqual(before);
  expect(Number(seen[0])).toBeLessThanOrEqual(Date.now());
});

test("three instances that start at once never run a job concurrently", async () => {
  let [now, most, times] = [0, 0, 0];
  const slow = job("one-at-a-time", async () => {
    most = Math.max(most, ++now);
    await pause(700);
    now--;
    times++;
  });
  await Promise.all([instance(slow), instance(slow), instance(slow)]);
  await until(() => times > 0 && now === 0);
  await pause(1_500);
  expect(most).toBe(1);
  expect(times).toBeLessThanOrEqual(3);
});

test("eight instances that add new jobs at once all start", async () => {
  const jobs = Array.from({ length: 4 }, (_, n) => job(`new-${n}`, () => Promise.resolve()));
  const started = await Promise.all(Array.from({ length: 8 }, () => instance(...jobs)));
  expect(started).toHaveLength(8);
});

test("a job that waits when an instance stops is done by the next one", async () => {
  const first = await instance(job("kept", () => Promise.reject(new Error("not yet"))));
  await until(async () => (await stateOf("kept")).some(({ state }) => state === "retry"));
  await first.stop();
  await pool().query("UPDATE pgboss.job SET start_after = now() WHERE name = 'kept'");
  let done = 0;
  await instance(job("kept", () => Promise.resolve(done++)));
  await until(() => done >= 1);
});

test("a failed job stores nothing of its error", async () => {
  await instance(job("fails", () => Promise.reject(new Error("CANARY words of somebody"))));
  await until(async () => (await stateOf("fails")).some(({ state }) => state === "retry"));
  expect(JSON.stringify(await stateOf("fails"))).not.toContain("CANARY");
});

test("jobs continue after every connection was cut during a run", async () => {
  let times = 0;
  let isUp = () => {};
  const up = new Promise<void>((resolve) => (isUp = resolve));
  await instance(
    job("cut-off", async () => {
      if (++times > 1) return;
      // An instance that cannot reach the database while it starts does not start.
      await up;
      await db().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`.catch(() => undefined);
      await closeDatabase();
    }),
  );
  isUp();
  await until(() => times === 1);
  await pause(1_500);
  await pool().query(
    "UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'cut-off'",
  );
  await until(() => times === 2);
});

test("an outage is logged as such, and jobs continue after it", async () => {
  let times = 0;
  await instance(job("through-an-outage", () => Promise.resolve(++times)));
  await until(() => times === 1);
  const logged: string[] = [];
  const writing = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
  await closeDatabase();
  const reachable = process.env.DATABASE_URL;
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nothing";
  await until(() => logged.some((line) => line.includes('"event":"jobs"')));
  await closeDatabase();
  process.env.DATABASE_URL = reachable;
  writing.mockRestore();
  expect(logged.join("")).toMatch(/"event":"jobs".*ECONNREFUSED/);
  expect(logged.join("")).not.toContain("TypeError");
  await pool().query(
    "UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'through-an-outage'",
  );
  await until(() => times === 2);
});

test("a deleted job is no longer scheduled", async () => {
  const first = await instance(job("gone", () => Promise.resolve()));
  await first.stop();
  await instance(job("stays", () => Promise.resolve()));
  const { rows } = await pool().query<{ name: string }>("SELECT name FROM pgboss.schedule");
  expect(rows).toEqual([{ name: "stays" }]);
});
