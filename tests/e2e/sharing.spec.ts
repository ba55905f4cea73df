import { expect, test, type Browser, type Page } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { castDay } from "@/tests/support/cast-day";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn as signedInAt } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());
test.describe.configure({ mode: "serial" });

function signedIn(browser: Browser, who: CastKey, options = {}): Promise<Page> {
  return signedInAt(browser, site.url, who, "/", options);
}

const card = (page: Page, who: CastKey) =>
  page.getByRole("main").locator("section").filter({ hasText: CAST[who].name }).first();

/** Opens what is folded to its line: a reader, or a list. */
const unfold = (page: Page, id: string) => page.locator(`#${id} summary`).first().click();

async function openRecord(manager: Page, who: CastKey): Promise<void> {
  await manager.goto(`${site.url}/teams`);
  await manager.getByRole("link", { name: "Storage" }).first().click();
  await manager.getByRole("main").getByRole("link", { name: CAST[who].name }).first().click();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText(CAST[who].name);
}

test("sharing stops in one tap and at once, is decided again, is undone; each look is listed", async ({
  browser,
}) => {
  const jonas = await signedIn(browser, "jonas");
  const priya = await signedIn(browser, "priya");
  await openRecord(priya, "jonas");
  await expect(priya.getByRole("heading", { name: "Latest shared assessment" })).toBeVisible();

  await jonas.goto(`${site.url}/privacy`);
  await expect(card(jonas, "priya")).toContainText(/Priya Raman sees \d of your \d assessments/);
  await jonas.getByRole("button", { name: "Stop sharing everything" }).click();
  await expect(jonas.getByText("Priya Raman sees nothing of your assessments")).toBeVisible();
  await priya.reload();
  await expect(priya.getByText("Jonas Weber shares no assessment with you").first()).toBeVisible();
  await jonas.getByRole("button", { name: "Undo: share again as before" }).click();
  await expect(jonas.getByRole("status")).toContainText("Undone.");
  await priya.reload();
  await expect(priya.getByRole("heading", { name: "Latest shared assessment" })).toBeVisible();
  await jonas.getByRole("button", { name: "Stop sharing everything" }).click();
  await expect(jonas.getByText("Priya Raman sees nothing of your assessments")).toBeVisible();

  await unfold(jonas, "manager");
  const grades = card(jonas, "priya").getByRole("group").first();
  await grades.getByRole("button", { name: "Verdict only" }).click();
  await expect(jonas.getByRole("status")).toContainText(
    /What Priya Raman now sees .*: Verdict only/,
  );
  await priya.reload();
  await expect(priya.getByText("Jonas Weber shares the verdict only").first()).toBeVisible();
  await jonas.getByRole("button", { name: /^Undo/ }).click();
  await expect(jonas.getByRole("status")).toContainText(/now sees .*: Nothing/);
  await expect(jonas.getByRole("status")).toBeFocused();
  await priya.reload();
  await expect(priya.getByText("Jonas Weber shares no assessment with you").first()).toBeVisible();

  await unfold(jonas, "looks");
  await unfold(jonas, "choices");
  await expect(jonas.locator("#looks").getByRole("row").nth(1)).toContainText("Priya Raman");
  await expect(jonas.locator("#looks").getByRole("row").nth(1)).toContainText("Verdict only");
  await expect(jonas.locator("#choices").getByRole("row").nth(1)).toContainText("Nothing");
});

