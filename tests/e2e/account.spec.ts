import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { installationServer, type Served } from "@/tests/support/server";

let site: Served;
test.beforeAll(async () => {
  site = await installationServer(() => Promise.resolve({}));
});
test.afterAll(() => site.stop());

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${site.url}/sign-in?to=/account`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(CAST_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** axe finds nothing, in either theme and at phone width. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test("somebody sets up a second factor and signs in with it", async ({ page, browser }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await signIn(page, CAST.jonas.email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Account");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Set up a second factor" }).click();
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByRole("textbox", { name: "Code" }).fill("000000");
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByRole("alert").first()).toContainText("does not fit");
  await page.getByRole("textbox", { name: "Code" }).fill(totp.generate());
  await page.getByRole("button", { name: "Switch on" }).click();

  await page.getByRole("button", { name: "Make ten new codes" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(10);
  await expectAccessible(page);
  const recovery = await page.getByRole("listitem").first().innerText();

  const phone = await (await browser.newContext()).newPage();
  await signIn(phone, CAST.jonas.email);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("One more step");
  await expectAccessible(phone);
  await phone.getByLabel("Code").fill(recovery);
  await phone.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(phone.getByText("You have 9 recovery codes left.")).toBeVisible();

  await page.goto(`${site.url}/account`);
  await page.getByRole("button", { name: "End session" }).click();
  await expect(page.getByText("That session has ended.")).toBeVisible();
  await phone.goto(`${site.url}/account`);
  await expect(phone).toHaveURL(/\/sign-in/);
  // There is no icon yet, and the browser asks for one.
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

test("somebody changes name and password and leaves everywhere", async ({ page }) => {
  await signIn(page, CAST.samir.email);
  await page.getByLabel("Your name").fill("Sam Renamed");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText("Your name is saved.")).toBeVisible();
  await page.getByLabel("Present password").fill("not this one");
  await page.getByLabel("New password").fill("nine slow harbours");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("not your present password")).toBeVisible();
  await page.getByLabel("Present password").fill(CAST_PASSWORD);
  await page.getByLabel("New password").fill("nine slow harbours");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});
