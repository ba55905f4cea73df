// Everybody finds every page that they may open, in a few presses, with a bar for what they are.
import { expect, test, type Page } from "@playwright/test";
import { builtRoutes, routeOf } from "@/tests/support/build-manifests";
import { expectations } from "@/tests/support/expectation-table";
import { builtPages } from "@/tests/support/openings";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { seenBy, walked } from "@/tests/support/walk";
import { faultsOfWidths } from "@/tests/support/width-inspection";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());

const MOST = 3;
const PHONE = { viewport: { width: 375, height: 700 } };
const WIDE = { viewport: { width: 1280, height: 800 } };
const ADMINISTRATION = "/admin";

const routes = builtRoutes();
const pages = new Set(builtPages());
const patternOf = (path: string) => {
  const pattern = routeOf(path, routes);
  return pattern && pages.has(pattern) ? pattern : undefined;
};

/** The addresses that the tables let a viewer open and nobody who is signed out. */
const allowedTo = (viewer: string) =>
  expectations("pages")
    .filter(({ cells }) => cells.get(viewer) === "ok" && cells.get("out") !== "ok")
    .map(({ at }) => site.fill(at, viewer));

const patternsOf = (addresses: string[]) =>
  [...new Set(addresses.flatMap((at) => patternOf(at) ?? []))].sort();

/** Whoever may open more sees it only when there is something: said in the person's unit test. */
const EMPTY_UNLESS_SHARED = "/records";
const HAVE_SHARERS = ["sponsor"];

const isAdministration = (pattern: string) => pattern.startsWith(ADMINISTRATION);

for (const viewer of ["self", "peer", "manager", "former", "director", "sponsor", "admin"])
  test(`${viewer} finds each page in at most three presses, wide and on a phone`, async ({
    browser,
  }) => {
    const page = await site.open(browser, viewer, { ...WIDE, javaScriptEnabled: false });
    const toward = allowedTo(viewer);
    const wanted = patternsOf(toward).filter(
      (pattern) => pattern !== EMPTY_UNLESS_SHARED || HAVE_SHARERS.includes(viewer),
    );
    const own = wanted.filter((pattern) => !isAdministration(pattern));
    // Administration is a place of its own: its pages are counted from its first one.
    const inside = wanted.filter(isAdministration);
    expect(own.length).toBeGreaterThan(15);
    const see = seenBy(page, site.url, { wide: WIDE.viewport, phone: PHONE.viewport });
    for (const device of ["wide", "phone"] as const) {
      const look = async (at: string) => {
        const { pathname, links } = await see(at);
        return { pathname, links: links[device] };
      };
      const walk = (start: string, patterns: string[]) =>
        walked({ start, most: MOST, patternOf, wanted: new Set(patterns), toward, look });
      const found = await walk("/", inside.length ? [...own, ADMINISTRATION] : own);
      expect(
        own.filter((pattern) => !found.has(pattern)),
        device,
      ).toEqual([]);
      if (inside.length === 0) continue;
      expect(found.get(ADMINISTRATION)?.presses, device).toBeLessThan(MOST);
      const administered = await walk(ADMINISTRATION, inside);
      expect(
        inside.filter((pattern) => !administered.has(pattern)),
        device,
      ).toEqual([]);
    }
  });

const bar = (page: Page) => page.getByRole("navigation", { name: "Main" });
const menu = (page: Page) => page.getByRole("navigation", { name: "Menu" });
const behindName = (page: Page) => page.locator("header summary");
const marked = (page: Page) => page.locator("[aria-current]:not(main *):visible");

const BARS: [viewer: string, sections: string[], behindName: string[]][] = [
  ["self", ["Home", "My path", "Trials", "Team", "Guide"], []],
  [
    "manager",
    ["This week", "My team", "Trials", "My path", "Guide"],
    ["Bench", "Own team", "My absences", "Leave cover"],
  ],
  [
    "director",
    ["Overview", "Teams", "Timeline", "Figures", "My path"],
    ["Openings", "Trials", "Own team", "My absences", "Guide", "Leave cover"],
  ],
  ["admin", ["Home", "My path", "Trials", "Team", "Guide"], []],
];
const ABOUT = ["Privacy", "Reminders and calendars", "Account", "How it is measured"];

