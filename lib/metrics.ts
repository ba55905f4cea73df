import { createHash, timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { env } from "./env";

type Meters = {
  registry: Registry;
  requests: Histogram<"method" | "route" | "status">;
  jobs: Counter<"job" | "outcome">;
  lastJobs: Gauge<"job">;
};

const kept = globalThis as typeof globalThis & { pendulumMeters?: Meters };

/** Upper bounds in seconds: a page is quick below the third, and given up at the last. */
const BUCKETS = [0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Whether anybody may read the figures: otherwise none are kept. */
export function isMetered(): boolean {
  return env().METRICS_TOKEN !== undefined;
}

/** Counts an answered request. `route` is a pattern such as `/teams/[teamId]`, never an address. */
export function countRequest(
  of: { method: string; route: string; status: number },
  seconds: number,
): void {
  if (isMetered()) meters().requests.observe({ ...of, status: String(of.status) }, seconds);
}

/** Counts a run of a background job that ended at `now`. */
export function countJob(job: string, outcome: "done" | "failed", now: Date): void {
  if (!isMetered()) return;
  meters().jobs.inc({ job, outcome });
  if (outcome === "done") meters().lastJobs.set({ job }, now.getTime() / 1_000);
}

/** Connections to the database: all, those nobody uses, and how many requests wait for one. */
type Connections = { totalCount: number; idleCount: number; waitingCount: number };

/** Tells the state of the connections whenever the figures are read. */
export function meterConnections(read: () => Connections): void {
  if (!isMetered()) return;
  new Gauge({
    name: "pendulum_database_connections",
    help: "Connections of this process to the database; waiting: requests without one.",
    labelNames: ["state"],
    registers: [meters().registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = read();
      this.set({ state: "used" }, totalCount - idleCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
}

/**
 * The figures of this process in the text format of Prometheus, for whoever sends the token of
 * `METRICS_TOKEN` as a bearer; null for everybody else, and when that setting is empty.
 */
export async function findMetrics(
  authorization: string | null,
): Promise<{ text: string; contentType: string } | null> {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN || !isSame(authorization ?? "", `Bearer ${METRICS_TOKEN}`)) return null;
  const { registry } = meters();
  return { text: await registry.metrics(), contentType: registry.contentType };
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

// Kept on globalThis: the server and the app's bundles are separate copies of this file in one process.
function meters(): Meters {
  return (kept.pendulumMeters ??= openMeters());
}

function openMeters(): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: "pendulum_http_request_duration_seconds",
      help: "Time from the request line to the last byte of the answer.",
      labelNames: ["method", "route", "status"],
      buckets: BUCKETS,
      registers,
    }),
    jobs: new Counter({
      name: "pendulum_job_runs_total",
      help: "Runs of background jobs in this process.",
      labelNames: ["job", "outcome"],
      registers,
    }),
    lastJobs: new Gauge({
      name: "pendulum_job_last_success_timestamp_seconds",
      help: "When a background job last ended well in this process.",
      labelNames: ["job"],
      registers,
    }),
  };
}
