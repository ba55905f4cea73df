// A manager of eight before three 1:1s, and a manager who is new and starts with nothing.
import { expect, test, type Page } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { INSPECTION, inspector } from "@/tests/support/page-inspection";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());
test.describe.configure({ mode: "serial" });

const week = (page: Page) => page.locator("#week");
const item = (page: Page, name: string, text: string) =>
  week(page).getByRole("listitem").filter({ hasText: name }).filter({ hasText: text });

test("a manager of eight sees before three 1:1s what to ask, what to answer, and who changed", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "priya", "/", { javaScriptEnabled: false });
  await expect(week(page).getByRole("heading", { level: 3 }).first()).toHaveText("Overdue");
  for (const [name, text] of [
    [CAST.ines.name, "nobody has written the decision"],
    [CAST.samir.name, "asks what you can give for an action"],
    [CAST.ines.name, "You promised"],
    [CAST.jonas.name, "is undecided and has no trial"],
    [CAST.emil.name, "You must write it"],
    [CAST.emil.name, "trial ends by itself"],
    ["Storage", "because 5 people do not take part"],
  ] as const)
    await expect(item(page, name, text)).toHaveCount(1);
  await expect(item(page, CAST.ines.name, "towards IC since")).toHaveCount(1);
  // Ines first: what changed, on her record.
  await item(page, CAST.ines.name, "towards IC since")
    .getByRole("link", { name: "See Ines’s record" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(CAST.ines.name);
  // Then Jonas: a trial, filled in.
  await page.goto(site.url);
  await item(page, CAST.jonas.name, "undecided")
    .getByRole("link", { name: "Propose trial" })
    .click();
  await expect(page).toHaveURL(/\/trials\/new\?person=/);

  await page.getByRole("banner").getByRole("link", { name: "My team" }).click();
  const people = page.locator("section").filter({ hasText: "Who leans where" }).first();
  await expect(people).toContainText(/\d+ points towards IC since /);
  await expect(people.getByRole("heading", { level: 3 }).first()).toContainText("Leans IC");
  await people.getByRole("link", { name: "Undecided first" }).click();
  await expect(page).toHaveURL(/sort=undecided/);
  await expect(people.getByRole("heading", { level: 3 }).first()).toContainText("Undecided");
  await people.getByRole("link", { name: "Reliable change" }).click();
  await expect(page).toHaveURL(/sort=undecided&show=moved/);
  await expect(people).toContainText(CAST.ines.name);
  await expect(people).not.toContainText(CAST.lea.name);

  await page
    .getByRole("navigation", { name: "My team" })
    .getByRole("link", { name: "Chances" })
    .click();
  await expect(page).toHaveURL(/\/teams\/[0-9a-f-]{36}\/chances$/);
  await expect(page.getByRole("heading", { name: "Chances in Storage" })).toBeVisible();
});

test("what is withdrawn is gone from the week at once", async ({ browser }) => {
  const ines = await signedIn(browser, site.url, "ines", "/privacy");
  await ines.getByRole("button", { name: "Stop sharing everything" }).click();
  await expect(ines.getByText("Priya Raman sees nothing of your assessments")).toBeVisible();
  const page = await signedIn(browser, site.url, "priya");
  await expect(week(page)).toBeVisible();
  for (const text of ["You promised", "towards IC since", "asks what you can give"])
    await expect(item(page, CAST.ines.name, text)).toHaveCount(0);
});

test("a manager asks the team who takes part; a member joins, and the question is gone", async ({
  browser,
}) => {
  const sofia = await signedIn(browser, site.url, "sofia");
  await sofia.getByRole("banner").getByRole("link", { name: "My team" }).click();
  await sofia
    .getByRole("navigation", { name: "My team" })
    .getByRole("link", { name: "Rotation" })
    .click();
  await sofia.getByRole("link", { name: "Set up rotation" }).click();
  await sofia.getByLabel("Weeks per turn").fill("12");
  await sofia.getByRole("button", { name: "Preview" }).click();
  await sofia.getByRole("button", { name: "Save rhythm" }).click();
  const turns = sofia.getByRole("list", { name: "Next turns" });
  await expect(turns.getByText("Nobody can lead", { exact: true }).last()).toBeVisible();
  await turns.getByRole("button", { name: "Ask the team" }).click();
  await expect(turns).toContainText("The team was asked on");
  await expect(turns.getByRole("button", { name: "Ask the team" })).toHaveCount(0);

  const viktor = await signedIn(browser, site.url, "viktor");
  const asked = viktor.getByText("Your manager asks who takes part");
  await expect(asked).toBeVisible();
  await viktor.getByRole("link", { name: "See rotation" }).first().click();
  await viktor.getByRole("button", { name: "Join rotation" }).click();
  await expect(viktor.getByRole("button", { name: "Leave rotation" })).toBeVisible();
  await viktor.goto(site.url);
  await expect(asked).toHaveCount(0);
});

test("a new manager starts with nothing shared, and is told so", async ({ browser }) => {
  const ada = await signedIn(browser, site.url, "ada", "/admin/teams");
  await ada.getByRole("main").getByRole("link", { name: "Storage" }).click();
  await ada.getByLabel("Manager’s email").fill(CAST.daniel.email);
  await ada.getByRole("button", { name: "Save manager" }).last().click();
  await expect(ada.getByText(`Manager: ${CAST.daniel.name}.`)).toBeVisible();
  const daniel = await signedIn(browser, site.url, "daniel");
  for (const name of [CAST.jonas.name, CAST.samir.name])
    await expect(week(daniel).getByText(name)).toHaveCount(0);
  await daniel.goto(`${site.url}/teams`);
  await daniel.getByRole("main").getByRole("link", { name: "Storage" }).first().click();
  await expect(daniel.getByText("Nobody shares a leaning with you yet.").first()).toBeVisible();
});

test("home of a manager, the team, its chances and its rotation pass inspection", async ({
  browser,
}) => {
  const page = await signedIn(browser, site.url, "sofia", "/account", INSPECTION);
  const inspect = await inspector(page, "en");
  await page.goto(site.url);
  const own = page.getByRole("banner").getByRole("link", { name: "My team" });
  const team = (await own.getAttribute("href")) ?? "";
  for (const path of ["/", team, `${team}?show=due`, `${team}/chances`, `${team}/rotation`])
    expect(await inspect(`${site.url}${path}`), path).toEqual([]);
});
