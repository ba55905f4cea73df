import type { FigureRow } from "../support/figure-row";
import { send } from "../support/raw-request";
import type { BenchServer } from "./bench-server";
import { loadWhile } from "./load";

const CONNECTIONS = 200;
const LASTING_MS = 120_000;
const MOST_MS = 3_000;
const HEALTHY_AGAIN_MS = 1_000;

/** A team page asked for on far more connections than can be served: what is served, what is sent away, and the second after. */
export async function saturationRows({ url, facts, cookies }: BenchServer): Promise<FigureRow[]> {
  const until = performance.now() + LASTING_MS;
  const page = { path: `/teams/${facts["team.storage"]}`, cookie: cookies.manager };
  const isGoingOn = () => performance.now() < until;
  const answered = await loadWhile(url, { ...page, connections: CONNECTIONS }, isGoingOn);
  const ended = performance.now();
  const { status } = await send(url, { path: "/api/health/ready" });
  const healthy = performance.now() - ended;
  const served = answered.filter((one) => one.status === 200);
  const sentAway = answered.filter((one) => one.status === 503);
  const others = answered.length - served.length - sentAway.length;
  const waits = served.map((one) => one.milliseconds).sort((a, b) => a - b);
  const p95 = waits[Math.floor(waits.length * 0.95)] ?? Number.POSITIVE_INFINITY;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  return [
    {
      row: `team page on ${CONNECTIONS} connections for ${LASTING_MS / 1000} s`,
      figure: `${served.length} served, p95 ${seconds(p95)}; ${sentAway.length} sent away with 503; ${others} others; ready ${seconds(healthy)} afterwards (${status})`,
      target: `0 others, p95 ≤ ${seconds(MOST_MS)}, ready within ${seconds(HEALTHY_AGAIN_MS)}`,
      met: others === 0 && p95 <= MOST_MS && status === 200 && healthy <= HEALTHY_AGAIN_MS,
    },
  ];
}
