import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { expectAccessible } from "@/tests/support/accessible";
import { installationServer, type Served } from "@/tests/support/server";
import { mailServer, type MailServer } from "@/tests/support/smtp";
import { freshPage } from "@/tests/support/story";

let mail: MailServer;
let site: Served;
test.beforeAll(async () => {
  mail = await mailServer();
  site = await installationServer(() => Promise.resolve(mail.environment));
});
test.afterAll(async () => {
  await site.stop();
  await mail.stop();
});

async function signIn(page: Page, email: string, to: string): Promise<void> {
  await page.goto(`${site.url}/sign-in?to=${to}`);
  await page.locator('input[name="email"]').first().fill(email);
  await page.locator('input[name="password"]').fill(CAST_PASSWORD);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(site.url + to);
}

test("a person reads and downloads everything stored about them", async ({ page }) => {
  await signIn(page, CAST.jonas.email, "/privacy");
  await page.getByRole("link", { name: "See my data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My data");
  await expect(page.getByRole("heading", { name: "Assessments" })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^pendulum-export-\d{4}-\d\d-\d\d\.json$/);
  const exported = JSON.parse(readFileSync(await file.path(), "utf8")) as {
    schema: string;
    person: { email: string };
    parts: Record<string, unknown[]>;
  };
  expect(exported.person.email).toBe(CAST.jonas.email);
  expect(exported.parts.Assessment?.length).toBeGreaterThan(0);
  expect((await page.request.get(exported.schema)).status()).toBe(200);
});

test("a person requests erasure, is reminded on every page and by mail, and cancels it", async ({
  page,
}) => {
  await signIn(page, CAST.priya.email, "/privacy/erasure");
  await expect(page.getByText("has no manager from then on")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Your password").fill("not this one");
  await page.getByRole("button", { name: "Delete my data in seven days" }).click();
  await expect(page.getByRole("alert").first()).toContainText("not your password");
  await page.getByLabel("Your password").fill(CAST_PASSWORD);
  await page.getByRole("button", { name: "Delete my data in seven days" }).click();
  await expect(page.getByRole("heading", { name: "Deletion planned" })).toBeVisible();
  expect((await mail.mailTo(CAST.priya.email)).subject).toContain("will be deleted");
  await page.goto(site.url);
  const notice = page.getByRole("complementary", { name: "Deletion planned" });
  await expect(notice).toContainText("All stored data is deleted on");
  await notice.getByRole("link").click();
  const cancel = page.getByRole("button", { name: "Cancel deletion" });
  await expect(cancel).toBeVisible();
  await expectAccessible(page);
  await cancel.click();
  await expect(page.getByRole("button", { name: "Delete my data in seven days" })).toBeVisible();
  await expect(notice).toBeHidden();
});

test("in French and without scripts, an administrator erases a removed person", async ({
  browser,
}) => {
  const page = await freshPage(browser, { locale: "fr", javaScriptEnabled: false });
  await signIn(page, CAST.ada.email, "/admin/people?q=bea");
  await page.getByRole("link", { name: CAST.bea.name }).click();
  await page.getByRole("link", { name: "Supprimer les données" }).click();
  await page.getByLabel("Tapez le nom").fill("Quelqu’un");
  await page.getByRole("button", { name: "Supprimer les données dans sept jours" }).click();
  await expect(page.getByText("Ce n’est pas le nom")).toBeVisible();
  await page.getByLabel("Tapez le nom").fill(CAST.bea.name);
  await page.getByRole("button", { name: "Supprimer les données dans sept jours" }).click();
  await expect(page.getByRole("heading", { name: "Suppression prévue" })).toBeVisible();
});

test("the pages are accessible in French as well", async ({ browser }) => {
  const page = await freshPage(browser, { locale: "fr" });
  await signIn(page, CAST.samir.email, "/privacy/export");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mes données");
  await expectAccessible(page);
  await page.goto(`${site.url}/privacy/erasure`);
  await expectAccessible(page);
});
