// When a form cannot be processed, what was typed is still there.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => {
  site.line.set("open");
});

/** An action id that no build has. */
const OF_ANOTHER_BUILD = "0".repeat(42);
const NAME = "Jonas of the Night Shift";

test("without the database, input stays and can be sent again", async ({ browser }) => {
  const page = await site.open(browser, "self");
  await page.goto(`${site.url}/account`);
  const name = page.getByLabel("Your name", { exact: true });
  await name.fill(NAME);
  site.line.set("cut");
  await name.press("Enter");
  const alert = page.getByRole("alert").filter({ hasText: "Your text is still here" });
  await expect(alert).toBeFocused();
  await expect(name).toHaveValue(NAME);
  site.line.set("open");
  await expect(async () => {
    await name.press("Enter");
    await expect(page.getByText("Name saved.")).toBeVisible({ timeout: 20_000 });
  }).toPass();
  await expect(alert).toBeHidden();
  await expect(page.getByRole("banner")).toContainText(NAME);
});

test("offline, checkboxes, choices and repeated fields stay as well", async ({ browser }) => {
  const page = await site.open(browser, "manager");
  await page.goto(site.url + site.fill("/turns/{lea.turn}", "manager"));
  await page.getByLabel("Line 2", { exact: true }).fill("The keys of the archive");
  const ticked = page.getByRole("checkbox", { name: "Line 1 is handed over" });
  await ticked.check();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save list" }).click();
  await expect(page.getByText("Your text is still here")).toBeVisible();
  await expect(page.getByLabel("Line 2", { exact: true })).toHaveValue("The keys of the archive");
  await expect(ticked).toBeChecked();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Save list" }).click();
  const item = page.getByRole("listitem").filter({ hasText: "The keys of the archive" });
  await expect(item).toContainText("not handed over yet");
});

test("a form whose answer was lost adds once when it is sent again, and twice when it says something else", async ({
  browser,
}) => {
  const page = await site.open(browser, "self");
  await page.goto(`${site.url}/one-on-ones`);
  let loses = true;
  await page.route("**/one-on-ones", async (route, request) => {
    if (!loses || request.method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  const notes = page.locator("#notes li p");
  const text = page.getByLabel("Note", { exact: true }).first();
  const add = page.getByRole("button", { name: "Add note" });
  const lose = async (said: string) => {
    loses = true;
    await page.getByText("Add a note", { exact: true }).click();
    await text.fill(said);
    await add.click();
    await expect(page.getByText("Your text is still here")).toBeFocused();
    await expect(text).toHaveValue(said);
    loses = false;
  };
  await lose("Asked for a sponsor.");
  await add.click();
  await expect(notes.filter({ hasText: "Asked for a sponsor." })).toHaveCount(1);
  await lose("Asked for time.");
  await text.fill("Asked for time and money.");
  await add.click();
  await expect(notes.filter({ hasText: "Asked for time" })).toHaveCount(2);
  await expect(notes.filter({ hasText: "Asked for a sponsor." })).toHaveCount(1);
});

test("a form from before an update says so, and keeps what was typed", async ({ browser }) => {
  const page = await site.open(browser, "self");
  await page.goto(`${site.url}/account`);
  await page.route("**/account", async (route, request) => {
    const headers = { ...request.headers(), "next-action": OF_ANOTHER_BUILD };
    await route.continue(request.method() === "POST" ? { headers } : {});
  });
  const name = page.getByLabel("Your name", { exact: true });
  await name.fill(NAME);
  await name.press("Enter");
  await expect(page.getByText("Pendulum was updated since you opened this page")).toBeFocused();
  await expect(name).toHaveValue(NAME);
});

const WORDS = {
  en: {
    updated: "Pendulum was updated",
    anew: "Refresh page",
    account: "Account",
  },
  fr: {
    updated: "Pendulum a été mis à jour",
    anew: "Actualiser la page",
    account: "Compte",
  },
};
for (const locale of ["en", "fr"] as const)
  test(`without scripts, such a form leads to a page that says so, in ${locale}`, async ({
    browser,
  }) => {
    const words = WORDS[locale];
    const page = await site.open(browser, "self", { locale, javaScriptEnabled: false });
    await page.goto(`${site.url}/account`);
    await page.route("**/account", async (route, request) => {
      const sent = request.postData()?.replace(/"id":"[0-9a-f]{42}"/, `"id":"${OF_ANOTHER_BUILD}"`);
      await route.continue(sent ? { postData: sent } : {});
    });
    const sent = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.locator("input[name=name][autocomplete=name]").press("Enter");
    expect((await sent).status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.updated);
    const html = await page.content();
    await page.getByRole("link", { name: words.anew }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.account);

    const inspected = await site.open(browser, "self", { locale });
    await inspected.setContent(html);
    await expectAccessible(inspected);
  });
