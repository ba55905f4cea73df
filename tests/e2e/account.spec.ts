import { expect, test, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { expectAccessible } from "@/tests/support/accessible";
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

async function signIn(
  page: Page,
  email: string,
  to = "/account",
  password = CAST_PASSWORD,
): Promise<void> {
  await page.goto(`${site.url}/sign-in?to=${to}`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("a person sets up a second factor and signs in with it", async ({ page, browser }) => {
  const consoleErrors: string[] = [];
  page.on("console", (message) => message.type() === "error" && consoleErrors.push(message.text()));
  await signIn(page, CAST.jonas.email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Account");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Set up second factor" }).click();
  await page.getByRole("button", { name: "Set up second factor" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByRole("textbox", { name: "Code" }).fill("000000");
  await page.getByRole("button", { name: "Turn on second factor" }).click();
  await expect(page.getByRole("alert").first()).toContainText("This code is wrong");
  await page.getByRole("textbox", { name: "Code" }).fill(totp.generate());
  await page.getByRole("button", { name: "Turn on second factor" }).click();

  await page.getByRole("button", { name: "Create ten new codes" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(10);
  await expectAccessible(page);
  const recovery = await page.getByRole("listitem").first().innerText();

  const phone = await freshPage(browser);
  await signIn(phone, CAST.jonas.email);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("One more step");
  await expectAccessible(phone);
  await phone.getByLabel("Code").fill(recovery);
  await phone.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(phone.getByText("You have 9 recovery codes left.")).toBeVisible();

  await page.goto(`${site.url}/account`);
  await page.getByRole("button", { name: "End session" }).click();
  await expect(page.getByText("Session ended.")).toBeVisible();
  await phone.goto(`${site.url}/account`);
  await expect(phone).toHaveURL(/\/sign-in/);
  expect(consoleErrors).toEqual([]);
});

test("somebody changes name and password and leaves everywhere", async ({ page, browser }) => {
  await signIn(page, CAST.samir.email);
  await page.getByLabel("Your name", { exact: true }).fill("Sam Renamed");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText("Name saved.")).toBeVisible();
  await page.getByLabel("Current password").fill("not this one");
  await page.getByLabel("New password").fill("nine slow harbours");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("not your current password")).toBeVisible();
  const copied = await page.context().storageState();
  await page.getByLabel("Current password").fill(CAST_PASSWORD);
  await page.getByLabel("New password").fill("nine slow harbours");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Password saved.")).toBeVisible();
  const thief = await freshPage(browser, { storageState: copied });
  await thief.goto(`${site.url}/account`);
  await expect(thief).toHaveURL(/\/sign-in/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("without scripts too, whoever changes the password stays signed in", async ({ browser }) => {
  const plain = await freshPage(browser, { javaScriptEnabled: false });
  await signIn(plain, CAST.emil.email);
  await plain.getByLabel("Current password").fill(CAST_PASSWORD);
  await plain.getByLabel("New password").fill("nine slow harbours");
  await plain.getByRole("button", { name: "Save password" }).click();
  await expect(plain.getByText("Password saved.")).toBeVisible();
  await plain.goto(`${site.url}/account`);
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Account");
});

test("an administrator takes a lost second factor away; its owner reads of it in French", async ({
  page,
  browser,
}) => {
  const email = CAST.priya.email;
  const phone = await freshPage(browser, { locale: "fr" });
  await phone.goto(`${site.url}/sign-in?to=/second-factor`);
  await phone.getByLabel("Adresse e-mail").fill(email);
  await phone.getByLabel("Mot de passe").fill(CAST_PASSWORD);
  await phone.getByRole("button", { name: "Se connecter", exact: true }).click();
  await phone.getByRole("button", { name: "Configurer" }).click();
  await expect(phone.locator("code")).toBeVisible();
  await expectAccessible(phone);
  const secret = (await phone.locator("code").innerText()).replaceAll(" ", "");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await phone.locator('input[name="code"]').fill(totp.generate());
  await phone.locator('form:has(input[name="code"]) button').click();
  await phone.waitForURL(/recovery-codes/);
  await expectAccessible(phone);

  await signIn(page, CAST.ada.email, "/admin/people?q=priya");
  await page.getByRole("link", { name: CAST.priya.name }).click();
  await page.getByText("Remove lost second factor").click();
  await expect(page.getByText("Call the person first")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove second factor", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("told by email");
  await expect(page.getByText(`${CAST.ada.name} removed it`)).toBeVisible();
  expect((await mail.mailTo(email)).link).toBe(`${site.url}/account`);

  await phone.goto(`${site.url}/account`);
  await expect(phone).toHaveURL(/sign-in/);
  await phone.getByLabel("Adresse e-mail").fill(email);
  await phone.getByLabel("Mot de passe").fill(CAST_PASSWORD);
  await phone.getByRole("button", { name: "Se connecter", exact: true }).click();
  const notice = phone.getByRole("complementary", { name: "À propos de votre second facteur" });
  await expect(notice).toContainText("Un admin a retiré");
  await phone.goto(`${site.url}/account`);
  await expectAccessible(phone);
  await notice.getByRole("button", { name: "Masquer l’avis" }).click();
  await expect(notice).toBeHidden();
});

test("a person without a password sets one, then disconnects the provider and connects it again", async ({
  page,
}) => {
  const { email } = CAST.carl;
  const password = "nine slow harbours";
  provider.signsInAs({ sub: "carl", email, email_verified: true });
  await page.goto(`${site.url}/sign-in?to=/account`);
  await page.getByRole("button", { name: "Continue with Acme ID" }).click();
  await page.waitForURL(`${site.url}/account`);
  const card = page.locator("section", { hasText: "Other ways to sign in" });
  await card.getByRole("button", { name: "Turn off Acme ID" }).click();
  await expect(card.getByRole("alert")).toContainText("your last way to sign in");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Password saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save password" })).toBeVisible();
  await card.getByRole("button", { name: "Turn off Acme ID" }).click();
  await expect(card.getByText("Turned off on")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("button", { name: "Continue with Acme ID" }).click();
  await page.waitForURL(/problem=/);
  await expect(page.getByRole("alert").first()).toContainText("You turned off Acme ID");
  await signIn(page, email, "/account", password);
  await card.getByRole("button", { name: "Turn on Acme ID" }).click();
  await expect(card.getByText("Since")).toBeVisible();
});

for (const [javaScriptEnabled, who] of [
  [true, "oskar"],
  [false, "ines"],
] as const)
  test(`language and theme are chosen on the account page, which says so where the focus is, scripts ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
  }) => {
    const page = await freshPage(browser, { javaScriptEnabled });
    await signIn(page, CAST[who].email);
    await page.getByRole("combobox", { name: "Language" }).selectOption("fr");
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    await page.getByRole("button", { name: "Save language and theme" }).click();
    const told = page.getByRole("status");
    await expect(told).toHaveText("Langue et thème enregistrés.");
    await expect(told).toBeFocused();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    if (javaScriptEnabled) await expectAccessible(page);
  });
