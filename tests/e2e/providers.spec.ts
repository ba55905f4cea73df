import { expect, test } from "@playwright/test";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { expectAccessible } from "@/tests/support/accessible";
import { openIdProvider, type OpenIdProvider } from "@/tests/support/oidc";
import { installationServer, type Served } from "@/tests/support/server";
import { freshPage, signedIn } from "@/tests/support/story";

let acme: OpenIdProvider;
let beta: OpenIdProvider;
let site: Served;

test.beforeAll(async () => {
  site = await installationServer(async (url) => {
    acme = await openIdProvider(url);
    beta = await openIdProvider(url, { id: "beta", name: "Beta ID" });
    return { OIDC_PROVIDERS: "beta", ...acme.environment, ...beta.environment };
  });
});
test.afterAll(async () => {
  await site.stop();
  await acme.stop();
  await beta.stop();
});

const domain = CAST.jonas.email.slice(CAST.jonas.email.indexOf("@") + 1);

test("without a provider the sign-in page offers none", async ({ page }) => {
  const plain = await installationServer();
  await page.goto(`${plain.url}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Continue/ })).toHaveCount(0);
  await expect(page.getByText("or with a password")).toHaveCount(0);
  await plain.stop();
});

test("an admin says for which addresses each provider speaks, and whom it adds", async ({
  page,
  browser,
}) => {
  beta.signsInAs({ sub: "mei", email: "mei.tan@beta.example", email_verified: true });
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("button", { name: "Continue with Beta ID" }).click();
  await expect(page.getByRole("alert").first()).toHaveText(
    "This Beta ID account does not open Pendulum. Ask your admin to invite you.",
  );
  await expectAccessible(page);

  const admin = await signedIn(browser, site.url, "ada");
  await admin.goto(`${site.url}/admin`);
  await admin.getByRole("link", { name: "Edit security" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Security");
  await expectAccessible(admin);
  const provider = admin.getByRole("region", { name: "Beta ID" });
  await provider.getByLabel("Add people at their first sign-in").check();
  await provider.getByRole("button", { name: "Save addresses" }).click();
  await expect(provider.getByText("List the domains for which this counts.")).toBeVisible();
  await provider.getByLabel("Email domains of this provider").fill("beta.example");
  await provider.getByLabel("Add people at their first sign-in").check();
  await provider.getByRole("button", { name: "Save addresses" }).click();
  await expect(provider.getByText("Saved. It counts from the next sign-in.")).toBeVisible();
  await provider.getByLabel("Group", { exact: true }).fill("pendulum-admins");
  await provider.getByLabel("What it gives").selectOption({ label: "Admin" });
  await provider.getByRole("button", { name: "Add group" }).click();
  await expect(provider.getByText("Group added.")).toBeVisible();
  // From the top: what the bar covers after scrolling has no size.
  await admin.evaluate(() => scrollTo(0, 0));
  await admin.reload();
  await expect(provider.getByText("pendulum-admins", { exact: true })).toBeVisible();
  await expectAccessible(admin);

  const groups = ["pendulum-admins"];
  beta.signsInAs({ sub: "mei", email: "mei.tan@beta.example", email_verified: true, groups });
  await page.getByRole("button", { name: "Continue with Beta ID" }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.goto(`${site.url}/admin/security`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Security");

  await admin.goto(`${site.url}/admin/audit`);
  const log = admin.getByRole("table");
  await expect(
    log.getByRole("row", { name: /A sign-in provider Made admin Mei Tan/ }),
  ).toBeVisible();
  await expect(log.getByRole("row", { name: /Trust in a sign-in provider changed/ })).toHaveCount(
    2,
  );
});

test("a person adds a provider, and an admin removes it for somebody who comes back", async ({
  page,
  browser,
}) => {
  await page.goto(`${site.url}/sign-in?to=/account`);
  await page.getByLabel("Email").fill(CAST.jonas.email);
  await page.getByLabel("Password").fill(CAST_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  acme.signsInAs({ sub: "old", email: "j@home.example" });
  await page.getByRole("button", { name: "Add Acme ID" }).click();
  await expect(page.getByText("Acme ID is added. You can sign in with it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Turn off Acme ID" })).toBeVisible();

  const admin = await signedIn(browser, site.url, "ada");
  await admin.goto(`${site.url}/admin/security`);
  const provider = admin.getByRole("region", { name: "Acme ID" });
  await provider.getByLabel("Email domains of this provider").fill(domain);
  await provider.getByRole("button", { name: "Save addresses" }).click();
  await expect(provider.getByText("Saved.")).toBeVisible();

  const back = await freshPage(browser);
  acme.signsInAs({ sub: "new", email: CAST.jonas.email, email_verified: true });
  await back.goto(`${site.url}/sign-in`);
  await back.getByRole("button", { name: "Continue with Acme ID" }).click();
  await expect(back.getByRole("alert").first()).toHaveText(
    "Another Acme ID account is linked here already. Ask your admin to remove the old one.",
  );

  await admin.goto(`${site.url}/admin/people`);
  await admin.getByLabel("Name or email").fill(CAST.jonas.name);
  await admin.getByRole("button", { name: "Search" }).click();
  await admin.getByRole("link", { name: CAST.jonas.name }).click();
  await admin.getByText("Remove Acme ID").click();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Remove provider" }).click();
  await expect(admin.getByText("Provider removed.")).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  await back.getByRole("button", { name: "Continue with Acme ID" }).click();
  await expect(back).toHaveURL(`${site.url}/`);
});
