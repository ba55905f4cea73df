import type { FigureRow } from "../support/figure-row";
import type { BenchServer } from "./bench-server";
import { load } from "./load";

const REQUESTS = 100_000;
/** Before these many, code is still being compiled and caches fill. */
const WARM = 4_000;
/** Over so many requests the processor's time is counted, first and last. */
const COUNTED = 10_000;
const MOST_GROWTH = 1.1;
const EACH = { connections: 20, requests: 500 };

/**
 * Memory of the server, and processor time of a request, after many requests for several pages, compared
 * with those after the first few thousand. It takes about a quarter of an hour.
 */
export async function memoryRows(server: BenchServer): Promise<FigureRow[]> {
  const { url, facts, cookies } = server;
  const pages = [
    { path: "/bare" },
    { path: "/sign-in" },
    { path: "/", cookie: cookies.self },
    { path: `/teams/${facts["team.storage"]}`, cookie: cookies.manager },
  ];
  let done = 0;
  const upTo = async (count: number) => {
    for (; done < count; done += EACH.requests) {
      const page = pages[(done / EACH.requests) % pages.length] ?? { path: "/" };
      await load(url, { ...EACH, ...page });
      // Empties the recorded statements, which would count as the server's memory.
      await server.statements();
    }
  };
  const processorUpTo = async (count: number) => {
    const before = await server.processor();
    await upTo(count);
    return (await server.processor()) - before;
  };
  await upTo(WARM);
  const early = await server.memory();
  const first = await processorUpTo(WARM + COUNTED);
  await upTo(REQUESTS - COUNTED);
  const last = await processorUpTo(REQUESTS);
  const late = await server.memory();
  const growth = late.heapUsed / early.heapUsed;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const each = (seconds: number) => ((seconds / COUNTED) * 1000).toFixed(1);
  return [
    {
      row: `server memory after ${REQUESTS} requests against after ${WARM}`,
      figure: `${growth.toFixed(2)} (heap ${megabytes(early.heapUsed)} → ${megabytes(late.heapUsed)} MB, whole process ${megabytes(early.rss)} → ${megabytes(late.rss)} MB)`,
      target: `≤ ${MOST_GROWTH}`,
      met: growth <= MOST_GROWTH,
    },
    {
      row: `processor time of the last ${COUNTED} of them against the first`,
      figure: `${(last / first).toFixed(2)} (${each(first)} → ${each(last)} ms a request)`,
      target: `≤ ${MOST_GROWTH}`,
      met: last / first <= MOST_GROWTH,
    },
  ];
}
