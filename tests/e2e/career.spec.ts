// Somebody who swings back: the roles they held, the gauge, a plan for going back, the timeline, a summary, notes.
import { expect, test, type Page } from "@playwright/test";
import { violationsIn } from "@/tests/support/accessible";
import { castDay, writtenDay } from "@/tests/support/cast-day";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { signedIn } from "@/tests/support/story";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());

const PHONE = { viewport: { width: 375, height: 760 }, javaScriptEnabled: false };

async function fitsOnAPhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
}

test("a manager enters how long they have been away from code, and plans to go back, by keyboard", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "daniel", "/career");
  const roles = page.locator("#roles");
  await expect(page.locator("#gauge").getByText("Not yet")).toHaveCount(2);
  await roles.getByRole("button", { name: "Add the role Manager of Payments" }).press("Enter");
  await expect(page.locator("#gauge").getByText("Now", { exact: true })).toHaveCount(1);

  await roles.getByText("Add a role", { exact: true }).press("Enter");
  const form = roles.locator("form", { has: page.getByRole("button", { name: "Add role" }) });
  await form.getByLabel("Role", { exact: true }).fill("Senior Engineer");
  await form.getByRole("radio", { name: /Hands-on/ }).press("Space");
  await form.getByLabel("First day").fill("2015-01-05");
  await form.getByLabel("Last day").fill("2012-06-30");
  await form.getByRole("button", { name: "Add role" }).press("Enter");
  await expect(form.getByText("The last day is before the first day.")).toBeVisible();
  await form.getByLabel("Last day").fill("2022-06-30");
  await form.getByRole("button", { name: "Add role" }).press("Enter");

  const gauge = page.locator("#gauge");
  await expect(gauge.getByText(/^\d+ years?( and \d+ months?)? ago$/)).toBeVisible();
  await expect(gauge.getByText("Your last day was June 30, 2022.")).toBeVisible();
  await expect(gauge.getByRole("link", { name: /C\. Majors/ })).toBeVisible();
  await expect(gauge.getByText("We found no evidence about time away")).toBeVisible();

  await gauge.getByText("A plan for going back to hands-on work").press("Enter");
  await gauge.getByRole("link", { name: /Add to my plan: Shadow the on-call rota/ }).press("Enter");
  await expect(page.getByRole("radio", { name: /Back to my last role/ })).toBeChecked();
  await expect(page.getByLabel("Why")).toHaveValue(/hands-on work again/);
  await page.getByRole("button", { name: "Start my plan" }).press("Enter");
  const actions = page.locator("#actions");
  await expect(actions.getByLabel("What I will do")).toHaveValue(/Shadow the on-call rota/);
  await actions.getByLabel("Due on").fill(castDay(60));
  await actions.getByRole("button", { name: "Add an action" }).press("Enter");
  await expect(actions.getByText(`due on ${writtenDay(castDay(60))}`)).toBeVisible();
});

test("without JavaScript on a phone a career is read point by point, and two results are compared", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "ines", "/assessments", PHONE);
  const chart = page.getByRole("group", { name: "Career timeline" });
  const reading = page.locator("#reading");
  const points = chart.getByRole("link", { name: /: leaning/ });
  // Sideways the chart is at its end; further down the page it may be.
  const { x, width } = (await points.last().boundingBox()) ?? { x: -1, width: 0 };
  expect(x).toBeGreaterThan(0);
  expect(x + width).toBeLessThanOrEqual(PHONE.viewport.width);
  await expect(reading).toContainText((await points.last().getAttribute("aria-label")) ?? "none");
  await points.first().press("Enter");
  await expect(reading).toContainText((await points.first().getAttribute("aria-label")) ?? "none");
  await chart.getByRole("link", { name: /^Role: Lead of the ingestion group/ }).press("Enter");
  await expect(reading).toContainText("Leading people");
  await page.getByRole("link", { name: "Coding", exact: true }).click();
  await expect(chart.getByRole("link", { name: /: score/ }).last()).toBeVisible();

  const compare = page.locator("#compare");
  const options = await compare.getByLabel("From").locator("option").allTextContents();
  expect(options.length).toBeGreaterThan(3);
  await expect(compare.getByLabel("To", { exact: true })).toHaveValue(
    (await compare.locator("option").first().getAttribute("value")) ?? "",
  );
  await expect(compare.getByText(/^From .* to .*:/)).toContainText("no reliable change");
  await compare.getByLabel("From").selectOption({ index: 4 });
  await compare.getByRole("button", { name: "See the change" }).click();
  await expect(compare.getByText(/^From .* to .*:/)).toContainText(
    (options[4] ?? "").replace(/ \(.*/, ""),
  );
  await expect(compare.getByText(/^From .* to .*:/)).toContainText("moved reliably towards IC");
  await fitsOnAPhone(page);
});

