import type { FigureRow } from "../support/figure-row";
import type { BenchServer } from "./bench-server";
import { load } from "./load";

const REQUESTS = 20_000;
const WARM = 4_000;
const MOST_GROWTH = 1.1;
const EACH = { connections: 20, requests: 500 };

/** Memory of the server after many requests for several pages, compared with that after the first few thousand. */
export async function memoryRows({
  url,
  facts,
  cookies,
  memory,
  statements,
}: BenchServer): Promise<FigureRow[]> {
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
      await statements();
    }
    return memory();
  };
  const early = await upTo(WARM);
  const late = await upTo(REQUESTS);
  const growth = late.heapUsed / early.heapUsed;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  return [
    {
      row: `server memory after ${REQUESTS} requests against after ${WARM}`,
      figure: `${growth.toFixed(2)} (heap ${megabytes(early.heapUsed)} → ${megabytes(late.heapUsed)} MB, whole process ${megabytes(early.rss)} → ${megabytes(late.rss)} MB)`,
      target: `≤ ${MOST_GROWTH}`,
      met: growth <= MOST_GROWTH,
    },
  ];
}
