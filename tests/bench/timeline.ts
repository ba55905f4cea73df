import { gzipSync } from "node:zlib";
import { tokenOf } from "../support/matrix-viewers";
import { median, type FigureRow } from "../support/figure-row";
import { send, type HttpAnswer } from "../support/raw-request";
import type { BenchServer } from "./bench-server";
import { addManyTeams } from "./many-teams";

const TEAMS = 300;
const TIMES = 15;
const MOST_RATIO = 60;
const MOST_STATEMENTS = 4;
const MOST_BYTES = 150_000;

/** A page of the timeline of 300 teams over two years, one reader at a time, compared with the bare page. */
export async function timelineRows(server: BenchServer): Promise<FigureRow[]> {
  const boss = await addManyTeams(process.env.DATABASE_URL ?? "", TEAMS);
  const cookie = `pendulum.session=${await tokenOf("", boss, server.facts)}`;
  const timeline = { path: "/rotations?quarters=8", headers: { cookie } };
  const spent: Record<"timeline" | "bare", number[]> = { timeline: [], bare: [] };
  const timed = async (which: "timeline" | "bare", path: string, headers = {}) => {
    const since = performance.now();
    const answer = await send(server.url, { path, headers });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}.`);
    spent[which].push(performance.now() - since);
    return answer;
  };
  const page = await timed("timeline", timeline.path, timeline.headers);
  await server.statements();
  await send(server.url, timeline);
  const statements = (await server.statements()).length;
  for (let time = 0; time < TIMES; time++) {
    await timed("timeline", timeline.path, timeline.headers);
    await timed("bare", "/bare");
  }
  return rowsOf(page, statements, median(spent.timeline), median(spent.bare));
}

function rowsOf({ body }: HttpAnswer, statements: number, ms: number, bare: number): FigureRow[] {
  const what = `timeline of ${TEAMS} teams over two years`;
  const packed = gzipSync(body).length;
  const sizes = `${(packed / 1000).toFixed(0)} kB gzipped, ${(body.length / 1e6).toFixed(1)} MB plain`;
  return [
    {
      row: `${what}, a page`,
      figure: `${(ms / bare).toFixed(0)} × the bare page (${ms.toFixed(0)} ms; bare ${bare.toFixed(1)} ms)`,
      target: `≤ ${MOST_RATIO} ×`,
      met: ms <= MOST_RATIO * bare,
    },
    {
      row: `${what}, SQL statements`,
      figure: String(statements),
      target: `≤ ${MOST_STATEMENTS}`,
      met: statements <= MOST_STATEMENTS,
    },
    {
      row: `${what}, its HTML`,
      figure: sizes,
      target: `≤ ${MOST_BYTES / 1000} kB gzipped`,
      met: packed <= MOST_BYTES,
    },
  ];
}
