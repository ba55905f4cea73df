// What is said of a row that is gone is said where its list is: visible, and with the focus on it.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";

let site: PreparedSite;
test.beforeEach(async () => {
  site = await preparedSite();
});
test.afterEach(() => site.stop());

/** A page with a list, who opens it, the field of the row that goes, and what is then said. */
const ROWS = [
  ["/admin/keys", "admin", "key={ada.keyId}", "Deleted. It no longer works."],
  ["/account", "self", "key={jonas.tokenId}", "Deleted. It no longer works."],
  ["/account", "self", "session={jonas.session}", "ended"],
  ["/calendars", "self", "feed={jonas.feedId}", "Address deleted. It no longer works."],
  ["/delegations", "manager", "delegation={priya.delegation}", "Cover ended."],
  ["/admin/teams/{team.platform}", "admin", "partner={kaia.partner}", "People partner removed."],
  ["/teams/{team.storage}/people/{jonas}", "manager", "note={jonas.personNote}", "Note deleted."],
] as const;

for (const javaScriptEnabled of [true, false])
  test(`says that a row is gone, with${javaScriptEnabled ? "" : "out"} scripts`, async ({
    browser,
  }) => {
    for (const [at, viewer, field, sentence] of ROWS) {
      const page = await site.open(browser, viewer, { javaScriptEnabled });
      await page.goto(site.url + site.fill(at, viewer));
      const [name, value = ""] = site.fill(field, viewer).split("=");
      const button = page.locator(`button[name="${name}"][value="${value}"]`);
      const fold = page.locator("details").filter({ has: button });
      if ((await fold.count()) > 0) {
        await fold.locator("summary").focus();
        await page.keyboard.press("Enter");
      }
      await button.focus();
      await page.keyboard.press("Enter");
      const told = page.getByRole("status").filter({ hasText: sentence });
      await expect(told, at).toBeFocused();
      await expect(button, at).toHaveCount(0);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.context().close();
    }
  });
