import PgBoss from "pg-boss";
import { pool } from "@/lib/db/client";
import { isUnavailable } from "@/lib/db/unavailable";
import { log, logError } from "@/lib/log";
import { countJob } from "@/lib/metrics";
import type { Job } from "./job";

const kept = globalThis as typeof globalThis & { pendulumJobs?: Promise<Running> };

type JobRows = { rows: Record<string, unknown>[] };
type Running = { stop: () => Promise<void> };

/** The statements that mark a job as done or failed, which the library does not wait for. */
const MARKS_A_JOB = /SELECT COUNT\(\*\) FROM results\s*$/;

/** Polling interval, and what happens to a job that fails or whose instance dies. */
const POLL_SECONDS = 5;
const QUEUE = {
  // At most one is queued and one running, over all instances.
  policy: "stately",
  retryLimit: 3,
  retryDelay: 60,
  retryBackoff: true,
  expireInSeconds: 300,
  retentionDays: 7,
} as const;

/**
 * Starts processing `jobs` in this process. Idempotent. Their queues are in the schema `pgboss` of
 * our own database and use our own pool; any number of instances share them. Throws when the
 * database cannot be reached; later outages only delay.
 */
export function startJobs(jobs: Job[]): Promise<Running> {
  return (kept.pendulumJobs ??= workOn(jobs).then(({ stop }) => ({
    stop: async () => {
      kept.pendulumJobs = undefined;
      await stop();
    },
  })));
}

/** A separate worker; `startJobs` is for everything except tests of several instances. */
export async function workOn(jobs: Job[], pollSeconds = POLL_SECONDS): Promise<Running> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(text, values, isStarted) },
    cronWorkerIntervalSeconds: pollSeconds,
    cronMonitorIntervalSeconds: 6 * pollSeconds,
  });
  let isStarted = false;
  boss.on("error", (error) => logError("jobs", error));
  const stop = () => boss.stop({ close: false, timeout: 10_000 });
  try {
    await boss.start();
    for (const job of jobs) await take(boss, job, pollSeconds);
    await forgetOthers(boss, jobs);
  } catch (error) {
    await stop();
    throw error;
  }
  isStarted = true;
  return { stop };
}

async function take(boss: PgBoss, job: Job, pollSeconds: number): Promise<void> {
  await boss.createQueue(job.name, { name: job.name, ...QUEUE });
  await boss.schedule(job.name, job.cron);
  await boss.work(job.name, { pollingIntervalSeconds: pollSeconds }, () => perform(job));
  // For what became due while nothing ran; ignored when one is already queued.
  await boss.send(job.name, {});
}

async function perform({ name, run }: Job): Promise<void> {
  const from = performance.now();
  try {
    await run(new Date());
    log("info", "job", { job: name, ms: Math.round(performance.now() - from) });
    countJob(name, "done", new Date());
  } catch (error) {
    logError("job-failed", error, { job: name });
    countJob(name, "failed", new Date());
    // The library stores errors in its tables: they must not contain private text.
    throw new Error("failed; see the log");
  }
}

async function forgetOthers(boss: PgBoss, jobs: Job[]): Promise<void> {
  const names = new Set(jobs.map(({ name }) => name));
  for (const { name } of await boss.getSchedules())
    if (!names.has(name)) await boss.unschedule(name);
}

/**
 * Runs a statement of the library. An outage rejects, and the library reports it as the error it
 * is; the next poll tries again. Only where the library does not wait for the result would it end
 * the process: there the outage is logged here, the job is not marked, expires and runs again.
 */
async function execute(text: string, values: unknown[], isStarted: boolean): Promise<JobRows> {
  try {
    return await untilNoDeadlock(() => ask(text, values));
  } catch (error) {
    if (!isStarted || !MARKS_A_JOB.test(text) || !isUnavailable(error)) throw error;
    logError("jobs-database", error);
    return { rows: [{ count: "0" }] };
  }
}

async function ask(text: string, values: unknown[]): Promise<JobRows> {
  const client = await pool().connect();
  try {
    const result = await client.query<Record<string, unknown>>(text, values);
    client.release();
    return result;
  } catch (error) {
    // It may be inside a transaction that the library opened: that connection is not used again.
    client.release(true);
    throw error;
  }
}

// A new queue is a new table: instances that start at once can deadlock. The one that the database
// aborts did nothing, and retries.
async function untilNoDeadlock(attempt: () => Promise<JobRows>, triesLeft = 5): Promise<JobRows> {
  try {
    return await attempt();
  } catch (error) {
    const isDeadlock = (error as { code?: unknown } | null)?.code === "40P01";
    if (!isDeadlock || triesLeft === 0) throw error;
    return untilNoDeadlock(attempt, triesLeft - 1);
  }
}
