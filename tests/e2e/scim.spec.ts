// A company connects its directory: an admin makes a key, the directory adds a person and a team and deactivates
// somebody who is signed in, and the admin sees what it did.
import { expect, test } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { expectAccessible } from "@/tests/support/accessible";
import { installationServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await installationServer();
});
test.afterAll(() => site.stop());

test("a directory keeps people and teams with a key of an admin", async ({ browser }) => {
  const ada = await signedIn(browser, site.url, "ada", "/admin/keys");
  await ada.getByLabel("Name", { exact: true }).fill("Okta");
  await ada.getByRole("checkbox", { name: /SCIM/ }).check();
  await expectAccessible(ada);
  await ada.getByRole("button", { name: "Create key" }).click();
  const secret = await ada.getByLabel("Your new key").inputValue();

  const ask = async (method: string, path: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${secret}`,
      ...(body && { "content-type": "application/scim+json" }),
    };
    const answer = await fetch(`${site.url}/api/scim/v2${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  const zoe = { userName: "Zoe.Marchand@pendulum.example", displayName: "Zoé Marchand" };
  const added = await ask("POST", "/Users", { ...zoe, externalId: "00u1", active: true });
  expect(added.status).toBe(201);
  const members = [{ value: added.body.id }];
  const team = await ask("POST", "/Groups", { displayName: "Site reliability", members });
  expect(team.status).toBe(201);

  await ada.goto(`${site.url}/admin/people?q=marchand`);
  const row = ada.getByRole("row").filter({ hasText: "Zoé Marchand" });
  await expect(row).toContainText("zoe.marchand@pendulum.example");
  await expect(row).toContainText("Site reliability");
  await ada.goto(`${site.url}/admin/teams`);
  await expect(ada.getByText("Site reliability").first()).toBeVisible();

  const lea = await signedIn(browser, site.url, "lea");
  const filter = encodeURIComponent(`userName eq "${CAST.lea.email.toUpperCase()}"`);
  const found = await ask("GET", `/Users?filter=${filter}`);
  const [person] = found.body.Resources as { id: string }[];
  const off = { Operations: [{ op: "Replace", path: "active", value: "False" }] };
  expect((await ask("PATCH", `/Users/${person?.id}`, off)).status).toBe(200);
  await lea.goto(`${site.url}/plan`);
  await expect(lea).toHaveURL(/\/sign-in/);

  await ada.goto(`${site.url}/admin/audit?who=okta`);
  const latest = ada.getByRole("row").nth(1);
  await expect(latest).toContainText("Okta, a program");
  await expect(latest).toContainText("Person removed");
  await expect(latest).toContainText(CAST.lea.name);
  await expect(ada.getByRole("row").filter({ hasText: "Zoé Marchand" }).first()).toBeVisible();
  await expectAccessible(ada);
});
