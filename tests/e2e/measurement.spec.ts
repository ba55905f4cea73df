import {
  expect,
  test,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { measuredServer, type Served } from "@/tests/support/server";
import { signedIn as signedInAt } from "@/tests/support/story";

let site: Served | undefined;

test.beforeAll(async () => {
  site = await measuredServer();
});
test.afterAll(() => site?.stop());

function urlOf(): string {
  if (!site) throw new Error("the server did not start");
  return site.url;
}

function signedIn(
  browser: Browser,
  who: CastKey,
  options: BrowserContextOptions = {},
): Promise<Page> {
  return signedInAt(browser, urlOf(), who, "/", options);
}

test("a result explains itself: band, probability of the side, contributions, main drivers and what would flip it", async ({
  browser,
}) => {
  const page = await signedIn(browser, "ines");
  await page.goto(`${urlOf()}/assessments`);
  await page.locator("main table a[href^='/assessments/']").nth(1).click();
  const main = page.getByRole("main");
  await expect(main.getByText(/true leaning is between .* with a chance of 80%/)).toBeVisible();
  await expect(
    main.getByText(/point clearly to (IC|Management) \(chance: (\d+%|more than 99%)\)/),
  ).toBeVisible();
  await expect(main.getByText("Provisional: why?")).toBeVisible();
  const parts = await main.getByText(/^[+−]?\d+\.\d{1,2} points$/).allTextContents();
  expect(parts).toHaveLength(5);
  // In hundredths, which add up without an error.
  const number = (text: string) =>
    Math.round(100 * Number(text.replace("−", "-").replace(/[^-.\d]/g, "")));
  const sum = main.locator("p", { hasText: /^Leaning[+−]?\d+\.\d{1,2}$/ });
  expect(number((await sum.textContent()) ?? "")).toBe(
    parts.reduce((total, text) => total + number(text), 0),
  );
  await expect(main.getByText(/would make the verdict/)).toBeVisible();
  await main.getByText("Which answers?").click();
  await expect(main.getByText(/Closer to “.*”: from/).first()).toBeVisible();
  await expect(main.getByText(/No single dimension decides|The verdict depends on/)).toBeVisible();
});

test("a history continues across versions over a bridge and says on how many items", async ({
  browser,
}) => {
  const page = await signedIn(browser, "jonas");
  await page.goto(`${urlOf()}/assessments`);
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText("moved reliably towards Management");
  await expect(row).toContainText("Compared on the 24 items that both versions ask.");
  await expect(
    page.locator("p", { hasText: /At the dashed line the questionnaire/ }),
  ).toBeVisible();
  const chart = page.getByRole("group", { name: "Career timeline" });
  await expect(chart).toContainText("version 3");
  await expect(chart.locator("[stroke-dasharray='5 4']")).toHaveCount(1);
});

test("a history breaks where no bridge is possible, and says so in chart, table and summary", async ({
  browser,
}) => {
  const page = await signedIn(browser, "malik");
  await page.goto(`${urlOf()}/assessments`);
  await expect(page.getByRole("row").nth(1)).toContainText(
    "Not comparable: the two versions of the questionnaire share too few items (fewer than three in a dimension)",
  );
  await expect(page.locator("p", { hasText: "The line breaks once" })).toBeVisible();
  const chart = page.getByRole("group", { name: "Career timeline" });
  await expect(chart).toContainText("version 4");
});

test("the manager's pages link to records shared in full, and say on how many items a change rests", async ({
  browser,
}) => {
  const page = await signedIn(browser, "priya");
  await page.goto(`${urlOf()}/teams`);
  await page.getByRole("main").getByRole("link", { name: "Storage" }).first().click();
  await expect(page.getByText(/or the weights changed\. The dashed line compares/)).toBeVisible();
  await page.getByText("Show as a table").click();
  await expect(page.getByRole("cell", { name: "compared on common statements" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: CAST.jonas.name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CAST.jonas.name);
  const earlier = page.getByRole("listitem").filter({ hasText: "towards Management" });
  await expect(earlier.last()).toContainText("Compared on the 24 items that both versions ask.");
});

const exampleOn = (page: Page) => ({
  size: page.getByRole("combobox", { name: "Company size" }),
  outcome: page.getByRole("status", { name: "Result of the example" }),
  coding: page.getByRole("row", { name: /^Coding 100\/3/ }),
  again: page.getByRole("link", { name: "Start again with the first example" }),
  /** Gives every item of a dimension the same answer. */
  answer: async (dimension: string, given: string) => {
    const lists = page.getByRole("group", { name: dimension }).getByRole("combobox");
    await expect(lists).toHaveCount(5);
    for (const list of await lists.all()) await list.selectOption(given);
  },
});

test("with scripts the worked example is calculated at once, and can start again", async ({
  browser,
}) => {
  const page = await signedIn(browser, "oskar");
  await page.goto(`${urlOf()}/instrument#example`);
  const { size, outcome, answer, again } = exampleOn(page);
  await expect(outcome).toContainText(/T = .* = /);
  const first = await outcome.innerText();
  await answer("Energy", "skip");
  await expect(outcome).toHaveText(/There is no leaning/);
  await again.click();
  await expect.poll(() => outcome.innerText()).toBe(first);
  await size.selectOption("large");
  await expect.poll(() => outcome.innerText()).not.toBe(first);
  await expect(outcome).toContainText(/T = .* = /);
  expect(new URL(page.url()).search).toBe("");
});

test("without scripts the worked example is calculated when sent, with the same result", async ({
  browser,
}) => {
  const plain = await signedIn(browser, "oskar", { javaScriptEnabled: false });
  await plain.goto(`${urlOf()}/instrument`);
  const sent = exampleOn(plain);
  const first = await sent.outcome.innerText();
  await sent.answer("Coding", "3");
  await sent.size.selectOption("small");
  expect(await sent.outcome.innerText()).toBe(first);
  await plain.getByRole("button", { name: "See result" }).click();
  await expect(sent.size).toHaveValue("small");
  // Two of the five are turned: 3 · 3 − 2 · 3.
  await expect(sent.coding).toContainText("100/3 · 3/5 = 20.0");
  const said = await sent.outcome.innerText();
  expect(said).not.toBe(first);

  const page = await signedIn(browser, "oskar");
  await page.goto(`${urlOf()}/instrument`);
  const atOnce = exampleOn(page);
  await atOnce.answer("Coding", "3");
  await atOnce.size.selectOption("small");
  await expect.poll(() => atOnce.outcome.innerText()).toBe(said);
  await sent.again.click();
  await expect.poll(() => sent.outcome.innerText()).toBe(first);
});