test("a choice for future assessments is saved, shown before it applies, and visible in the mirror", async ({
  browser,
}) => {
  const ruth = await signedIn(browser, "ruth");
  await ruth.goto(`${site.url}/privacy`);
  const ask = card(ruth, "priya");
  await expect(ask).toContainText("Future assessments: we ask you each time.");
  await unfold(ruth, "manager");
  await ask.locator("details summary", { hasText: /^Edit$/ }).click();
  for (const radio of await ask.getByRole("radio").all()) await expect(radio).not.toBeChecked();
  await ask.getByRole("radio", { name: "Leaning and scores" }).check();
  await ask.getByLabel("Until (optional)").fill(castDay(90));
  await ask.getByRole("button", { name: "Save for future assessments" }).click();
  await expect(card(ruth, "priya")).toContainText("Leaning and scores. Until");

  await ruth.goto(`${site.url}/assessments/draft`);
  await ruth.getByRole("button", { name: "Start assessment" }).click();
  for (let step = 1; step <= 5; step += 1) {
    await expect(ruth).toHaveURL(new RegExp(`step=${step}`));
    for (const question of await ruth.getByRole("main").locator("fieldset").all())
      await question.getByRole("radio").nth(4).check({ force: true });
    await ruth.getByRole("button", { name: /Next|Continue/ }).click();
  }
  await expect(
    ruth.getByText("Priya Raman will see the leaning and the five scores."),
  ).toBeVisible();
  await ruth.getByRole("button", { name: "Submit and see my leaning" }).click();
  await expect(ruth.getByText("Priya Raman sees the leaning and the five scores.")).toBeVisible();
  await ruth.getByRole("link", { name: "See what Priya Raman sees" }).click();
  await expect(ruth.getByRole("heading", { level: 1 })).toHaveText("What Priya Raman sees");
  await expect(ruth.getByText("Ruth Adeyemi shares leaning and scores")).toBeVisible();
});

test("a mentor is added, sees only what is shared, and is removed", async ({ browser }) => {
  const jonas = await signedIn(browser, "jonas");
  const malik = await signedIn(browser, "malik");
  await malik.goto(`${site.url}/records`);
  await expect(malik.getByText("Nobody shares a record with you")).toBeVisible();
  await jonas.goto(`${site.url}/privacy`);
  await jonas.getByText("Add a mentor").click();
  const form = jonas.locator("#mentor");
  await form.getByLabel("Their email").fill(CAST.priya.email);
  await form.getByRole("button", { name: "Add mentor" }).click();
  await expect(jonas.getByText("That is your manager already")).toBeVisible();
  await form.getByLabel("Their email").fill(CAST.malik.email);
  await form.getByRole("button", { name: "Add mentor" }).click();
  await expect(jonas.getByRole("status")).toContainText("Malik Osei is added and sees nothing yet");
  await malik.reload();
  await expect(malik.getByText("Nobody shares a record with you")).toBeVisible();
  await card(jonas, "malik").getByRole("button", { name: "Leaning and scores" }).first().click();
  await expect(card(jonas, "malik")).toContainText("Malik Osei sees 6 of your 6 assessments");
  await malik.reload();
  await malik.getByRole("link", { name: CAST.jonas.name }).click();
  await expect(malik.getByText("Jonas Weber shares leaning and scores")).toBeVisible();
  const record = malik.url();
  await jonas.goto(`${site.url}/privacy`);
  await unfold(jonas, "looks");
  await unfold(jonas, "mentor");
  await expect(jonas.locator("#looks").getByRole("row").nth(1)).toContainText("as your mentor");
  await card(jonas, "malik").getByText("Replace or remove").click();
  await jonas.getByRole("button", { name: "Remove Malik Osei as mentor" }).click();
  await expect(jonas.getByRole("status")).toContainText("Done.");
  await malik.goto(record);
  await expect(malik.getByRole("heading", { level: 1 })).not.toHaveText(CAST.jonas.name);
});

test("a new manager sees nothing at first; the home page tells the person and asks in one step", async ({
  browser,
}) => {
  const lea = await signedIn(browser, "lea", { locale: "en-GB" });
  const ada = await signedIn(browser, "ada");
  await ada.goto(`${site.url}/admin/teams`);
  await ada.getByRole("main").getByRole("link", { name: "Storage" }).click();
  await ada.getByLabel("Manager’s email").fill(CAST.daniel.email);
  await ada
    .getByRole("button", { name: /appoint|save|manager/i })
    .last()
    .click();
  await expect(ada.getByText(`Manager: ${CAST.daniel.name}.`)).toBeVisible();
  const priya = await signedIn(browser, "priya");
  await priya.goto(`${site.url}/teams`);
  await expect(priya.getByRole("main").getByRole("link", { name: "Storage" })).toHaveCount(0);
  await lea.goto(`${site.url}/`);
  const question = lea.locator("#new-manager");
  await expect(question).toContainText(CAST.daniel.name);
  await expect(question.getByRole("checkbox")).not.toBeChecked();
  await question.getByRole("button").nth(1).click(); // the verdict only
  await expect(lea.getByRole("status")).toContainText(CAST.daniel.name);
  await lea.goto(`${site.url}/`);
  await expect(lea.locator("#new-manager")).toHaveCount(0);
});
