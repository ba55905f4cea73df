import { expect, test, type Page } from "@playwright/test";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { openIdProvider, type OpenIdProvider } from "@/tests/support/oidc";
import { installationServer, type Served } from "@/tests/support/server";
import { mailServer, type MailServer } from "@/tests/support/smtp";
import { freshPage } from "@/tests/support/story";

let provider: OpenIdProvider;
let mail: MailServer;
let site: Served;

test.beforeAll(async () => {
  mail = await mailServer();
  site = await installationServer(async (url) => {
    provider = await openIdProvider(url);
    return { ...provider.environment, ...mail.environment };
  });
});
test.afterAll(async () => {
  await site.stop();
  await provider.stop();
  await mail.stop();
});

const { ada, jonas, ruth, samir } = CAST;

/** Collects the errors in the browser's console, those of the content security policy included. */
function consoleErrorsOf(page: Page): string[] {
  const consoleErrors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => consoleErrors.push(error.message));
  return consoleErrors;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a person signs in at the organisation's provider", async ({ page }) => {
      const consoleErrors = consoleErrorsOf(page);
      const { email } = jonas;
      provider.signsInAs({ sub: "jonas", email, email_verified: true });
      await page.goto(`${site.url}/sign-in?to=/guide`);
      await page.getByRole("button", { name: "Continue with Acme ID" }).click();
      await expect(page).toHaveURL(`${site.url}/guide`);
      expect(consoleErrors.filter((text) => !text.includes("404"))).toEqual([]);
    });

    test("an unknown account at the provider gets an error message", async ({ page }) => {
      provider.signsInAs({ sub: "x", email: "x@acme.example", email_verified: true });
      await page.goto(`${site.url}/sign-in`);
      await page.getByRole("button", { name: "Continue with Acme ID" }).click();
      await expect(page.getByRole("alert").first()).toContainText("does not open Pendulum");
      await expect(page.getByRole("button", { name: "Continue with Acme ID" })).toBeVisible();
    });

    test("a person signs in with a mailed link", async ({ page }) => {
      await page.goto(`${site.url}/sign-in?to=/guide`);
      await page.getByRole("link", { name: "Sign in with a link" }).click();
      await expect(page.getByRole("heading", { name: "Sign in with a link" })).toBeVisible();
      await page.getByLabel("Email").fill(samir.email);
      await page.getByRole("button", { name: "Get link" }).click();
      await expect(page.getByRole("status")).toContainText("on its way");
      const { link } = await mail.mailTo(samir.email);
      await page.goto(link);
      await expect(page.getByText(`You sign in as ${samir.email}`)).toBeVisible();
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(`${site.url}/guide`);
      await page.goto(link);
      await expect(page.getByRole("heading", { name: "no longer works" })).toBeVisible();
    });
  });
}

test("a person with a forgotten password chooses another by mail", async ({ page }) => {
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await page.getByLabel("Email").fill(ruth.email);
  await page.getByRole("button", { name: "Get link" }).click();
  await expect(page.getByRole("status")).toContainText("on its way");
  await page.goto((await mail.mailTo(ruth.email)).link);
  await page.getByLabel("Password").fill("seven green kites");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page).toHaveURL(`${site.url}/`);
});

test("an administrator invites a person and copies the link, and they join", async ({
  browser,
}) => {
  const page = await freshPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${site.url}/sign-in?to=/admin/people/new`);
  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("Password").fill(CAST_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByLabel("Name", { exact: true }).fill("Nina New");
  await page.getByLabel("Email").fill("nina@acme.example");
  await page.getByRole("button", { name: "Invite person" }).click();
  await expect(page.getByRole("status")).toContainText("on its way by email");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { link } = await mail.mailTo("nina@acme.example");
  expect(copied).toBe(link);
  const guest = await freshPage(browser);
  await guest.goto(link);
  await guest.getByLabel("Password").fill("seven green kites");
  await guest.getByRole("button", { name: "Join Pendulum" }).click();
  await expect(guest).toHaveURL(`${site.url}/`);
});

test("the keyboard alone signs in at the provider", async ({ page }) => {
  provider.signsInAs({ sub: "jonas", email: jonas.email, email_verified: true });
  await page.goto(`${site.url}/sign-in`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Continue with Acme ID" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${site.url}/`);
});
