import { expect, test, type Browser } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { demoServer, type Served } from "@/tests/support/server";
import { freshPage } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

async function signedIn(browser: Browser, who: CastKey) {
  const page = await freshPage(browser);
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("button", { name: new RegExp(CAST[who].name) }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  return page;
}

test("weights are saved only after their effect was shown, and the guide uses them", async ({
  browser,
}) => {
  const ada = await signedIn(browser, "ada");
  await ada.goto(`${site.url}/admin/weights/growing`);
  await ada.getByLabel("Energy").fill("30");
  await ada.getByRole("button", { name: "Preview effect" }).click();
  await expect(ada.getByText("The five weights must add up to 100.")).toBeVisible();
  await ada.getByLabel("Coding", { exact: true }).fill("10");
  await ada.getByLabel("Engineering Manager: direct reports, to").fill("9");
  await ada.getByRole("button", { name: "Preview effect" }).click();
  await expect(ada.getByText("The builder")).toBeVisible();
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Enter a reason, in one sentence.")).toBeVisible();
  await ada.getByLabel("Reason").fill("Everybody codes about as much here.");
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByRole("status")).toContainText("Saved. It applies from now on");
  await expect(ada.getByRole("status")).toBeFocused();
  await expect(ada.getByText("Everybody codes about as much here.")).toBeVisible();
  await ada.goto(`${site.url}/guide`);
  await expect(ada.getByText("has 5–9 direct reports").first()).toBeVisible();
  await ada.goto(`${site.url}/instrument`);
  await expect(ada.getByText("Everybody codes about as much here.")).toBeVisible();
});
