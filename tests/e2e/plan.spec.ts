// A career plan: written, kept to three actions, carried over, shared with the manager who answers and
// comments, seen in the mirror, closed. By keyboard, on a phone and without JavaScript too.
import { expect, test, type Page } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { castDay } from "@/tests/support/cast-day";
import { violationsIn } from "@/tests/support/accessible";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

async function addAction(page: Page, what: string): Promise<void> {
  const actions = page.locator("#actions");
  const form = actions.locator("form").filter({ has: page.getByLabel("What I will do") });
  if (!(await form.isVisible())) await actions.getByText("Add an action").first().click();
  await form.getByLabel("What I will do").fill(what);
  await form.getByLabel("What will be different").fill("Others notice it.");
  await form.getByLabel("Due on").fill(castDay(30));
  await form.getByRole("button", { name: "Add an action" }).click();
  await expect(actions.getByRole("listitem").filter({ hasText: what })).toBeVisible();
}

test("an undecided engineer starts a plan, keeps at most three actions and carries one over", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "jonas", "/plan?target=DECIDE_BY");
  await expect(page.getByRole("radio", { name: /Decide later/ })).toBeChecked();
  await page.getByRole("button", { name: "Start my plan" }).click();
  await expect(page.getByText("Enter a day.")).toBeVisible();
  await page.getByLabel("Decide by").fill(castDay(90));
  await page.getByLabel("Why").fill("I cannot tell yet.");
  await page.getByRole("button", { name: "Start my plan" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^Decide by/ })).toBeVisible();
  await expect(page.getByText("I cannot tell yet.").first()).toBeVisible();

  for (const what of ["Talk to a manager", "Talk to a Staff Engineer", "Ask for a trial"])
    await addAction(page, what);
  await expect(page.getByText("Three actions are open.")).toBeVisible();
  const second = page.locator("#actions li").filter({ hasText: "Talk to a Staff Engineer" });
  await second.getByText("End this action").click();
  await second.getByRole("radio", { name: /Move it to a later day/ }).check();
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByText("Say why in a few words.")).toBeVisible();
  await second.getByLabel("Reason", { exact: true }).fill("She is away.");
  await second.getByLabel("New day", { exact: true }).fill(castDay(60));
  await second.getByRole("button", { name: "Save" }).click();
  const carried = page.locator("#actions li").filter({ hasText: "carried over" });
  await expect(carried.first()).toContainText("Talk to a Staff Engineer");
  await expect(page.getByText("1 ended action")).toBeVisible();
});

test("a manager sees a plan only once it is shared, answers a need and comments; the owner sees the look", async ({
  browser,
}) => {
  const owner = await signedIn(browser, site.url, "jonas", "/plan");
  const manager = await signedIn(browser, site.url, "priya", "/teams");
  await manager.getByRole("link", { name: "Storage" }).first().click();
  await manager.getByRole("link", { name: CAST.jonas.name }).first().click();
  await expect(manager.getByRole("heading", { level: 1, name: CAST.jonas.name })).toBeVisible();
  await expect(manager.getByText("Talk to a manager")).toHaveCount(0);

  const sharing = owner.locator("#sharing");
  await expect(sharing).toContainText(`${CAST.priya.name} sees nothing of your plan.`);
  await sharing.getByText(`Choose what ${CAST.priya.name} sees`).click();
  await sharing.getByRole("radio", { name: /Target and actions/ }).check();
  await sharing.getByRole("button", { name: "Save" }).click();
  await expect(sharing).toContainText(`${CAST.priya.name} sees your target and actions.`);

  await manager.reload();
  await expect(manager.getByText("Talk to a manager")).toBeVisible();
  await expect(manager.getByText("I cannot tell yet.")).toHaveCount(0);
  const action = manager.getByRole("listitem").filter({ hasText: "Talk to a manager" });
  await action.getByText("Answer what it needs").click();
  await action.getByLabel("Your answer").fill("Talk to Sofia.");
  await action.getByRole("button", { name: "Answer the request" }).click();
  await manager.getByLabel("Comment", { exact: true }).fill("Take your time.");
  await manager.getByRole("button", { name: "Add a comment" }).click();
  await expect(manager.getByText("Take your time.").first()).toBeVisible();

  await owner.reload();
  await expect(owner.getByText(/Talk to Sofia\./)).toBeVisible();
  await expect(owner.locator("#comments")).toContainText("Take your time.");
  await owner.goto(`${site.url}/privacy/mirror`);
  await expect(owner.getByText("Talk to a manager")).toBeVisible();
  await owner.goto(`${site.url}/privacy`);
  await expect(owner.locator("#looks")).toContainText("plan (Target and actions)");
});

test("evidence, practice and a decision are kept; a plan without open actions is closed", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "viktor", "/plan");
  const evidence = page.locator("#evidence");
  await evidence.getByText("Add evidence").first().click();
  await evidence.getByLabel("What happened").fill("The alarm is gone.");
  await evidence.getByLabel("Link").fill("http://x.example");
  await evidence.getByRole("button", { name: "Add evidence" }).click();
  await expect(evidence.getByText("Enter an address that starts with https://.")).toBeVisible();
  await evidence.getByLabel("Link").fill("https://x.example/42");
  await evidence.getByRole("checkbox", { name: "System improvements" }).check();
  await evidence.getByRole("button", { name: "Add evidence" }).click();
  await expect(evidence.getByRole("link", { name: "x.example" })).toBeVisible();

  const practice = page.locator("#practice");
  await practice.getByLabel("Coding").selectOption("MY_JOB");
  await practice.getByRole("button", { name: "Save" }).click();
  await expect(practice.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(practice.getByLabel("Coding")).toHaveValue("MY_JOB");

  // His decision was to be reviewed three days ago.
  const decision = page.locator("#decision");
  await decision.getByRole("button", { name: "Save as reviewed" }).click();
  await expect(decision.getByText(/Reviewed on/)).toBeVisible();

  await page.getByText("Close this plan").click();
  await page.getByRole("button", { name: "Archive this plan" }).click();
  await expect(page.getByRole("button", { name: "Start my plan" })).toBeVisible();
  await page.locator("#history summary").click();
  await expect(page.locator("#history")).toContainText("The alarm is gone.");
});

test("the plan works without JavaScript, on a phone, and is accessible", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 760 }, javaScriptEnabled: false };
  const page = await signedIn(browser, site.url, "oskar", "/plan", phone);
  await page.getByRole("radio", { name: /Stay in my role/ }).check();
  await page.getByRole("button", { name: "Start my plan" }).click();
  await expect(page.getByRole("heading", { name: "Stay and grow in this role" })).toBeVisible();
  await addAction(page, "Write the runbook");
  const wide = await signedIn(browser, site.url, "samir", "/plan");
  expect(await violationsIn(wide, {})).toEqual([]);
  await wide.setViewportSize({ width: 375, height: 760 });
  expect(await wide.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});
