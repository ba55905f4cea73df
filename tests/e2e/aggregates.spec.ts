import { expect, test, type Browser, type Page } from "@playwright/test";
import type { CastKey } from "@/prisma/cast";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn as signedInAt } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

type Look = { colorScheme?: "light" | "dark"; locale?: string; width?: number };

function signedIn(browser: Browser, who: CastKey, look: Look = {}): Promise<Page> {
  const { width = 1280, ...rest } = look;
  return signedInAt(browser, site.url, who, "/", { ...rest, viewport: { width, height: 900 } });
}

async function figuresOf(page: Page, team: string): Promise<string> {
  await page.goto(`${site.url}/teams`);
  await page.getByRole("main").getByRole("link", { name: team, exact: true }).click();
  await page.getByRole("link", { name: /^(Figures of the team|Chiffres de l’équipe)$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Figures|Chiffres)$/);
  return new URL(page.url()).pathname;
}

test("a person includes their answers, sets an end date, and withdraws them at once", async ({
  browser,
}) => {
  const page = await signedIn(browser, "oskar");
  await page.goto(`${site.url}/privacy`);
  await page.locator("#figures summary").first().click();
  const mine = page.getByRole("group", { name: "Whether your answers count" });
  const counts = mine.getByRole("button", { name: "Counts", exact: true });
  await expect(mine.getByRole("button", { name: "Does not count" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await counts.click();
  await expect(counts).toHaveAttribute("aria-pressed", "true");
  await page.getByText("Counts, no end date").click();
  await page.getByLabel("Stop counting on").fill("2020-01-01");
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByText("Choose a day after today.")).toBeVisible();
  await page.getByLabel("Stop counting on").fill("2099-01-01");
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByText("Counts until January 1, 2099")).toBeVisible();
  await mine.getByRole("button", { name: "Does not count" }).click();
  await expect(counts).toHaveAttribute("aria-pressed", "false");
});

test("without a choice nobody's answers count, and no choice is preselected", async ({
  browser,
}) => {
  const page = await signedIn(browser, "ruth");
  await page.goto(`${site.url}/privacy`);
  await page.locator("#figures summary").first().click();
  for (const name of ["Counts", "Does not count"])
    for (const button of await page.getByRole("button", { name, exact: true }).all())
      await expect(button).toHaveAttribute("aria-pressed", "false");
});

test("a director reads the figures of the teams below, quarter by quarter, and where one is missing", async ({
  browser,
}) => {
  const page = await signedIn(browser, "nora");
  // Its first closing lacks people, on whatever day the demo is made.
  await figuresOf(page, "Engineering");
  await expect(page.getByText(/^At least \d+ people count,/)).toBeVisible();
  await expect(page.getByText(/The next closing is on/)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Leaning: mean/ })).toBeVisible();
  await expect(page.getByText("The chart compares changing sets of people")).toBeVisible();
  await page.getByText("Show as a table").click();
  await expect(page.getByRole("cell", { name: "hidden" }).first()).toBeVisible();
  await page.getByText("How these figures are made").click();
  await expect(
    page.getByText("Whether it appears never depends on what was answered."),
  ).toBeVisible();
});

test("the figures of a single team point to who shares individually", async ({ browser }) => {
  const page = await signedIn(browser, "priya");
  await figuresOf(page, "Storage");
  await expect(page.getByText("In a single team, people share individually.")).toBeVisible();
  await page.getByRole("link", { name: "See who shares in Storage" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Storage");
});

test("an admin asks which figures would appear", async ({ browser }) => {
  const page = await signedIn(browser, "ada");
  await page.goto(`${site.url}/admin`);
  await page.getByRole("link", { name: "See forecast" }).click();
  const row = page.getByRole("row", { name: /^Engineering with all teams below/ });
  await expect(row).toContainText("%");
  const usual = await row.innerText();
  await page.getByLabel("Agree to count (%)").fill("0");
  await page.getByRole("button", { name: "See forecast" }).click();
  await expect(page).toHaveURL(/consent=0/);
  await expect(row).toContainText("0%");
  expect(await row.innerText()).not.toBe(usual);
});

test("the figures of the organisation are only for managers", async ({ browser }) => {
  const page = await signedIn(browser, "priya");
  await page.goto(`${site.url}/organisation`);
  await expect(page.getByText("Where people lean")).toBeVisible();
  for (const who of ["jonas", "ada"] as const) {
    const other = await signedIn(browser, who);
    expect((await other.goto(`${site.url}/organisation`))?.status()).toBe(404);
  }
});
