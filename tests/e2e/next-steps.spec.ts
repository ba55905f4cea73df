// From a result to what comes next: a first-day engineer on a phone without JavaScript, and somebody
// undecided who leaves with a plan and a trial asked for.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { itemsInOrder, keyOf, type Answers } from "@/lib/scoring/instrument";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { INSPECTION, inspector } from "@/tests/support/page-inspection";
import { begin, submit } from "@/tests/support/questionnaire";
import { demoServer, type Served } from "@/tests/support/server";
import { answerAll, freshPage, signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

const PHONE = { viewport: { width: 375, height: 760 }, javaScriptEnabled: false };
/** From signing in to a plan with an action. */
const MOST_PRESSES = 12;

const next = (page: Page) => page.locator("#next");
const steps = (page: Page) => next(page).getByRole("listitem");

/** As many steps towards one track as towards the other. */
const evenAnswers: Answers = Object.fromEntries(
  itemsInOrder(FIRST_INSTRUMENT).map((item, place) => [
    item.key,
    keyOf(item) * (place % 2 === 0 ? 1 : -1),
  ]),
);

test("a first-day engineer answers, decides later who sees it, and reads what it means", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "ruth", "/", PHONE);
  await expect(page.getByText("You have nothing to do now")).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "Start assessment" }).click();
  await answerAll(await begin(page), evenAnswers);
  await page.getByLabel("Decide after I have seen it").check();
  await submit(page).click();
  await expect(page.getByText("You are undecided.")).toBeVisible();
  await expect(page.getByText("You have not chosen yet")).toBeVisible();
  await expect(steps(page)).toHaveCount(3);
  for (const act of ["Ask for a trial", "Add these talks", "Choose a day"])
    await expect(next(page).getByRole("link", { name: act })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);

  await page.goto(site.url);
  const list = page.getByRole("main");
  await expect(list.getByText("Choose who sees your latest assessment.")).toBeVisible();
  await list.getByRole("link", { name: "Choose what to share" }).click();
  const sharing = page.locator("#sharing");
  await sharing.getByLabel("Verdict only").check();
  await sharing.getByRole("button", { name: "Save choice" }).click();
  await expect(sharing).toContainText(`${CAST.priya.name} sees the verdict only.`);
  await page.goto(site.url);
  await expect(list.getByText("Choose who sees your latest assessment.")).toHaveCount(0);

  await list.getByRole("link", { name: "Start my plan" }).click();
  await expect(page.getByRole("radio", { name: /Decide later/ })).toBeChecked();
  await page.getByRole("button", { name: "Start my plan" }).click();
  await page.locator("#actions form").getByRole("button", { name: "Add an action" }).click();
  await expect(page.locator("#actions")).toContainText("Talk to a Staff Engineer and to a manager");
});

test("an undecided engineer leaves with a plan, an action in it, and a trial asked for", async ({
  browser,
}) => {
  let presses = 0;
  const press = async (what: Locator) => {
    presses += 1;
    await what.click();
  };
  const page = await freshPage(browser);
  await page.goto(`${site.url}/sign-in`);
  await page.locator("input[name=email]").fill(CAST.jonas.email);
  await page.locator("input[name=password]").fill(CAST_PASSWORD);
  await press(page.getByRole("button", { name: "Sign in", exact: true }));
  const main = page.getByRole("main");
  await expect(main.getByText("You have nothing to do now")).toHaveCount(0);
  await press(main.getByRole("link", { name: "Start my plan" }));
  await press(page.getByRole("button", { name: "Start my plan" }));
  const actions = page.locator("#actions");
  await press(actions.locator("form").getByRole("button", { name: "Add an action" }));
  await expect(actions).toContainText("Talk to a Staff Engineer and to a manager");
  await expect(page.getByRole("heading", { level: 2, name: /^Decide by/ })).toBeVisible();
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);

  await page.goto(`${site.url}/leaning`);
  await expect(steps(page)).toHaveCount(3);
  await expect(next(page).getByRole("link", { name: "See my actions" })).toBeVisible();
  await next(page).getByRole("link", { name: "Ask for a trial" }).click();
  await expect(page.getByRole("radio", { name: /Acting/ })).toBeChecked();
  await expect(page.getByLabel("What should it show?")).not.toHaveValue("");
  await page.locator("form").getByRole("button", { name: "Ask for trial" }).click();
  await expect(page).toHaveURL(/\/trials\/[0-9a-f-]{36}$/);
  const trial = new URL(page.url()).pathname;
  for (const part of ["Now", "Reviews", "Agreement"])
    await expect(page.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible();

  await page.goto(`${site.url}/leaning`);
  await expect(next(page).getByRole("link", { name: "See my trial" })).toBeVisible();
  await page.goto(site.url);
  await expect(main.getByText("Your manager must answer your tech-lead trial")).toBeVisible();
  await expect(main.getByText("You have nothing to do now")).toHaveCount(0);

  const inspected = await signedIn(browser, site.url, "jonas", "/account", INSPECTION);
  const inspect = await inspector(inspected, "en");
  for (const path of ["/", "/leaning", "/plan?goal=talk-both", "/trials", trial])
    expect(await inspect(site.url + path), path).toEqual([]);
});
