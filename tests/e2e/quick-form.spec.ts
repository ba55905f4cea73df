// The quick form between full assessments, by keyboard, on a phone and without JavaScript; and a week
// in both roles, kept in a plan.
import { expect, test, type Page } from "@playwright/test";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { keyOf } from "@/lib/scoring/instrument";
import { quickFormOf } from "@/lib/scoring/quick-form";
import { expectAccessible } from "@/tests/support/accessible";
import { demoServer, type Served } from "@/tests/support/server";
import { choice, question, signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

const ITEMS = quickFormOf(SECOND_INSTRUMENT)?.items ?? [];
const main = (page: Page) => page.getByRole("main");

async function beginQuickForm(page: Page): Promise<void> {
  await main(page).getByRole("link", { name: "Start quick form" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Has your leaning moved?");
}

test("an engineer who leans IC answers fifteen statements without scripts: the verdict stays, all are offered", async ({
  browser,
}) => {
  const phone = { viewport: { width: 375, height: 700 }, javaScriptEnabled: false };
  const page = await signedIn(browser, site.url, "lea", "/assessments", { ...phone, locale: "en" });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto(`${site.url}/assessments`);
  await beginQuickForm(page);
  await page.getByRole("button", { name: "Start quick form" }).click();
  for (const item of ITEMS) {
    await choice(page, item.position, 2 * keyOf(item)).check();
    if (item.position % 5 === 0) await page.locator('button[name="to"]').first().click();
  }
  await expect(page.getByText("Quick form · step 4 of 4")).toBeVisible();
  await page.getByRole("button", { name: "Submit and see my leaning" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quick form of");
  await expect(page.getByText("Your verdict stays: leans IC.")).toBeVisible();
  await expect(page.getByText("The quick form points to Management.")).toBeVisible();
  await expect(main(page).getByRole("link", { name: "Start full assessment" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.goto(`${site.url}/leaning`);
  await expect(page.getByText("You lean to the IC track.")).toBeVisible();
});

test("one whose side changed reads what the same statements said before", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "hana", "/assessments");
  const row = page.getByRole("row").nth(1);
  await expect(row).toContainText("quick form");
  await row.getByRole("link").click();
  await expect(page.getByText("Compared on the 15 statements of the quick form.")).toBeVisible();
  await expect(
    page.getByText("said “undecided” then and say “leans Management” now"),
  ).toBeVisible();
  await expectAccessible(page);
});

test("the manager sees it marked, beside the full verdict that it does not replace", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "daniel", "/teams");
  await main(page).getByRole("link", { name: "Payments" }).first().click();
  await main(page).getByRole("link", { name: "Hana Novak" }).first().click();
  await expect(main(page).getByRole("heading", { name: "Undecided." })).toBeVisible();
  const others = main(page).getByRole("listitem").filter({ hasText: "quick form" });
  await expect(others).toHaveCount(1);
  await expect(others).toContainText("leans Management");
});

test("the keyboard alone is enough, and every question needs an answer", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "malik", "/assessments");
  await beginQuickForm(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Start quick form" }).press("Enter");
  await expect(question(page, 1)).toBeVisible();
  for (const { position } of ITEMS) {
    await choice(page, position, 0).focus();
    await page.keyboard.press(position === 4 ? "s" : String((position % 3) + 3));
    if (position % 5 === 0) await page.locator('button[name="to"]').first().press("Enter");
    if (position % 5 === 0 && position < 15)
      await expect(question(page, position + 1)).toBeVisible();
  }
  await expect(page.getByText("There are too few answers about")).toBeVisible();
  await page.getByRole("link", { name: "Go to question 4" }).press("Enter");
  await choice(page, 4, 0).check();
  for (const next of [6, 11]) {
    await page.locator('button[name="to"]').first().press("Enter");
    await expect(question(page, next)).toBeVisible();
  }
  await page.locator('button[name="to"]').first().press("Enter");
  await page.locator("input[name='grade.MANAGER'][value=NOTHING]").check();
  await page.getByRole("button", { name: "Submit and see my leaning" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quick form of");
  await expectAccessible(page);
  await page.goto(`${site.url}/assessments`);
  await expect(page.getByRole("row").nth(1)).toContainText("quick form");
  await page.goto(`${site.url}/instrument#reliability`);
  await expect(page.getByRole("heading", { name: "The quick form" })).toBeVisible();
  await expect(page.getByText("as if every item measured equally well")).toBeVisible();
});

test("the guide shows one's own scores and both weeks without scripts, and the plan keeps the week", async ({
  browser,
}) => {
  const plain = { viewport: { width: 375, height: 700 }, javaScriptEnabled: false };
  const page = await signedIn(browser, site.url, "ines", "/guide", plain);
  await expect(main(page).getByText("Your Energy score:")).toBeVisible();
  await page.getByLabel("Company size", { exact: true }).selectOption("small");
  await page.getByLabel("Hours a week").fill("30");
  await page.getByRole("button", { name: "See week" }).click();
  await expect(page).toHaveURL(/\/guide\?size=small&hours=30#my-week$/);
  const weeks = page.locator("#my-week");
  const staff = weeks.getByRole("region", { name: "Staff Engineer" });
  await expect(staff.getByText("No direct reports")).toBeVisible();
  await expect(staff.getByText(/^\d+–\d+ hours$/)).toHaveCount(2);
  const save = weeks.getByRole("button", { name: "Save week in my plan" });
  if (await save.isHidden()) {
    await weeks.getByRole("link", { name: "Start a plan to keep it" }).click();
    await page.getByRole("radio", { name: /Stay/ }).check();
    await page.getByRole("button", { name: "Start my plan" }).click();
    await page.goto(`${site.url}/guide?size=small&hours=30`);
  }
  await save.click();
  await expect(page.getByText("Compared: a week of 30 hours in a small company.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test("parts of the guide open by a link into them, and somebody without answers sees no scores", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "ruth", "/guide");
  await expect(page.getByText("Only you see them here.")).toHaveCount(0);
  const energy = page.locator("#energy");
  await expect(energy).toBeHidden();
  // Half of what it was before its parts opened.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4200);
  await page.getByRole("navigation", { name: "On this page" }).getByText("Energy").click();
  await expect(energy).toBeInViewport();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#trial").getByText("What a trial does not test")).toBeVisible();
});