test("a period is summed up for printing and as a file, and notes stay with their author", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "ines", "/career/summary");
  await page.getByLabel("From").fill("2020-01-01");
  await page.getByRole("button", { name: "See period" }).click();
  await expect(page.getByText("A year of leading people was good.")).toBeVisible();
  await expect(page.getByText(/^Done on .*: Hand over the team in six weeks$/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as text" }).click();
  const stream = await (await download).createReadStream();
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  expect(text).toContain("# Ines Costa: January 1, 2020 to");
  expect(text).toContain("- Both teams measured the same week.");

  await page.goto(`${site.url}/one-on-ones`);
  const notes = page.locator("#notes li p");
  await expect(notes.filter({ hasText: "Asked for two days a week" })).toBeVisible();
  await page.getByText("Add a note", { exact: true }).click();
  await page.getByLabel("Note", { exact: true }).first().fill("She promised an answer by Friday.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(notes.filter({ hasText: "She promised an answer by Friday." })).toBeVisible();
  expect(await violationsIn(page, {})).toEqual([]);
  const manager = await signedIn(browser, site.url, "priya", "/one-on-ones");
  await expect(manager.getByText("No notes yet.")).toBeVisible();
});

/** How many pages Chromium makes of a page on A4. */
async function pagesOnPaper(page: Page): Promise<number> {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return paper.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

test("a talk sheet is one page whatever is on it, is shared until a day, and its open questions roll", async ({
  browser,
}) => {
  const long = "What would have to be true so that I lead the next project? ".repeat(5).trim();
  const page = await signedIn(browser, site.url, "samir", "/one-on-ones");
  const sheets = page.locator("#sheets");
  await sheets.getByRole("checkbox", { name: "Leaning with its band" }).check();
  for (const name of ["Energy", "Scale"]) await sheets.getByRole("checkbox", { name }).check();
  for (const box of await sheets.locator("input[name=action]").all()) await box.check();
  for (const number of [1, 2, 3])
    await sheets.getByLabel(`Question ${number}`).fill(`${number} ${long}`.slice(0, 300));
  await sheets.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Samir Haddad: talk sheet" })).toBeVisible();
  await expect(page.getByText("Leans to the Management track.")).toBeVisible();
  expect(await pagesOnPaper(page)).toBe(1);
  const french = await signedIn(browser, site.url, "samir", "/one-on-ones/sheet", { locale: "fr" });
  await expect(french.getByRole("heading", { name: /fiche d’entretien/ })).toBeVisible();
  expect(await pagesOnPaper(french)).toBe(1);

  await page.getByRole("button", { name: "Share with Priya Raman" }).click();
  await expect(
    page.getByText(/Priya Raman sees this sheet\. From .* it is hidden again\./),
  ).toBeVisible();
  const path = new URL(page.url()).pathname;
  const manager = await signedIn(browser, site.url, "priya", "/teams");
  await manager.getByRole("main").getByRole("link", { name: "Storage" }).first().click();
  await manager.getByRole("main").getByRole("link", { name: "Samir Haddad" }).first().click();
  const shared = manager.getByRole("article", { name: "Samir Haddad: talk sheet" });
  await expect(shared).toContainText("Sit in on four interviews");
  await page.goto(`${site.url}/privacy`);
  await expect(page.locator("#looks")).toContainText("talk sheet");

  await page.goto(site.url + path);
  await page.getByRole("checkbox", { name: /^2 What would/ }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Answered.")).toBeVisible();
  await page.getByRole("button", { name: "Stop sharing" }).click();
  await expect(page.getByText("Priya Raman does not see this sheet.")).toBeVisible();
  await manager.reload();
  await expect(shared).toHaveCount(0);
  await page.goto(`${site.url}/one-on-ones`);
  await sheets.getByText("Prepare a talk sheet").click();
  await expect(sheets.getByLabel("Question 1")).toHaveValue(/^1 What would/);
  await expect(sheets.getByLabel("Question 2")).toHaveValue(/^3 What would/);
  await expect(sheets.getByLabel("Question 3")).toHaveValue("");
  expect(await violationsIn(page, {})).toEqual([]);
});
