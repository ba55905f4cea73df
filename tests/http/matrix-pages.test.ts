// Who may open what. The rows are in tests/http/expectations/pages*.txt: one line per page and object, one word per
// viewer. A page or route handler of the build without a row fails, and so does a row without a page. To add a
// page, add its rows; to add an object, name its id in tests/support/matrix-world.ts.
//
// Meanwhile every sensitive column holds a canary: a text that occurs nowhere else. It may appear only where
// tests/http/expectations/columns.txt allows it (see canary.test.ts), and in no header.
//
// There is no proxy (middleware) file, and the server in front does not decide who may see what: the same cells
// hold when the framework is asked directly, without the guard.
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { builtRoutes, routeOf } from "@/tests/support/build-manifests";
import { plantCanaries } from "@/tests/support/canaries";
import { CanaryWatch } from "@/tests/support/canary-watch";
import { counted } from "@/tests/support/counted";
import { expectations, type Expectation } from "@/tests/support/expectation-table";
import { preparedApp } from "@/tests/support/prepared-app";
import { changedBy, watchRows } from "@/tests/support/kept-rows";
import { withLimitedConcurrency } from "@/tests/support/limited-concurrency";
import { ask, leaksIn, PAGE_FORMS, wordFor, type PageForm } from "@/tests/support/matrix-asking";
import { areColumns, VIEWERS, VISITORS } from "@/tests/support/matrix-viewers";

const { app, fill, headersOf } = preparedApp();
let watch = new CanaryWatch([]);
let began = new Date();
beforeAll(async () => {
  began = new Date();
  watch = new CanaryWatch(await plantCanaries(fill));
  await watchRows();
});

const rows = expectations("pages");
const routes = builtRoutes();
const forms = Object.keys(PAGE_FORMS) as PageForm[];

describe("the tables and the build list the same pages", () => {
  test("there is no proxy file that could decide access", () => {
    for (const name of ["proxy", "middleware"])
      for (const end of ["ts", "js", "mjs"])
        for (const folder of ["", "src/", "app/"])
          expect(existsSync(`${folder}${name}.${end}`)).toBe(false);
  });

  test.each(routes.filter(({ methods }) => methods.includes("GET")))(
    "$pattern has a row",
    (route) => {
      expect(rows.some((row) => routeOf(row.at, routes) === route.pattern)).toBe(true);
    },
  );

  test.each(rows)("$place: $at is a page of the build", (row) => {
    const route = routeOf(row.at, routes);
    expect(route ?? (row.at === "/nowhere" && "nowhere")).toBeTruthy();
    expect(areColumns([...row.cells.keys()])).toBe(true);
  });
});

type Cell = { viewer: string; form: PageForm; expected: string };

function cellsOf(row: Expectation, chosen: PageForm[]): Cell[] {
  return [...row.cells].flatMap(([viewer, word]) => {
    const expected = fill(word, viewer);
    return chosen.map((form) => ({ viewer, form, expected }));
  });
}

/** What is wrong with a cell, in words; empty when nothing is. */
async function faultOf(url: string, row: Expectation, cell: Cell): Promise<string[]> {
  const { viewer, form, expected } = cell;
  const path = fill(row.at, viewer);
  const answer = await ask(url, path, form, headersOf(viewer).cookie ?? "");
  counted.cellsAsked += 1;
  const isPrefetch = form === "prefetch" || form === "segment";
  const word = wordFor(answer);
  const wrong = `${viewer} in ${form}: ${word} (${answer.status}), not ${expected}`;
  if (isPrefetch ? answer.status >= 500 : word !== expected) return [wrong];
  const strays = watch.strays(viewer, `${path} (${form})`, answer);
  if (expected === "ok") return strays;
  // A refusal does not even show what the viewer may see elsewhere.
  const leaked = watch
    .foundIn(answer.body)
    .filter(({ owner }) => owner !== VISITORS[viewer]?.key)
    .map(({ token }) => token);
  const leaks = [...leaksIn(answer, viewer), ...leaked];
  return [...strays, ...leaks.map((text) => `${viewer} in ${form} receives “${text}”`)];
}

