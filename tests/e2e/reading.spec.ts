// Reading and navigating: the language, the theme, and the menu by the keyboard alone.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { daysBetween } from "@/lib/day";
import { quarterStart } from "@/lib/release/quarter";
import { CAST } from "@/prisma/cast";
import { castDay } from "@/tests/support/cast-day";
import { installationServer, type Served } from "@/tests/support/server";
import { freshPage, signedIn } from "@/tests/support/story";
import { faultsOfWidths } from "@/tests/support/width-inspection";

let site: Served;
test.beforeAll(async () => {
  site = await installationServer();
});
test.afterAll(() => site.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const menu = (page: Page) => page.locator("header summary");
const expectPressed = (page: Page, name: string) =>
  expect(page.getByRole("button", { name, pressed: true })).toBeVisible();
const expectLanguage = (page: Page, language: string) =>
  expect(page.locator("html")).toHaveAttribute("lang", language);
const backgroundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const [LIGHT, DARK] = ["rgb(248, 248, 247)", "rgb(17, 21, 27)"];

test("the browser's language is the default; a chosen one is remembered by the browser and the account", async ({
  browser,
}) => {
  const page = await freshPage(browser, { locale: "fr-CA" });
  await page.goto(`${site.url}/sign-in`);
  await expectLanguage(page, "fr");
  await expect(page.getByRole("button", { name: "Se connecter", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expectLanguage(page, "en");
  await page.reload();
  await expectPressed(page, "English");

  const own = await signedIn(browser, site.url, "oskar", "/guide", { locale: "en" });
  await own.getByRole("button", { name: "Français" }).click();
  await expectPressed(own, "Français");
  await expectLanguage(own, "fr");
  await own.getByRole("banner").getByRole("link", { name: "Mon parcours" }).click();
  await own.getByRole("link", { name: "Historique", exact: true }).click();
  await expect(heading(own)).toHaveText("Évaluations");
  await expectLanguage(own, "fr");
  await menu(own).click();
  await own.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(own).toHaveURL(/\/sign-in/);
  await expectLanguage(own, "fr");

  // Another browser uses its own language until the person signs in.
  const phone = await freshPage(browser, { locale: "en" });
  await phone.goto(`${site.url}/sign-in`);
  await expectLanguage(phone, "en");
  const again = await signedIn(browser, site.url, "oskar", "/assessments", { locale: "en" });
  await expect(heading(again)).toHaveText("Évaluations");
  await expectLanguage(again, "fr");
});

test("a theme applies from the first byte, and is remembered by the browser and the account", async ({
  browser,
}) => {
  const bright = { colorScheme: "light" } as const;
  const plain = { ...bright, javaScriptEnabled: false };
  const page = await signedIn(browser, site.url, "emil", "/", plain);
  expect(await backgroundOf(page)).toBe(LIGHT);
  await page.getByRole("button", { name: "Dark" }).click();
  await expectPressed(page, "Dark");
  expect(await backgroundOf(page)).toBe(DARK);
  await page.getByRole("link", { name: "Guide" }).click();
  await expect(heading(page)).toHaveText("Guide");
  expect(await backgroundOf(page)).toBe(DARK);

  const other = await signedIn(browser, site.url, "emil", "/", bright);
  expect(await backgroundOf(other)).toBe(DARK);
  await other.getByRole("button", { name: "System" }).click();
  await expect.poll(() => backgroundOf(other)).toBe(LIGHT);
  await other.emulateMedia({ colorScheme: "dark" });
  expect(await backgroundOf(other)).toBe(DARK);

  // After signing out, this browser still remembers the theme.
  await menu(page).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await backgroundOf(page)).toBe(DARK);
});

/** Presses Tab until the element is focused. */
async function tabTo(page: Page, what: ReturnType<typeof menu>): Promise<void> {
  for (let stop = 0; stop < 15; stop++) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(what).toBeFocused();
}

test("the menu opens, moves, closes and navigates by the keyboard alone", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "ada", "/guide");
  const inside = page.getByRole("navigation", { name: "Menu" });
  const focused = page.locator(":focus");
  await tabTo(page, menu(page));
  await expect(focused).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("Enter");
  const links = inside.getByRole("link");
  await expect(links).toHaveCount(6);
  for (const link of await links.all()) {
    await page.keyboard.press("Tab");
    await expect(link).toBeFocused();
    await expect(link).toHaveCSS("outline-style", "solid");
  }
  await page.keyboard.press("Tab");
  await expect(focused).toHaveAccessibleName("Sign out");
  await page.keyboard.press("Escape");
  await expect(inside).toBeHidden();
  await expect(menu(page)).toBeFocused();

  // Tabbing past it, forwards or back, closes it.
  await page.keyboard.press("Space");
  await expect(inside).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(inside).toBeHidden();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Sign out" }));
  await page.keyboard.press("Tab");
  await expect(inside).toBeHidden();
  const tabs = page.getByRole("navigation", { name: "Guide" });
  await expect(tabs.getByRole("link", { name: "Guide" })).toBeFocused();
});

test("following a link closes the menu, also a link to the current page", async ({ browser }) => {
  const page = await signedIn(browser, site.url, "ada", "/guide");
  const account = page.getByRole("link", { name: "Account", exact: true });
  for (const from of ["Guide", "Account"]) {
    await expect(heading(page)).toHaveText(from);
    await menu(page).focus();
    await page.keyboard.press("Enter");
    await tabTo(page, account);
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("Account");
    await expect(account).toBeHidden();
    await expect(menu(page)).toBeFocused();
    await expect(menu(page)).toContainText(CAST.ada.name);
  }
  await menu(page).click();
  await expect(account).toBeVisible();
  await heading(page).click();
  await expect(account).toBeHidden();
});

async function fitsAcross(found: Locator, room: number): Promise<void> {
  const { x = -1, width = 0 } = (await found.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(room);
}

test("on a phone charts, lists and today's mark are fully visible", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 800 } };
  const own = await signedIn(browser, site.url, "ines", "/assessments", phone);
  // Years of roles are wider than a phone: the timeline opens at its end, where the latest point is.
  const timeline = own.getByRole("group", { name: "Career timeline" });
  await expect(timeline).toHaveCount(1);
  await fitsAcross(timeline.getByRole("link", { name: /: leaning/ }).last(), phone.viewport.width);

  const admin = await signedIn(browser, site.url, "ada", "/admin/people", phone);
  const row = admin.getByRole("row", { name: CAST.emil.name });
  for (const text of ["Storage", "Joined"])
    await fitsAcross(
      row.getByRole("cell").filter({ hasText: new RegExp(`${text}$`) }),
      phone.viewport.width,
    );

  const manager = await signedIn(browser, site.url, "priya", "/rotations", phone);
  const region = manager.getByRole("region", { name: "Rotations of all teams" });
  // It scrolls to today; in the first days of a quarter there is nothing to scroll past.
  const daysGone = daysBetween(quarterStart(castDay()), castDay());
  const scrolled = () => region.evaluate((found) => found.scrollLeft);
  if (daysGone > 10) await expect.poll(scrolled).toBeGreaterThan(0);
  const { x } = (await region.locator("rect.fill-danger").first().boundingBox()) ?? { x: 0 };
  expect(x).toBeGreaterThan(112);
  expect(x).toBeLessThan(375);
});

test("no link of the bar or the tabs wraps or is cut off, for anybody at any width", async ({
  browser,
}) => {
  for (const locale of ["en", "fr"])
    for (const [who, path] of [
      ["oskar", "/trials"],
      ["priya", "/trials/chances"],
      ["tomas", "/privacy"],
      ["ada", "/admin/weights"],
    ] as const) {
      const page = await signedIn(browser, site.url, who, path, { locale });
      expect(await faultsOfWidths(page)).toEqual([]);
      if (who !== "tomas") continue;
      // In one of their teams a director has the most tabs.
      await page.goto(`${site.url}/teams`);
      await page.getByRole("main").getByRole("link", { name: "Storage" }).first().click();
      await expect(heading(page)).toHaveText("Storage");
      expect(await faultsOfWidths(page)).toEqual([]);
    }
});
