// Who may open what. The rows are in tests/http/expectations/pages*.txt, one line a page and object, one word a
// viewer; a page or route handler of the build without a row fails, and so does a row without a page. To add a
// page, add its rows; to add an object, give its id a name in tests/support/matrix-world.ts.
//
// There is no proxy (middleware) file in this house, and the server in front decides nothing about who may see
// what: the same cells hold when the framework is asked directly, without the guard.
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { runningApp } from "@/tests/support/app";
import { builtRoutes, routeOf } from "@/tests/support/build-manifests";
import { expectations, type Expectation } from "@/tests/support/expectation-table";
import { changedBy, watchRows } from "@/tests/support/kept-rows";
import { ask, leaksIn, PAGE_FORMS, wordFor, type PageForm } from "@/tests/support/matrix-asking";
import { VIEWERS, viewerCookies } from "@/tests/support/matrix-viewers";
import { furnishMatrix, withFacts, type Facts } from "@/tests/support/matrix-world";

const app = runningApp();
let facts: Facts = {};
let cookies: Record<string, string> = {};
beforeAll(async () => {
  facts = await furnishMatrix();
  cookies = await viewerCookies(facts);
  await watchRows();
});

const rows = expectations("pages");
const routes = builtRoutes();
const forms = Object.keys(PAGE_FORMS) as PageForm[];

describe("the tables and the build speak of the same pages", () => {
  test("there is no proxy file that could be a boundary", () => {
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
    expect([...row.cells.keys()]).toEqual(Object.keys(VIEWERS));
  });
});

type Cell = { viewer: string; form: PageForm; expected: string };

function cellsOf(row: Expectation, chosen: PageForm[]): Cell[] {
  return [...row.cells].flatMap(([viewer, word]) => {
    const expected = withFacts(word, facts, VIEWERS[viewer]?.key ?? "jonas");
    return chosen.map((form) => ({ viewer, form, expected }));
  });
}

/** What is wrong with a cell, in words; empty when all is well. */
async function faultOf(url: string, row: Expectation, cell: Cell): Promise<string[]> {
  const { viewer, form, expected } = cell;
  const path = withFacts(row.at, facts, VIEWERS[viewer]?.key ?? "jonas");
  const answer = await ask(url, path, form, cookies[viewer] ?? "");
  const isPrefetch = form === "prefetch" || form === "segment";
  const word = wordFor(answer);
  const wrong = `${viewer} in ${form}: ${word} (${answer.status}), not ${expected}`;
  if (isPrefetch ? answer.status >= 500 : word !== expected) return [wrong];
  if (expected === "ok" && !isPrefetch) return [];
  if (isPrefetch && expected === "ok") return [];
  return leaksIn(answer, viewer).map((text) => `${viewer} in ${form} is told “${text}”`);
}

async function faults(url: string, row: Expectation, chosen: PageForm[]): Promise<string> {
  const cells = cellsOf(row, chosen);
  const refused = cells.filter(({ expected }) => expected !== "ok");
  const found: string[][] = [];
  const askFor = async (some: Cell[]) => {
    found.push(...(await Promise.all(some.map((cell) => faultOf(url, row, cell)))));
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
