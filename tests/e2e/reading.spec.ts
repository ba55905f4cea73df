// Reading and moving about: language, theme, dates and figures, and the keyboard.
import { expect, test, type Page } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { furnishedSite, type FurnishedSite } from "@/tests/support/furnished-site";
import { pageOpenings } from "@/tests/support/openings";
import { unseenFocus } from "@/tests/support/seen-focus";
import { SOURCE_MATERIAL } from "@/tests/support/source-material";
import { freshPage, signedIn } from "@/tests/support/story";

let site: FurnishedSite;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await furnishedSite();
});
test.afterAll(() => site.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const [LIGHT, DARK] = ["rgb(248, 248, 247)", "rgb(17, 21, 27)"];

test("the browser's language greets; another one is kept, here and for the person", async ({
  browser,
}) => {
  const page = await freshPage(browser, { locale: "fr-CA" });
  await page.goto(`${site.url}/sign-in`);
  await expect(page.getByRole("button", { name: "Se connecter", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("button", { name: "English" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  const own = await signedIn(browser, site.url, "oskar", "/guide", { locale: "en" });
  await own.getByRole("button", { name: "Français" }).click();
  await expect(heading(own)).toHaveText("Guide");
  await expect(own.getByText("Il n’y a pas de bonne voie").first()).toBeVisible();
  const phone = await signedIn(browser, site.url, "oskar", "/guide", { locale: "en" });
  await expect(phone.locator("html")).toHaveAttribute("lang", "fr");
});

test("dates and figures are written as each language writes them", async ({ browser }) => {
  const at = `${site.url}${site.fill("/assessments/{jonas.assessment}", "self")}`;
  const english = await site.open(browser, "self", { locale: "en" });
  await english.goto(at);
  await expect(heading(english)).toHaveText(/^Leaning on [A-Z][a-z]+ \d{1,2}, \d{4}$/);
  await expect(english.getByRole("main")).toContainText(/chance of \d\d%/);
  const french = await site.open(browser, "self", { locale: "fr" });
  await french.goto(at);
  await expect(heading(french)).toHaveText(/\d{1,2}(er)? [a-zéû]+ \d{4}$/);
  await expect(french.getByRole("main")).toContainText(/\d\d[\u202f\u00a0]%/);
});

test("a theme is drawn from the first byte, and kept by the browser and the person", async ({
  browser,
}) => {
  const page = await site.open(browser, "self", { colorScheme: "light", javaScriptEnabled: false });
  await page.goto(site.url);
  expect(await ground(page)).toBe(LIGHT);
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  expect(await ground(page)).toBe(DARK);
  const served = await page.request.get(`${site.url}/guide`);
  expect(await served.text()).toMatch(/<html[^>]* data-theme="dark"/);
  const phone = await site.open(browser, "self", { colorScheme: "light" });
  await phone.goto(site.url);
  expect(await ground(phone)).toBe(DARK);
  await phone.getByRole("button", { name: "System" }).click();
  await expect.poll(() => ground(phone)).toBe(LIGHT);
  await phone.emulateMedia({ colorScheme: "dark" });
  expect(await ground(phone)).toBe(DARK);
  // Signed out, this browser still knows what it drew.
  await page.context().clearCookies({ name: "pendulum.session" });
  await page.goto(`${site.url}/sign-in`);
  expect(await ground(page)).toBe(DARK);
});

test("the guide says all that the product is built on, under lasting addresses", async ({
  browser,
}) => {
  const page = await site.open(browser, "self", { locale: "en" });
  await page.goto(`${site.url}/guide`);
  for (const [address, facts] of Object.entries(SOURCE_MATERIAL))
    for (const fact of facts) await expect(page.locator(`#${address}`)).toContainText(fact);
});

test("the first Tab offers to skip to the content, and the next one is in it", async ({
  browser,
}) => {
  const page = await site.open(browser, "manager");
  await page.goto(site.url + site.fill("/teams/{team.storage}", "manager"));
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("the menu opens by the keyboard; Escape, leaving and going elsewhere close it", async ({
  browser,
}) => {
  const page = await site.open(browser, "admin");
  await page.goto(site.url);
  const summary = page.locator("header summary");
  const account = page.getByRole("link", { name: "Account" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(account).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(account).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(account).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await heading(page).click();
  await expect(account).toBeHidden();
  await summary.click();
  await account.click();
  await expect(heading(page)).toHaveText("Account");
  await expect(account).toBeHidden();
  await expect(summary).toContainText(CAST.ada.name);
});

test("wherever Tab goes on any page, the focus is seen, and it is never caught", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  for (const viewer of new Set(pageOpenings().map((opening) => opening.viewer))) {
    const page = await site.open(browser, viewer, { reducedMotion: "reduce" });
    for (const { at } of pageOpenings().filter((opening) => opening.viewer === viewer)) {
      await page.goto(site.url + site.fill(at, viewer));
      for (const fault of await unseenFocus(page)) faults.push(`${at} ${fault}`);
    }
    await page.context().close();
  }
  expect(faults).toEqual([]);
});
