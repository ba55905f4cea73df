import { expect, test, type Browser, type Page } from "@playwright/test";
import { CAST, CAST_PASSWORD, type CastKey } from "@/prisma/cast";
import { castDay } from "@/tests/support/cast-day";
import { startedDemo, type Served } from "@/tests/support/server";
import { endTrialOf, freshPage } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await startedDemo();
});
test.afterAll(() => site.stop());

async function signedIn(browser: Browser, who: CastKey): Promise<Page> {
  const page = await freshPage(browser);
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("button", { name: new RegExp(CAST[who].name) }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  return page;
}

async function openFirstTrial(page: Page, name: string): Promise<void> {
  await page.goto(`${site.url}/trials`);
  await page.getByRole("main").getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("tech-lead trial");
}

test("a person asks for a trial, both agree on its terms, it runs and has check-ins", async ({
  browser,
}) => {
  const priya = await signedIn(browser, "priya");
  await endTrialOf(priya, site.url, CAST.emil.name);
  const jonas = await signedIn(browser, "jonas");
  await jonas.goto(`${site.url}/trials`);
  await jonas.getByRole("link", { name: "Ask for a trial" }).click();
  await jonas.getByLabel("First day", { exact: true }).fill(castDay());
  await jonas.getByLabel("8 weeks").check();
  await jonas.getByLabel("Acting: returns to the previous role").check();
  // Success criteria of each track are suggested and can be changed.
  for (const track of ["IC", "Management"])
    await expect(jonas.getByLabel(`Criteria of the ${track} track`)).toHaveValue(/^(.+\n){3}.+$/);
  await jonas.getByLabel("Criteria of the IC track").fill("The plan stands up to peers");
  await jonas.getByLabel("Criteria of the Management track").fill("");
  await jonas.getByRole("button", { name: "Ask for trial" }).click();
  await expect(jonas.getByText("You asked for this trial")).toBeVisible();
  await jonas
    .getByRole("group", { name: "How much energy will technical" })
    .getByText("4", { exact: true })
    .click();
  await jonas
    .getByRole("group", { name: "How much energy will people" })
    .getByText("3", { exact: true })
    .click();
  await jonas.getByLabel("Hours of coding per week").fill("20");
  await jonas.getByRole("button", { name: "Save forecast" }).click();
  await expect(jonas.getByText("Energy: 4 of 5 from technical work")).toBeVisible();

  await openFirstTrial(priya, CAST.jonas.name);
  await expect(priya.getByText("The plan stands up to peers").first()).toBeVisible();
  await priya.getByText("Edit terms").click();
  await priya.getByLabel("Criteria of the Management track").fill("The team knows its priorities");
  await priya.getByRole("button", { name: "Save and sign" }).click();
  await expect(priya.getByText(`${CAST.jonas.name} must sign these terms.`).first()).toBeVisible();

  await jonas.reload();
  await expect(jonas.getByText("The team knows its priorities").first()).toBeVisible();
  await jonas.getByRole("button", { name: "Accept terms" }).click();
  await expect(jonas.getByText("Week 1 of 8.")).toBeVisible();
  await jonas
    .getByRole("group", { name: "This week, technical work" })
    .getByText("5", { exact: true })
    .click();
  await jonas
    .getByRole("group", { name: "This week, people work" })
    .getByText("2", { exact: true })
    .click();
  await jonas.getByRole("button", { name: "Save answers" }).click();
  await expect(
    jonas.getByText("Over 1 week: expected 4 of 5 from technical work, lived 5"),
  ).toBeVisible();
  await priya.reload();
  await expect(priya.getByText("Over 1 week")).toHaveCount(0);
});

test("neither side sees the other's review first; after an early end, both sign what comes next", async ({
  browser,
}) => {
  const malik = await signedIn(browser, "malik");
  const sofia = await signedIn(browser, "sofia");
  for (const page of [malik, sofia]) await openFirstTrial(page, CAST.malik.name);
  const write = async (page: Page, well: string) => {
    await page.getByText("Write review of week 6").click();
    for (const select of await page.locator('select[name^="met."]').all())
      await select.selectOption("partly");
    await page.getByLabel("What went well?").fill(well);
    await page.getByRole("button", { name: "Submit review" }).click();
  };
  await write(malik, "The planning of the quarter");
  await expect(malik.getByText("Your review is submitted.")).toBeVisible();
  await sofia.reload();
  await expect(sofia.getByText("The planning of the quarter")).toHaveCount(0);
  await write(sofia, "Two people grew into the work");
  await expect(sofia.getByText("The planning of the quarter")).toBeVisible();
  await malik.reload();
  await expect(malik.getByText("Two people grew into the work")).toBeVisible();

  await malik.getByRole("link", { name: "End trial" }).click();
  await malik.getByRole("button", { name: "End trial" }).click();
  await malik.getByLabel("Not now").check();
  await malik.getByLabel("Why this outcome?").fill("The planner comes first this year.");
  await malik.getByLabel("Review this decision on").fill(castDay(200));
  await malik.getByRole("button", { name: "Save and sign" }).click();
  await expect(malik.getByText(`${CAST.sofia.name} must sign this decision.`)).toBeVisible();
  await sofia.reload();
  await sofia.getByRole("button", { name: "Sign decision" }).click();
  await expect(sofia.getByText("Both have signed the decision.")).toBeVisible();
});

test("the team answers three questions about itself; the sides see when the means will be shown", async ({
  browser,
}) => {
  const viktor = await freshPage(browser);
  await viktor.goto(`${site.url}/sign-in`);
  await viktor.getByLabel("Email").fill(CAST.viktor.email);
  await viktor.getByLabel("Password").fill(CAST_PASSWORD);
  await viktor.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(viktor.getByText("Answer three questions about your team.")).toBeVisible();
  await viktor.getByRole("link", { name: "Answer questions", exact: true }).click();
  await viktor.getByRole("button", { name: "Submit answers" }).click();
  await expect(viktor.getByText("Choose one of the options.").first()).toBeVisible();
  for (const statement of ["I know what", "Technical decisions", "I can raise"])
    await viktor.getByRole("group", { name: statement }).getByText("4", { exact: true }).click();
  await viktor.getByRole("button", { name: "Submit answers" }).click();
  await expect(viktor).toHaveURL(`${site.url}/`);
  await expect(viktor.getByText("Answer three questions about your team.")).toHaveCount(0);

  const priya = await signedIn(browser, "priya");
  await openFirstTrial(priya, CAST.wanjiru.name);
  await expect(priya.getByRole("heading", { name: "What the team says" })).toBeVisible();
  await expect(priya.getByRole("row", { name: /I can raise a problem.*3.5 of 5/ })).toBeVisible();
});

test("an ended trial shows the person's leaning before, after and four weeks after", async ({
  browser,
}) => {
  const wanjiru = await signedIn(browser, "wanjiru");
  await openFirstTrial(wanjiru, CAST.wanjiru.name);
  const card = wanjiru.locator("section", { hasText: "Your leaning, before and after" }).last();
  const leaning = (when: RegExp) => card.getByRole("listitem").filter({ hasText: when });
  await expect(leaning(/^Before.+\d{4}/)).toBeVisible();
  for (const when of [/^At the end/, /^Four weeks after/])
    await expect(leaning(when).getByText(/reliable change since before/i)).toBeVisible();
});

test("the form of a proposal leaves two weeks to answer and names the dates that are taken", async ({
  browser,
}) => {
  const lea = await signedIn(browser, "lea");
  await lea.goto(`${site.url}/trials/new`);
  const first = lea.locator("input[name=startsOn]");
  const offered = await first.inputValue();
  expect(offered >= castDay(13)).toBe(true);
  expect(new Date(offered).getUTCDay()).toBe(1);
  await expect(lea.getByText(/^Votre manager doit répondre au plus tard le /)).toBeVisible();
  const taken = lea.getByText(`${CAST.samir.name} est tech lead de l’équipe du`);
  const soon = lea.getByText("Cela laisse moins d’une semaine pour répondre.");
  await expect(taken.or(soon)).toHaveCount(0);
  await first.fill(castDay(100));
  await expect(taken).toBeVisible();
  await first.fill(castDay(2));
  await expect(taken).toHaveCount(0);
  await expect(soon).toBeVisible();

  // Who asked is told who must answer; the manager is asked. Earlier days are taken by the trial of another story.
  await first.fill(castDay(230));
  await lea.getByLabel("Par intérim").check();
  await lea.locator("form").getByRole("button", { name: "Demander l’essai" }).click();
  await expect(lea).toHaveURL(/\/trials\/[0-9a-f-]{36}$/);
  await lea.goto(site.url);
  await expect(lea.getByText("Votre manager doit répondre à votre essai")).toBeVisible();
  await expect(lea.getByText("Répondez à une proposition d’essai")).toHaveCount(0);
  const priya = await signedIn(browser, "priya");
  await expect(priya.getByText("asks for a tech-lead trial").first()).toBeVisible();
  await expect(priya.getByText("You have nothing to do now")).toHaveCount(0);
});
