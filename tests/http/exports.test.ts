// Lists as files: what their pages show to the same viewer, in cells that no spreadsheet runs.
import { expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import { enterOpenings, previewOpenings } from "@/lib/opening/mutations";
import { plainCell, rawRows } from "@/lib/table-file";
import { CAST } from "@/prisma/cast";
import { preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";
import { castViewer } from "@/tests/support/sharing-world";

const { app, fill, headersOf } = preparedApp();

const asked = async (path: string, viewer: string) => {
  const answer = await send(app.url, { path: fill(path, viewer), headers: headersOf(viewer) });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};
const fileOf = async (path: string, viewer: string) => (await asked(path, viewer)).body;
/** The cells of a file for spreadsheets, under their heading. */
const cellsOf = async (path: string, viewer: string) =>
  rawRows(await fileOf(path, viewer)).map(({ cells }) => cells);
type Row = Record<string, string | number | null>;
const rowsOf = async (path: string, viewer: string) =>
  JSON.parse(await fileOf(path, viewer)) as Row[];

test("the roster says when somebody answered to the manager alone, and never a leaning", async () => {
  const path = "/exports/roster.csv?team={team.storage}";
  const { headers, body } = await asked(path, "manager");
  expect(headers["content-disposition"]).toMatch(
    /^attachment; filename="pendulum-roster-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(headers["cache-control"]).toBe("private, no-store");
  const [heading, ...rows] = rawRows(body).map(({ cells }) => cells);
  expect(heading).toEqual(["Team", "Person", "Last answered"]);
  const answered = (name: string, all: string[][]) => all.find(([, who]) => who === name)?.[2];
  expect(answered(CAST.jonas.name, rows)).toMatch(/^\d{4}-\d\d$/);
  const [, ...forMembers] = await cellsOf(path, "self");
  expect(forMembers).toHaveLength(rows.length);
  expect(answered(CAST.jonas.name, forMembers)).toBe("");
  const json = await rowsOf("/exports/roster.json?team={team.storage}", "manager");
  expect(json.map(({ person }) => person)).toEqual(rows.map(([, who]) => who));
});

test("a name that a spreadsheet would run is a text, and stays the same name", async () => {
  const name = `=HYPERLINK("https://x.example")`;
  const id = fill("{oskar}");
  await db().user.update({ where: { id }, data: { name } });
  const [, ...rows] = await cellsOf("/exports/roster.csv?team={team.storage}", "manager");
  await db().user.update({ where: { id }, data: { name: CAST.oskar.name } });
  const cells = rows.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells.map(plainCell)).toContain(name);
});

test("the schedule has who leads and the gaps, the list of trials no outcome", async () => {
  const schedule = await rowsOf("/exports/schedule.json?team={team.storage}", "manager");
  const led = schedule.filter(({ state }) => state === "led").map(({ person }) => person);
  expect(led).toContain(CAST.lea.name);
  const gap = schedule.find(({ state }) => state === "gap");
  expect(gap).toMatchObject({ team: "Storage", person: null });
  const samir = schedule.find(({ person }) => person === CAST.samir.name);
  // The day after the gap is the first of the next who leads.
  expect(addDays(String(gap?.to), 1)).toBe(samir?.from);

  const trials = await rowsOf("/exports/trials.json", "manager");
  expect(Object.keys(trials[0] ?? {})).toEqual(["person", "team", "from", "to", "state"]);
  expect(trials.map(({ person }) => person)).toContain(CAST.wanjiru.name);
  const own = await rowsOf("/exports/trials.json", "former");
  expect(own.filter(({ team }) => team === "Storage")).toEqual([]);
});

test("open seats are exported as an import reads them: entering the file again changes nothing", async () => {
  const open = await db().opening.findMany({ where: { closedAt: null }, orderBy: { id: "asc" } });
  const text = await fileOf("/exports/openings.csv", "admin");
  const ada = await castViewer("ada", new Date());
  const { openings, problems } = await previewOpenings(ada, text);
  expect([openings.length, problems]).toEqual([open.length, []]);
  await enterOpenings(ada, text, new Date());
  expect(await db().opening.findMany({ orderBy: { id: "asc" } })).toEqual(open);
  await db().opening.update({
    where: { id: fill("{opening.product}") },
    data: { closedAt: new Date(), ending: "FILLED" },
  });
  expect(await cellsOf("/exports/openings.csv", "admin")).toHaveLength(open.length);
});

test("figures are those of the page; what was withheld is empty", async () => {
  const rows = await rowsOf("/exports/figures.json?team={team.platform}", "director");
  const closings = await db().figureClosing.count();
  expect(rows).toHaveLength(Math.min(closings, 12));
  const releases = await db().figureRelease.findMany({
    where: { teamId: fill("{team.platform}") },
  });
  expect(rows.filter(({ people }) => people !== null)).toHaveLength(releases.length);
  for (const { closing, people, mean } of rows) {
    const release = releases.find(({ closesOn }) =>
      closesOn.toISOString().startsWith(`${closing}`),
    );
    const figures = release?.figures as { people: number; leaning: { mean: number } } | undefined;
    expect([people, mean]).toEqual([figures?.people ?? null, figures?.leaning.mean ?? null]);
  }
});
