import { median, type FigureRow } from "../support/figure-row";
import { send } from "../support/raw-request";
import type { BenchServer } from "./bench-server";
import { load } from "./load";
import { profileLines } from "./profile";

const ROUNDS = 5;
const EACH = { connections: 4, requests: 100 };

type Path = { path: string; cookie?: string | undefined };
type Page = Path & {
  name: string;
  /** The least share of a twin's and of the bare page's rate. */
  twin?: number;
  bare?: number;
};

/**
 * Requests per second of the busiest pages, as a share of the bare page's and of a twin's: a page of
 * as many static elements, without data, words or sign-in, which is what the framework itself costs.
 * They are asked in turns, so that all run under the same load. With `isProfiled`, prints where the
 * processor's time goes for each page.
 */
export async function pageCostRows(server: BenchServer, isProfiled: boolean): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (const page of busiestPages(server)) {
    const elements = await countElements(server, page);
    const twin = { path: `/twin/${elements}` };
    const seconds = await secondsInTurns(server, { bare: { path: "/bare" }, twin, page });
    rows.push(rowOf(page, elements, seconds));
    if (!isProfiled) continue;
    await server.startProfile();
    await load(server.url, { ...page, ...EACH });
    const profile = await server.profile();
    console.log(`${page.name}, milliseconds of a request:`);
    for (const line of profileLines(profile, EACH.requests)) console.log(line);
  }
  return rows;
}

function busiestPages({ facts, cookies }: BenchServer): Page[] {
  const team = `/teams/${facts["team.storage"]}`;
  const { self, manager } = cookies;
  return [
    { name: "account", path: "/account", cookie: self, bare: 0.6 },
    { name: "frame with nothing in it", path: "/frame", cookie: self },
    { name: "team of eight", path: team, cookie: manager, twin: 0.65, bare: 0.3 },
    { name: "home", path: "/", cookie: self, twin: 0.6 },
    { name: "this week", path: "/", cookie: manager, twin: 0.6 },
    { name: "result", path: `/assessments/${facts["jonas.assessment"]}`, cookie: self, twin: 0.6 },
    { name: "record", path: `${team}/people/${facts.jonas}`, cookie: manager, twin: 0.6 },
    { name: "rotation", path: `${team}/rotation`, cookie: manager, twin: 0.6 },
  ];
}

/** How many elements a page has, but for scripts. */
async function countElements({ url }: BenchServer, { path, cookie }: Path): Promise<number> {
  const { status, body } = await send(url, { path, headers: cookie ? { cookie } : {} });
  if (status !== 200) throw new Error(`${path} was answered ${status}.`);
  const shown = body.slice(body.indexOf("<body")).replaceAll(/<script\b.*?<\/script>/gs, "");
  return shown.match(/<[a-z]/g)?.length ?? 0;
}

type Seconds = Record<"bare" | "twin" | "page", number>[];

async function secondsInTurns(
  { url }: BenchServer,
  paths: Record<"bare" | "twin" | "page", Path>,
): Promise<Seconds> {
  const one = async ({ path, cookie }: Path) =>
    (await load(url, { path, cookie, ...EACH })).seconds;
  const seconds: Seconds = [];
  for (let round = 0; round <= ROUNDS; round++)
    seconds.push({
      bare: await one(paths.bare),
      twin: await one(paths.twin),
      page: await one(paths.page),
    });
  // The first round only warms up.
  return seconds.slice(1);
}

function rowOf({ name, twin, bare }: Page, elements: number, rounds: Seconds): FigureRow {
  const share = (of: "bare" | "twin") => median(rounds.map((one) => one[of] / one.page));
  const rate = EACH.requests / median(rounds.map(({ page }) => page));
  const least = [twin && `twin ≥ ${twin}`, bare && `bare ≥ ${bare}`].filter(Boolean);
  return {
    row: `${name}, ${elements} elements, ${EACH.connections} connections`,
    figure: `${share("twin").toFixed(2)} of its twin, ${share("bare").toFixed(2)} of bare, ${rate.toFixed(0)} requests/s`,
    target: least.join(", ") || "none",
    met: share("twin") >= (twin ?? 0) && share("bare") >= (bare ?? 0),
  };
}
