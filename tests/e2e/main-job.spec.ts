// The main story: an engineer answers and sees where they lean, the manager sees the team, and a trial begins.
import { expect, test, type Page } from "@playwright/test";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { CAST } from "@/prisma/cast";
import { castDay } from "@/tests/support/cast-day";
import { installationServer, type Served } from "@/tests/support/server";
import { answerAll, endTrialOf, leaningAnswers, signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await installationServer();
});
test.afterAll(() => site.stop());

const { priya, ruth } = CAST;
const main = (page: Page) => page.getByRole("main");
const card = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });

/** Opens the page of the manager's own team. */
async function openOwnTeam(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "My team" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Storage" })).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test("before she answers, her manager sees that she has not", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "priya");
  await openOwnTeam(page);
  await expect(main(page)).toContainText("1 has not answered yet.");
  const rest = page.getByRole("listitem").filter({ hasText: ruth.name });
  await expect(rest).toContainText("has not answered");
  const kept = page.getByRole("listitem").filter({ hasText: CAST.oskar.name });
  await expect(kept).toContainText("keeps it private");
});

test("an engineer answers all 25, sees her leaning, and decides about her manager", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "ruth");
  await main(page).getByRole("link", { name: "Start assessment" }).click();
  await expect(page.getByText(`You decide what ${priya.name} sees`)).toBeVisible();
  await page.getByRole("button", { name: "Start assessment" }).click();
  await answerAll(page, leaningAnswers({ energy: -2, coding: -2, ambiguity: 1, impact: 1 }));
  await expect(page.getByText("25 of 25 answered")).toBeVisible();
  await page.getByText("Add a note to yourself").click();
  await page.getByLabel("Note to yourself").fill("First look, before the planning week.");
  for (const radio of await page.getByRole("radio").all()) await expect(radio).not.toBeChecked();
  await page.getByRole("button", { name: "Submit and see my leaning" }).click();
  await expect(page.getByText("nothing is chosen for you")).toBeVisible();
  await page.getByLabel("Leaning and scores").check();
  await page.getByRole("button", { name: "Submit and see my leaning" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leaning on");
  await expect(page.getByText("You are undecided.")).toBeVisible();
  await expect(page.getByRole("img", { name: /The pendulum is at/ })).toBeVisible();
  await expect(main(page)).toContainText(/the true leaning is between .+ with a chance of 80%/i);
  await expect(main(page)).toContainText("A tech-lead trial will tell more");
  await expect(main(page)).toContainText("Provisional: why?");
  await expect(main(page)).toContainText("First look, before the planning week.");
  await expect(page.getByText(`${priya.name} sees the leaning and the five scores.`)).toBeVisible();
});

test("each dimension has its score, band, share and guide section", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "ruth");
  const result = async () => {
    await page.getByRole("banner").getByRole("link", { name: "My path" }).click();
    await page.getByRole("link", { name: "History", exact: true }).click();
    await main(page).getByRole("table").getByRole("link").first().click();
    await expect(
      page.getByRole("heading", { level: 2, name: "Where the leaning comes from" }),
    ).toBeVisible();
  };
  for (const dimension of DIMENSIONS) {
    await result();
    const row = card(page, "Where the leaning comes from")
      .locator("li")
      .nth(DIMENSIONS.indexOf(dimension));
    await expect(row.getByRole("img", { name: /80% band/ })).toBeVisible();
    await expect(row).toContainText(/5 of 5 answered/);
    await expect(row).toContainText(/[+−]?\d+ points?/);
    const name = await row.getByRole("link").innerText();
    await row.getByRole("link").click();
    await expect(page).toHaveURL(`${site.url}/guide#${dimension}`);
    await expect(page.locator(`#${dimension} h3`)).toHaveText(name);
    await expect(page.locator(`#${dimension} h3`)).toBeInViewport();
  }
});

test("her history begins, and she sees what her manager sees", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "ruth", "/assessments");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("table")).toContainText("the first one");
  await page.getByRole("table").getByRole("link").first().click();
  await page.getByRole("link", { name: `See what ${priya.name} sees` }).click();
  await expect(main(page)).toContainText("Undecided.");
  await expect(main(page)).not.toContainText("First look, before the planning week.");
});

test("the manager sees who leans where, who is undecided, and the past months", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "priya");
  await openOwnTeam(page);
  await expect(main(page)).not.toContainText("has not answered yet");
  const groups = card(page, "Who leans where");
  const group = (name: string) => groups.locator("section").filter({ hasText: name });
  await expect(group("Leans IC")).toContainText(CAST.lea.name);
  await expect(group("Undecided")).toContainText(ruth.name);
  await expect(group("Undecided").getByRole("img").first()).toHaveAccessibleName(/80% band/);
  await expect(group("Leans Management")).toContainText(CAST.emil.name);

  const trend = card(page, "Team leaning by month");
  await expect(trend).toContainText(/The mean leaning of \d+ people/);
  await expect(trend).toContainText("n = ");
  await trend.getByText("Show as a table").click();
  const head = trend.getByRole("columnheader");
  await expect(head).toHaveText(["Month", "People", "Mean leaning", "80 % band"]);
  expect(await trend.getByRole("row").count()).toBeGreaterThan(6);
});

test("the manager proposes a trial with dates to an undecided engineer; she accepts; both see it run", async ({
  browser,
}) => {
  const manager = await signedIn(browser, site.url, "priya");
  await endTrialOf(manager, site.url, CAST.emil.name);
  await openOwnTeam(manager);
  await manager.getByRole("link", { name: ruth.name, exact: true }).click();
  await expect(main(manager)).toContainText("A tech-lead trial blends both tracks");
  await expect(main(manager)).not.toContainText("First look, before the planning week.");
  await manager.getByRole("link", { name: "Propose a tech-lead trial" }).click();
  await manager.getByLabel("First day", { exact: true }).fill(castDay());
  await manager.getByLabel("8 weeks").check();
  await expect(manager.getByText(/^Ends by itself on [A-Z]\w+ \d+, \d{4}/).first()).toBeVisible();
  await manager.getByLabel("Acting: returns to the previous role").check();
  await manager.getByRole("button", { name: "Propose trial" }).click();
  await expect(manager.getByText(`proposes this trial to ${ruth.name}`)).toBeVisible();

  const engineer = await signedIn(browser, site.url, "ruth");
  await engineer.getByRole("link", { name: "See proposal" }).first().click();
  await expect(engineer.getByText(`${priya.name} proposes a tech-lead trial to you`)).toBeVisible();
  await engineer.getByRole("button", { name: "Accept terms" }).click();
  await expect(engineer.getByText("Week 1 of 8.")).toBeVisible();
  await manager.reload();
  await expect(manager.getByText("Week 1 of 8.")).toBeVisible();
  await openOwnTeam(manager);
  await expect(
    card(manager, "Tech-lead trials").getByRole("row", { name: ruth.name }),
  ).toContainText("Running");
  await engineer.getByRole("banner").getByRole("link", { name: "Home" }).click();
  await expect(engineer.getByText("The last day of your tech-lead trial")).toBeVisible();
});

test("after signing out, going back shows nothing private", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "ruth", "/assessments");
  await page.getByRole("table").getByRole("link").first().click();
  await expect(main(page)).toContainText("First look, before the planning week.");
  await page.getByText(ruth.name).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  for (const go of [() => page.goBack(), () => page.goBack(), () => page.goForward()]) {
    await go();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.locator("body")).not.toContainText(ruth.name);
    await expect(page.locator("body")).not.toContainText("First look");
  }
});