async function faults(url: string, row: Expectation, chosen: PageForm[]): Promise<string> {
  const cells = cellsOf(row, chosen);
  const refused = cells.filter(({ expected }) => expected !== "ok");
  const found: string[][] = [];
  const askFor = async (some: Cell[]) => {
    found.push(...(await withLimitedConcurrency(some, (cell) => faultOf(url, row, cell))));
  };
  const changed = (await changedBy(() => askFor(refused))).map((table) => `${table} has changed`);
  await askFor(cells.filter(({ expected }) => expected === "ok"));
  return [...found, changed].flat().join("\n");
}

describe("behind the guard", () => {
  test.each(rows)("$place: $at", async (row) => {
    expect(await faults(app.url, row, forms)).toBe("");
  });
});

describe("without the guard", () => {
  // The framework's own addresses are for the guard to refuse.
  test.each(rows.filter(({ at }) => !at.startsWith("/_")))("$place: $at", async (row) => {
    expect(await faults(app.bareUrl, row, ["inside"])).toBe("");
  });
});

const pages = [...new Set(rows.map(({ at }) => at)), "/assessments/draft?step=6"];
const otherViewers = Object.keys(VISITORS).filter((viewer) => !(viewer in VIEWERS));

describe.each(otherViewers)("for %s, who has no column", (viewer) => {
  test("no page shows anything that is not for them", async () => {
    const requests = pages.flatMap((at) => forms.map((form) => ({ path: fill(at, viewer), form })));
    const found = await withLimitedConcurrency(requests, async ({ path, form }) => {
      const answer = await ask(app.url, path, form, headersOf(viewer).cookie ?? "");
      expect(answer.status).toBeLessThan(500);
      return watch.strays(viewer, `${path} (${form})`, answer);
    });
    expect(found.flat()).toEqual([]);
  });
});

test("canaries did reach those who may see them, so the search works", () => {
  for (const [column, viewer] of [
    ["Assessment.note", "self"],
    ["Assessment.note", "manager"],
    ["Assessment.note", "mentor"],
    ["Trial.hypothesis", "sponsor"],
    ["User.email", "admin"],
    ["RosterUpload.text", "admin"],
  ] as const)
    expect([column, viewer, watch.hasReached(column, viewer)]).toEqual([column, viewer, true]);
});

test("each response that contained a person's assessment is logged for them once", async () => {
  const looks = await db().$queryRaw<{ viewerId: string; subjectId: string; count: number }[]>`
    SELECT "viewerId"::text, "subjectId"::text, count(DISTINCT "lookId")::int AS "count"
    FROM "access_log_entry" WHERE "door" NOT IN ('TEAM_PAGE', 'WEEK') AND "at" > ${began} GROUP BY 1, 2`;
  const keyOf = (id: string) => Object.keys(CAST).find((key) => fill(`{${key}}`) === id) ?? id;
  const viewerOf = (id: string) =>
    Object.keys(VISITORS).find((viewer) => viewer !== "out" && VISITORS[viewer]?.key === keyOf(id));
  const written = looks.map(({ viewerId, subjectId, count }): [string, number] => [
    `${viewerOf(viewerId)} ${keyOf(subjectId)}`,
    count,
  ]);
  const planted = new Set(watch.canaries.map(({ owner }): string => owner));
  const about = written.filter(([pair]) => planted.has(pair.split(" ")[1] ?? ""));
  const { readings } = watch;
  expect([...readings.keys()].sort()).toEqual(["manager jonas", "mentor jonas"]); // who is shown notes
  expect(new Map(about).get("sponsor jonas")).toBeGreaterThan(0);
  for (const [pair, count] of readings)
    expect([pair, new Map(about).get(pair)]).toEqual([pair, count]);
});
