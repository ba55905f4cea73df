import { gzipSync } from "node:zlib";
import { expectations } from "../support/expectation-table";
import { VISITORS } from "../support/matrix-viewers";
import { withFacts } from "../support/matrix-world";
import { send } from "../support/raw-request";
import type { FigureRow } from "../support/figure-row";
import type { BenchServer } from "./bench-server";

const MOST_STATEMENTS = 6;
const MOST_SCRIPT = 15_000;

type Page = { at: string; path: string; viewer: string };

/** Every page of the tables for each viewer who may see it: statements sent, and script beyond the bare page's. */
export async function pageRows(server: BenchServer): Promise<FigureRow[]> {
  const script = scriptCounter(server);
  const floor = await script("/bare", "");
  const most = { statements: new Map<string, number>(), script: new Map<string, number>() };
  const note = (map: Map<string, number>, at: string, value: number) =>
    map.set(at, Math.max(map.get(at) ?? 0, value));
  for (const { at, path, viewer } of pages(server)) {
    const cookie = server.cookies[viewer] ?? "";
    const headers: Record<string, string> = cookie ? { cookie } : {};
    await send(server.url, { path, headers });
    await server.statements();
    await send(server.url, { path, headers });
    note(most.statements, at, (await server.statements()).length);
    note(most.script, at, (await script(path, cookie)) - floor);
  }
  return [
    summary("SQL statements a page", most.statements, MOST_STATEMENTS, String),
    summary("script over the bare page's, gzipped", most.script, MOST_SCRIPT, kilobytes),
  ];
}

function summary(
  what: string,
  most: Map<string, number>,
  limit: number,
  words: (value: number) => string,
): FigureRow {
  const sorted = [...most].sort(([, a], [, b]) => b - a);
  const over = sorted.filter(([, value]) => value > limit);
  const shown = over.length ? over : sorted.slice(0, 3);
  const listed = shown.map(([at, value]) => `${words(value)} ${at}`).join(", ");
  return {
    row: `${what}, ${sorted.length} pages`,
    figure: `${over.length ? "over" : "most"}: ${listed}`,
    target: `≤ ${words(limit)} on each`,
    met: over.length === 0,
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function pages({ facts }: BenchServer): Page[] {
  return expectations("pages")
    .filter(({ what, at }) => what === "GET" && !at.startsWith("/api/"))
    .flatMap(({ at, cells }) =>
      [...cells]
        .filter(([, word]) => word === "ok")
        .map(([viewer]) => {
          const path = withFacts(at, facts, VISITORS[viewer]?.key ?? "jonas");
          return { at, path, viewer };
        }),
    );
}

/** Returns the gzipped size of all script files of a page, in bytes; each file is fetched once. */
function scriptCounter({ url }: BenchServer) {
  const sizes = new Map<string, number>();
  const sizeOf = async (file: string) => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const { body } = await send(url, { path: file });
    const size = gzipSync(body).length;
    sizes.set(file, size);
    return size;
  };
  return async (path: string, cookie: string): Promise<number> => {
    const { body } = await send(url, { path, headers: cookie ? { cookie } : {} });
    const named = body.match(/static\/chunks\/[\w./~-]+?\.js/g) ?? [];
    let sum = 0;
    for (const file of new Set(named)) sum += await sizeOf(`/_next/${file}`);
    return sum;
  };
}
