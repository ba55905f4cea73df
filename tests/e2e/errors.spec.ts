// What a person sees when something is not there, or does not work just now.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { furnishedSite, type FurnishedSite } from "@/tests/support/furnished-site";

let site: FurnishedSite;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await furnishedSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => {
  site.line.set("open");
});

const WORDS = {
  en: {
    nothing: "There is nothing here for you",
    back: "Back to the start",
    again: "Try again",
    failed: "That did not work",
  },
  fr: {
    nothing: "Il n’y a rien ici pour vous",
    back: "Revenir au début",
    again: "Réessayer",
    failed: "Cela n’a pas fonctionné",
  },
} as const;

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

for (const locale of ["en", "fr"] as const) {
  const words = WORDS[locale];

  test(`what is not there leads back, in ${locale}`, async ({ browser }) => {
    for (const [viewer, path] of [
      ["self", "/nowhere"],
      ["self", "/trials/{none}"],
      ["other", "/assessments/{jonas.assessment}"],
      ["manager", "/admin"],
    ] as const) {
      const page = await site.open(browser, viewer, { locale });
      const answer = await page.goto(site.url + site.fill(path, viewer));
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.nothing);
      await expectAccessible(page);
      await page.getByRole("link", { name: words.back }).click();
      await expect(page).toHaveURL(`${site.url}/`);
      await page.context().close();
    }
  });

  test(`while the database is gone every page asks to try again, in ${locale}`, async ({
    browser,
  }) => {
    const page = await site.open(browser, "self", { locale });
    await page.goto(`${site.url}/guide`);
    site.line.set("cut");
    const answer = await page.goto(`${site.url}/assessments`);
    expect(answer?.status()).toBe(503);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(321);
    site.line.set("open");
    await expect(async () => {
      await page.getByRole("link", { name: words.again }).click({ timeout: 1_000 });
      await expect(page.getByRole("table")).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });

  test(`what fails in the middle of something says so and can be tried again, in ${locale}`, async ({
    browser,
  }) => {
    const page = await site.open(browser, "self", { locale });
    await page.goto(`${site.url}/account`);
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    const name = page.locator("input[name=name]");
    await name.fill("Jonas Weber");
    site.line.set("cut");
    await name.press("Enter");
    await expect(page.getByRole("heading", { name: words.failed })).toBeVisible();
    await expectAccessible(page);
    site.line.set("open");
    await expect(async () => {
      await page.getByRole("button", { name: words.again }).click({ timeout: 1_000 });
      await expect(page.getByRole("heading", { name: title })).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });
}