for (const [viewer, sections, own] of BARS)
  test(`${viewer} has a bar for what they are, on a phone its first four`, async ({ browser }) => {
    const page = await site.open(browser, viewer, { ...WIDE, javaScriptEnabled: false });
    await page.goto(`${site.url}/`);
    const administration = viewer === "admin" ? ["Administration", "Openings"] : [];
    const all = [...own, ...ABOUT, ...administration];
    await expect(bar(page).getByRole("link")).toHaveText(sections);
    await expect(bar(page).locator("[aria-current=page]")).toHaveText([sections[0] ?? ""]);
    await behindName(page).click();
    await expect(menu(page).getByRole("link")).toHaveText(all);

    await page.setViewportSize(PHONE.viewport);
    await page.goto(`${site.url}/`);
    await expect(bar(page).getByRole("link")).toHaveText(sections.slice(0, 4));
    const box = await bar(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(PHONE.viewport.height);
    await behindName(page).click();
    await expect(menu(page).getByRole("link")).toHaveText([...sections.slice(4), ...all]);
  });

test("the open section and page are marked, also after a change without a new document", async ({
  browser,
}) => {
  const page = await site.open(browser, "manager", WIDE);
  await page.goto(`${site.url}/guide`);
  await expect(marked(page)).toHaveText(["Guide", "Guide"]);
  await bar(page).getByRole("link", { name: "My team" }).click();
  await expect(marked(page)).toHaveText(["My team", "People"]);
  const tabs = page.getByRole("navigation", { name: "My team" });
  await expect(tabs.getByRole("link")).toHaveText(["People", "Rotation", "Chances", "Figures"]);
  for (const name of ["Rotation", "Chances", "Figures"]) {
    await tabs.getByRole("link", { name }).click();
    await expect(tabs.locator("[aria-current=page]")).toHaveText([name]);
    await expect(marked(page)).toHaveText(["My team", name]);
  }
  await bar(page).getByRole("link", { name: "My path" }).click();
  await expect(page).toHaveURL(/\/assessments\/[0-9a-f-]{36}$/);
  await expect(marked(page)).toHaveText(["My path", "Leaning"]);
  await behindName(page).click();
  await menu(page).getByRole("link", { name: "Own team" }).click();
  await expect(marked(page)).toHaveText(["People"]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Platform");
});

test("administration has a bar of its own and a way back", async ({ browser }) => {
  const page = await site.open(browser, "admin", WIDE);
  await page.goto(`${site.url}/`);
  await behindName(page).click();
  await menu(page).getByRole("link", { name: "Administration" }).click();
  const sections = ["People", "Teams", "Import", "Questionnaire", "Figures", "Settings"];
  await expect(bar(page).getByRole("link")).toHaveText(sections);
  await bar(page).getByRole("link", { name: "Questionnaire" }).click();
  await expect(marked(page)).toHaveText(["Questionnaire", "Questions"]);
  await page.getByRole("link", { name: "Weights", exact: true }).click();
  await expect(marked(page)).toHaveText(["Questionnaire", "Weights"]);
  await page.getByRole("link", { name: "Back to Pendulum" }).click();
  await expect(bar(page).getByRole("link").first()).toHaveText("Home");
  await expect(page.getByRole("link", { name: "Back to Pendulum" })).toHaveCount(0);
});

test("the keyboard meets the way to the content first, then bar, name and pages", async ({
  browser,
}) => {
  const page = await site.open(browser, "former", WIDE);
  await page.goto(`${site.url}/trials`);
  const focused = page.locator(":focus");
  const bars = ["Home", "My path", "Trials", "Team", "Guide"];
  for (const name of ["Skip to the content", "Pendulum", ...bars, /Viktor/, "Trials", "Chances"]) {
    await page.keyboard.press("Tab");
    await expect(focused).toHaveText(name);
    await expect(focused).toHaveCSS("outline-style", "solid");
  }
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);

  await page.goto(`${site.url}/trials`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("the inspection of widths finds what it looks for", async ({ page }) => {
  const faultsOf = async (html: string) => {
    await page.setContent(`<!doctype html><body style="margin:0">${html}`);
    const faults = await faultsOfWidths(page);
    return [...new Set(faults.map((fault) => fault.replace(/ \(\d+ px wide\)$/, "")))];
  };
  const wide = (width: number) => `<div style="width:${width}px;height:9px"></div>`;
  const row = (cells: string) => `<tr><td>Jonas</td>${cells}</tr>`;
  const table = (style: string, cells: string) =>
    `<table style="${style}"><caption>T</caption><thead><tr><th>Name</th><th>Team</th></tr></thead>
    <tbody>${row(cells)}</tbody></table>`;
  const link = '<a href="/x" style="display:inline-block;width:150px">x</a>';
  expect(await faultsOf(wide(300))).toEqual([]);
  expect(await faultsOf(wide(330))).toEqual(["takes 330 px"]);
  expect((await faultsOf(`<div style="overflow-x:auto">${wide(2000)}</div>`)).length).toBe(1);
  expect(await faultsOf(`<nav aria-label="N">${link.repeat(2)}</nav>`)).toEqual([]);
  expect(await faultsOf(`<nav aria-label="N">${link.repeat(3)}</nav>`)).toEqual([
    "navigation “N” takes 2 lines",
  ]);
  expect(await faultsOf(table("", "<td>Storage</td>"))).toEqual([]);
  expect(await faultsOf(table("", '<td style="display:none">Storage</td>'))).toEqual([
    "table “T” hides its column 2",
  ]);
  const cut = `<div style="overflow:hidden">${table("width:2000px", "<td>Storage</td>")}</div>`;
  expect(await faultsOf(cut)).toContain("table “T” cuts its column 2 off");
  const scrolled = `<div style="overflow:auto">${table("width:2000px", "<td>Storage</td>")}</div>`;
  expect(await faultsOf(scrolled)).toEqual([]);
});
