import { expect, test, type Browser, type Page } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

async function inRotation(browser: Browser, who: CastKey): Promise<Page> {
  const page = await signedIn(browser, site.url, who, "/teams");
  if (new URL(page.url()).pathname === "/teams")
    await page.getByRole("main").getByRole("link", { name: "Storage" }).first().click();
  await page.getByRole("link", { name: /^(See rotation|Voir la rotation)$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rotation" })).toBeVisible();
  return page;
}

const turns = (page: Page) => page.getByRole("list", { name: /^(Next turns|Prochains tours)$/ });
/** Who leads in turn; a gap stands before the turns, and agreed trials between them. */
const leads = (page: Page) =>
  turns(page)
    .getByRole("listitem")
    .filter({ hasNotText: /Nobody can lead|Agreed trial/ })
    .getByRole("heading", { level: 2 });

test("two people swap turns and undo it; the manager assigns another person with a reason, undoes it and offers the turn", async ({
  browser,
}) => {
  const jonas = await inRotation(browser, "jonas");
  await expect(leads(jonas).nth(0)).toContainText(CAST.oskar.name);
  await expect(leads(jonas).nth(1)).toContainText(CAST.jonas.name);
  await jonas.getByLabel("Swap with").first().selectOption({ index: 0 });
  await jonas.getByRole("button", { name: "Propose swap" }).first().click();
  await expect(
    jonas.getByText(`${CAST.jonas.name} proposes to swap with ${CAST.oskar.name}`),
  ).toBeVisible();

  const oskar = await inRotation(browser, "oskar");
  await oskar.getByRole("button", { name: "Accept swap" }).click();
  await expect(leads(oskar).nth(0)).toContainText(CAST.jonas.name);
  await oskar.getByRole("button", { name: "Undo swap" }).click();
  await expect(leads(oskar).nth(0)).toContainText(CAST.oskar.name);

  const priya = await inRotation(browser, "priya");
  await priya.getByRole("link", { name: "Edit turn" }).first().click();
  await priya.getByLabel("Tech lead").selectOption(CAST.lea.name);
  await priya.getByRole("button", { name: "Preview" }).first().click();
  await expect(priya.getByRole("heading", { name: "Effect" })).toBeVisible();
  await priya.getByRole("button", { name: "Choose person" }).click();
  await expect(priya.getByText("Write the reason in a sentence.")).toBeVisible();
  await priya.getByLabel("Reason").fill("Knows the migration that starts then");
  await priya.getByRole("button", { name: "Choose person" }).click();
  await expect(leads(priya).nth(0)).toContainText(CAST.lea.name);
  await expect(priya.getByText("Knows the migration that starts then")).toBeVisible();
  await turns(priya)
    .getByRole("listitem")
    .filter({ hasText: "Knows the migration" })
    .getByRole("button", { name: "Undo" })
    .last()
    .click();
  await expect(leads(priya).nth(0)).toContainText(CAST.oskar.name);
  await priya.getByRole("button", { name: "Propose turn" }).click();
  await expect(priya).toHaveURL(/\/trials\/[0-9a-f-]{36}$/);
  const offered = await inRotation(browser, "jonas");
  await expect(offered.getByText("2 other people can lead: see who")).toBeVisible();
});

test("the manager previews another rhythm and moves a turn on the timeline, by keyboard and by dragging", async ({
  browser,
}) => {
  const priya = await inRotation(browser, "priya");
  await priya.getByRole("link", { name: "Edit rhythm" }).click();
  await priya.getByLabel("Weeks per turn").fill("4");
  await priya.getByRole("button", { name: "Preview" }).click();
  await expect(priya.getByRole("heading", { name: "Effect" })).toBeVisible();
  await priya.getByRole("link", { name: "Back to the rotation" }).click();

  await priya.getByRole("main").getByRole("link", { name: "All teams" }).click();
  // The turn may begin after the end of this year.
  await priya.getByRole("link", { name: "8 quarters" }).click();
  await expect(priya.getByText(`${CAST.samir.name}, agreed`).first()).toBeAttached();
  const turn = priya.getByRole("link", { name: `Move the turn of ${CAST.jonas.name}` }).first();
  await turn.focus();
  await priya.keyboard.press("Shift+ArrowRight");
  await priya.keyboard.press("ArrowRight");
  await expect(priya.getByRole("status")).toContainText("8");
  await priya.keyboard.press("Enter");
  await expect(priya).toHaveURL(/\/turns\/\d+\?days=8$/);
  await expect(priya.getByRole("heading", { name: "Effect" })).toBeVisible();
  await priya.goBack();
  const box = (await turn.boundingBox())!;
  await priya.mouse.move(box.x + 8, box.y + 8);
  await priya.mouse.down();
  await priya.mouse.move(box.x + 60, box.y + 8, { steps: 5 });
  await priya.mouse.up();
  await expect(priya).toHaveURL(/\/turns\/\d+\?days=\d+$/);
  await priya.getByRole("button", { name: "Move turn" }).click();
  await expect(priya.getByText(/Starts \d+ days later/)).toBeVisible();
  const moved = turns(priya)
    .getByRole("listitem")
    .filter({ hasText: /Starts \d+ days later/ });
  await moved.getByRole("button", { name: "Undo" }).last().click();
  await expect(priya.getByText(/Starts \d+ days later/)).toHaveCount(0);
});

test("who leads in a trial, and from when nobody can, is on the team page and on the rotation page", async ({
  browser,
}) => {
  const priya = await inRotation(browser, "priya");
  await expect(turns(priya).getByText(CAST.samir.name, { exact: true })).toBeVisible();
  await priya.getByRole("link", { name: "Storage" }).first().click();
  await expect(priya.getByText(new RegExp(`^${CAST.emil.name}.* until `)).first()).toBeVisible();
  await expect(priya.getByText(/^Nobody can lead from /).first()).toBeVisible();
});
