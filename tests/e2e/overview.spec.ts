import { expect, test } from "@playwright/test";
import { violationsIn } from "@/tests/support/accessible";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

test("a director answers three questions: enough people, who has nobody to lead, are chances fair", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "tomas");
  const card = page
    .getByRole("region", { name: "Your teams in short" })
    .or(
      page.locator("section", { has: page.getByRole("heading", { name: "Your teams in short" }) }),
    );
  const answers = card.first();
  await expect(answers).toContainText("Are there enough people towards management?");
  await expect(answers).toContainText(
    /2 openings for Engineering Manager in Q\d \d{4} \(Platform\)/,
  );
  await expect(answers).toContainText(
    /Of at least \d+ people counted up to .*, \d+ to \d+ lean to|No released figure shows/,
  );
  await expect(answers).toContainText(
    /teams? ha(ve|s) nobody to lead before \w+ \d{4}: .*Infrastructure/,
  );
  await expect(answers).toContainText(/\d+ of \d+ engineers were offered a trial/);
  expect(await violationsIn(page)).toEqual([]);

  await answers.getByRole("link", { name: "See all teams" }).click();
  // Of the team to which a director only belongs, its size is all that is told.
  await expect(page.getByRole("row", { name: /^Engineering/ })).toContainText(/\d+ people/);
  await page.getByRole("link", { name: "Fewest weeks ahead" }).click();
  await expect(page).toHaveURL(/sort=ahead/);
  await expect(page.getByRole("row").nth(1)).toContainText(/0 of the next 26/);
  expect(await violationsIn(page)).toEqual([]);
});

test("a director enters an opening, fills it, and sees the bench", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "tomas", "/openings");
  await page.getByLabel("Role").selectOption({ label: "Staff Engineer" });
  await page
    .getByLabel("In this team or below it")
    .selectOption({ label: "Engineering / Platform" });
  await page.getByLabel("Number of seats").fill("4");
  await page.getByRole("button", { name: "Add opening" }).click();
  const row = page.getByRole("row", { name: /Staff Engineer Engineering \/ Platform Q/ });
  await expect(row).toContainText("4");
  await row.getByRole("link").click();
  await page.getByRole("button", { name: "Save as filled" }).click();
  await expect(page).toHaveURL(`${site.url}/openings`);
  await expect(row).toContainText("Filled");
  expect(await violationsIn(page)).toEqual([]);

  await page.goto(`${site.url}/bench`);
  await expect(page.getByRole("row", { name: /Wanjiru/ })).toContainText(
    "Outcome not shared with you",
  );
  expect(await violationsIn(page)).toEqual([]);
});
