// What a person sees when a page is not found or fails.
import { expect, test, type Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
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

const WORDS = {
  en: {
    nothing: "Nothing to see here",
    home: "Back to Home",
    failed: "That did not work",
    away: "Pendulum cannot be reached now",
    again: "Try again",
  },
  fr: {
    nothing: "Rien à voir ici",
    home: "Retour à l’accueil",
    failed: "Cela n’a pas fonctionné",
    away: "Pendulum n’est pas disponible pour le moment",
    again: "Réessayer",
  },
};
const LOCALES = ["en", "fr"] as const;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Runs `work` while requests that need `table` fail. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  await db().$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}_gone"`);
  try {
    await work();
  } finally {
    await db().$executeRawUnsafe(`ALTER TABLE "${table}_gone" RENAME TO "${table}"`);
  }
}

for (const [viewer, path, locale, why] of [
  ["self", "/nowhere", "fr", "does not exist"],
  ["self", "/trials/{none}", "en", "names an unknown object"],
  ["other", "/assessments/{jonas.assessment}", "en", "belongs to another person"],
  ["out", "/nowhere", "fr", "does not exist, for a visitor"],
] as const)
  test(`an address that ${why} leads back home`, async ({ browser }) => {
    const words = WORDS[locale];
    const page = await site.open(browser, viewer, { locale });
    const answer = await page.goto(site.url + site.fill(path, viewer));
    expect(answer?.status()).toBe(404);
    await expect(heading(page)).toHaveText(words.nothing);
    await expectAccessible(page);
    await page.getByRole("link", { name: words.home }).click();
    await expect(page).toHaveURL(viewer === "out" ? /\/sign-in/ : `${site.url}/`);
    await expect(heading(page)).not.toHaveText(words.nothing);
  });

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a page that fails says so, and works again after the failure, in ${locale}`, async ({
    browser,
  }) => {
    const page = await site.open(browser, "self", { locale });
    await without("reminder_setting", async () => {
      expect((await page.goto(`${site.url}/reminders`))?.status()).toBe(500);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(heading(page)).toHaveText(words.failed);
      await expectAccessible(page);
      await page.getByRole("link", { name: words.again }).click();
      await expect(heading(page)).toHaveText(words.failed);
    });
    await page.getByRole("link", { name: words.again }).click();
    await expect(page.getByRole("banner")).toContainText(CAST.jonas.name);
    await expect(heading(page)).not.toHaveText(words.failed);
    await expect(page).toHaveURL(`${site.url}/reminders`);
  });

  test(`without the database a page asks to try again, in ${locale}`, async ({ browser }) => {
    const page = await site.open(browser, "self", { locale });
    site.line.set("cut");
    const answer = await page.goto(`${site.url}/assessments`);
    expect(answer?.status()).toBe(503);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(heading(page)).toHaveText(words.away);
    await expectAccessible(page);
    site.line.set("open");
    const again = page.getByRole("link", { name: words.again });
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await expect(page.getByRole("table")).toBeVisible({ timeout: 20_000 });
    }).toPass();
  });
}

test("a failed navigation keeps the frame, and works again after the failure", async ({
  browser,
}) => {
  const page = await site.open(browser, "self");
  await page.goto(`${site.url}/teams`);
  await without("absence", async () => {
    await page.getByRole("link", { name: "My absences" }).click();
    await expect(heading(page)).toHaveText(WORDS.en.failed);
    await expectAccessible(page);
    await expect(page.getByRole("banner")).toContainText(CAST.jonas.name);
  });
  await page.getByRole("button", { name: WORDS.en.again }).click();
  await expect(heading(page)).toHaveText("My absences");
});
