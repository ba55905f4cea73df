// A manager before a 1:1, two views of one person, who covers during a leave, a people partner, a former manager.
import { expect, test, type Page } from "@playwright/test";
import { violationsIn } from "@/tests/support/accessible";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { signedIn } from "@/tests/support/story";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());
const PHONE = { viewport: { width: 375, height: 760 }, javaScriptEnabled: false };
const at = (path: string) => site.fill(path, "self");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** How many pages Chromium makes of a page on A4. */
async function pagesOnPaper(page: Page): Promise<number> {
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  return paper.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

test("a manager reads what to ask, the history and the plan of a person, keeps a note, and prints one or two pages", async ({
  browser,
}) => {
  const page = await signedIn(
    browser,
    site.url,
    "priya",
    at("/teams/{team.storage}/people/{ines}"),
  );
  await expect(heading(page)).toHaveText("Ines Costa");
  const prompts = page.locator("#prompts li");
  expect(await prompts.count()).toBeGreaterThan(0);
  expect(await prompts.count()).toBeLessThanOrEqual(3);
  await expect(prompts.first()).toContainText("Source:");
  await expect(page.locator("#history [role=group]")).toBeVisible();
  await expect(page.locator("#plan")).toBeVisible();

  const notes = page.locator("#notes");
  await expect(notes).toContainText("part of the export of Ines Costa");
  await notes.getByLabel("Note").first().fill("Ask about the review in January.");
  await notes.getByRole("button", { name: "Add note" }).click();
  const written = notes.getByRole("paragraph").filter({ hasText: "Ask about the review" });
  await expect(written).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(notes).toBeHidden();
  expect(await pagesOnPaper(page)).toBeLessThanOrEqual(2);
});

test("on a phone without JavaScript the page of a person fits", async ({ browser }) => {
  const path = at("/teams/{team.storage}/people/{jonas}");
  const page = await signedIn(browser, site.url, "priya", path, PHONE);
  await expect(heading(page)).toHaveText("Jonas Weber");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
});

test("two views stay blind until both are in; a gap is asked about, and only the two see it", async ({
  browser,
}) => {
  const path = at("/reveals/{jonas.reveal}");
  const priya = await signedIn(browser, site.url, "priya", path);
  const jonas = await signedIn(browser, site.url, "jonas", "/");
  await jonas
    .getByRole("link", { name: /Answer questions/ })
    .first()
    .click();
  await expect(heading(jonas)).toHaveText("Two views: you and Priya Raman");
  await expect(jonas.getByText("Priya Raman has submitted.")).toBeVisible();
  await expect(jonas.getByRole("table")).toHaveCount(0);
  await jonas.getByLabel("Coding").selectOption({ label: "Never" });
  await jonas.getByLabel("Energy").selectOption({ label: "Never" });
  await jonas.getByRole("button", { name: "Submit" }).click();
  await expect(
    jonas.getByText("Coding: you say “Never”, Priya Raman says “It is my job”."),
  ).toBeVisible();
  await expect(jonas.getByText("about .22 to .35 for performance")).toBeVisible();
  expect(await violationsIn(jonas)).toEqual([]);
  await priya.goto(site.url + path);
  await expect(priya.getByText("Coding: you say “It is my job”")).toBeVisible();
  await jonas.goto(`${site.url}/privacy`);
  await jonas.locator("#looks summary").first().click();
  await expect(jonas.locator("#looks")).toContainText("ratings of two views");
});

test("a manager names who covers a leave; that person has the schedule and no record, until it ends", async ({
  browser,
}) => {
  const sofia = await signedIn(browser, site.url, "sofia", "/delegations");
  await sofia.getByLabel("Email of a colleague").fill(site.fill("{hana.email}", "self"));
  await sofia.getByLabel("First day").fill(at("{today}"));
  await sofia.getByLabel("Last day").fill(at("{soon}"));
  await sofia.getByRole("button", { name: "Continue" }).click();
  await expect(sofia.getByText("Hana Novak covers for you from")).toContainText("Query");
  expect(await violationsIn(sofia)).toEqual([]);
  await sofia.locator("#confirm").getByRole("button", { name: "Save" }).click();
  await expect(sofia.getByText(/Hana Novak covers for you until/)).toBeVisible();

  const hana = await signedIn(browser, site.url, "hana", "/delegations");
  await hana.goto(site.url + at("/teams/{team.query}"));
  await expect(hana.getByText("You cover for Sofia Marino until")).toBeVisible();
  await hana.getByRole("note").getByRole("link", { name: "See rotation" }).click();
  await expect(hana).toHaveURL(/rotation$/);
  const record = await hana.goto(site.url + at("/teams/{team.query}/people/{malik}"));
  expect(record?.status()).toBe(404);
  const malik = await signedIn(browser, site.url, "malik", at("/teams/{team.query}"));
  await expect(malik.getByText("Hana Novak covers for Sofia Marino until")).toBeVisible();

  await sofia.getByRole("button", { name: "End cover by Hana Novak" }).click();
  await expect(sofia.getByText(/Hana Novak covers for you until/)).toHaveCount(0);
  expect((await hana.goto(site.url + at("/teams/{team.query}")))?.status()).toBe(404);
});

test("a people partner sees participation and schedules of the subtree, and no leaning", async ({
  browser,
}) => {
  const kaia = await signedIn(browser, site.url, "kaia", at("/teams/{team.storage}"));
  await expect(heading(kaia)).toHaveText("Storage");
  await expect(kaia.getByText(/Last answered|answered/i).first()).toBeVisible();
  await expect(kaia.locator('a[href*="/people/"]')).toHaveCount(0);
  expect((await kaia.goto(site.url + at("/teams/{team.storage}/people/{jonas}")))?.status()).toBe(
    404,
  );
  expect((await kaia.goto(site.url + at("/teams/{team.payments}")))?.status()).toBe(404);
});

test("a former manager keeps nothing of a person, notes included, and the new one starts with nothing", async ({
  browser,
}) => {
  const path = at("/teams/{team.storage}/people/{ines}");
  const priya = await signedIn(browser, site.url, "priya", path);
  await expect(priya.locator("#notes")).toContainText("Wants two days a week without meetings");
  const ada = await signedIn(browser, site.url, "ada", at("/admin/teams/{team.storage}"));
  const manager = ada.locator("form", { has: ada.getByLabel("From") });
  await manager.getByLabel(/email/i).fill(site.fill("{daniel.email}", "self"));
  await manager.getByRole("button").click();
  await expect(ada.getByText("Daniel Kim").first()).toBeVisible();
  expect((await priya.reload())?.status()).toBe(404);
  expect((await priya.goto(site.url + at("/reveals/{jonas.reveal}")))?.status()).toBe(404);
  const daniel = await signedIn(browser, site.url, "daniel", path);
  await expect(heading(daniel)).toHaveText("Ines Costa");
  await expect(daniel.locator("#notes")).toBeVisible();
  await expect(daniel.getByText("Wants two days a week")).toHaveCount(0);
  // What remains to be asked comes from the trial, which belongs to the team.
  await expect(daniel.locator("#prompts").getByRole("listitem")).toHaveCount(1);
  await expect(daniel.locator("#prompts")).toContainText("overdue decision");
});
