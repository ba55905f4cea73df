import { expect, test, type Browser, type Page } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { demoServer, type Served } from "@/tests/support/server";
import { freshPage } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

async function signedIn(browser: Browser, who: CastKey): Promise<Page> {
  const page = await freshPage(browser, {});
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("button", { name: new RegExp(CAST[who].name) }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  return page;
}

const ask = (path: string, secret: string) =>
  fetch(`${site.url}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });

test("an admin makes a key, a program uses it, and it is refused once deleted", async ({
  browser,
}) => {
  const page = await signedIn(browser, "ada");
  await page.getByText(CAST.ada.name).first().click();
  await page.getByRole("link", { name: "Administration" }).click();
  await page.getByRole("link", { name: "See keys" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Directory");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByText("Choose at least one thing that the key opens.")).toBeVisible();
  await page.getByRole("checkbox", { name: /See teams, members and managers/ }).check();
  await page.getByRole("button", { name: "Create key" }).click();
  const secret = await page.getByLabel("Your new key").inputValue();
  const teams = await ask("/teams", secret);
  expect(teams.status).toBe(200);
  expect(JSON.stringify(await teams.json())).toContain("Storage");
  expect((await ask("/people", secret)).status).toBe(403);

  await page.reload();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.getByText("Delete Directory").click();
  await page.getByRole("button", { name: "Delete key" }).click();
  await expect(page.getByText("No keys yet.")).toBeVisible();
  expect((await ask("/teams", secret)).status).toBe(401);
});

test("a person reads what the API offers, field by field, and opens its contract", async ({
  browser,
}) => {
  const page = await signedIn(browser, "jonas");
  await page.goto(`${site.url}/account`);
  await page.getByRole("link", { name: "See what the API offers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API for programs");
  await expect(page.getByText(`${site.url}/api/v1/teams`)).toBeVisible();
  await page.getByRole("heading", { name: "Your own assessments" }).click();
  const fields = page.getByRole("table", { name: "Your own assessments" });
  const verdict = fields.getByRole("row", { name: /^verdict/ });
  await expect(verdict).toContainText("One of IC, UNDECIDED, MANAGEMENT");
  const contract = await page.getByRole("link", { name: /Open contract/ }).getAttribute("href");
  const answer = await page.request.get(`${site.url}${contract}`);
  expect(await answer.json()).toMatchObject({ openapi: "3.1.0" });
});
