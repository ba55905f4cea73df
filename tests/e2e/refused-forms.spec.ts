// A refused form keeps all that was said in it: texts, days, choices and ticks, with and without scripts.
// Every form of the pages in tests/http/expectations/pages*.txt that answers is filled in and refused.
import { expect, test, type Page } from "@playwright/test";
import { pageOpenings } from "@/tests/support/openings";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { fillIn, formsIn, saidIn, type Spoilt } from "@/tests/support/filled-form";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());

/** Forms that accept everything that their fields can hold. */
const NEVER_REFUSED = [
  // An unknown one is as none chosen.
  "/account: locale theme",
  "/one-on-ones/sheet: answered",
  // Any text is previewed, with what could not be read in it.
  "/admin/import: text",
];

const openings = pageOpenings();

for (const hasScripts of [true, false])
  test(`every refused form keeps what was said, with${hasScripts ? "" : "out"} scripts`, async ({
    browser,
  }) => {
    const found = new Map<string, string>();
    const askers = new Map<string, Page>();
    for (const { at, pattern, viewer } of openings) {
      const url = site.url + site.fill(at, viewer);
      const asker =
        askers.get(viewer) ?? (await site.open(browser, viewer, { javaScriptEnabled: hasScripts }));
      askers.set(viewer, asker);
      const html = await (await asker.request.get(url)).text();
      for (const [index, fields] of formsIn(html).entries()) {
        const form = `${pattern}: ${fields}`;
        if (fields === "" || found.has(form)) continue;
        found.set(form, await faultOf(asker, { url, index, hasScripts }));
      }
    }
    const faults = [...found].filter(([, fault]) => fault !== "");
    expect(found.size).toBeGreaterThan(60);
    const excused = NEVER_REFUSED.map((form): [string, string] => [form, "is never refused"]);
    expect(faults.sort()).toEqual(excused.sort());
  });

/** Spoils one field after the other until the form is refused; says what it then no longer holds. */
async function faultOf(
  page: Page,
  { url, index, hasScripts }: { url: string; index: number; hasScripts: boolean },
): Promise<string> {
  for (let spoilt = 0; ; spoilt++) {
    await page.goto(url);
    const said = await fillIn(page, index, spoilt);
    if (said === null) return "is never refused";
    if (!(await isRefused(page, index, hasScripts))) continue;
    return lost(said, await saidIn(page, index));
  }
}

function lost({ field, said }: Spoilt, kept: Record<string, string>): string {
  const names = Object.keys(said).filter((name) => name !== field && said[name] !== kept[name]);
  return names.map((name) => `lost ${name}: ${said[name]}, now ${kept[name]}`).join(", ");
}

async function isRefused(page: Page, index: number, hasScripts: boolean): Promise<boolean> {
  const form = page.locator("form[novalidate]").nth(index);
  const answered = hasScripts
    ? page.waitForResponse((answer) => answer.request().method() === "POST")
    : page.waitForEvent("domcontentloaded");
  await form.locator("button:not([type=button])").first().click();
  await answered;
  // Its button waits until the answer is shown, or the next page.
  await expect(form.locator("[aria-disabled=true]")).toHaveCount(0);
  return form.locator("[role=alert], [aria-invalid=true], .text-danger").first().isVisible();
}
