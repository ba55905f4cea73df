// What a person sees when something is not there, or does not work just now.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { furnishedSite, type FurnishedSite } from "@/tests/support/furnished-site";

let site: FurnishedSite;
test.beforeAll(async () => {
  site = await furnishedSite();
});
test.afterAll(() => site.stop());

const WORDS = {
  en: { nothing: "There is nothing here for you", back: "Back to the start", again: "Try again" },
  fr: { nothing: "Il n’y a rien ici pour vous", back: "Revenir au début", again: "Réessayer" },
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
      ["peer", "/assessments/{jonas.assessment}"],
      ["manager", "/admin"],
    ] as const) {
      const page = await site.open(browser, viewer, { locale });
      await page.goto(site.url);
      if (viewer === "peer")
        await page
          .getByRole("button", { name: /English|Français/ })
          .nth(locale === "en" ? 0 : 1)
          .click();
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
      await page.getByText(words.again).click({ timeout: 1_000 });
      await expect(page.getByRole("table")).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });
}
