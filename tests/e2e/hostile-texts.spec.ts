// A browser shows hostile texts in every field as text: no script runs, nothing is blocked, no request leaves the site.
// tests/http/hostile-texts.test.ts enters them through the forms.
import { expect, test, type Page } from "@playwright/test";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { HOSTILE_TEXTS } from "@/tests/support/hostile-texts";
import { storeEverywhere, type Stored } from "@/tests/support/hostile-world";
import { complaintsOf } from "@/tests/support/story";

let site: PreparedSite;
let stored: Stored;
test.beforeAll(async () => {
  site = await preparedSite();
  // PostgreSQL cannot store a NUL, and a form normalises line ends.
  const texts = HOSTILE_TEXTS.map((text) => text.replaceAll("\0", "").replaceAll("\r\n", "\n"));
  stored = await storeEverywhere(site.facts, texts);
});
test.afterAll(() => site.stop());

const PAGES: Record<string, string[]> = {
  self: [
    ...["/assessments/{hostile.assessment}", "/assessments/draft?step=6", "/account", "/privacy"],
    ...["/plan", "/career", "/one-on-ones", "/one-on-ones/sheet"],
  ],
  manager: [
    ...["/", "/teams/{team.storage}", "/teams/{team.storage}/people/{jonas}"],
    ...["/trials/{jonas.proposed}", "/trials/{lea.running}", "/trials/{lea.due}"],
    ...["/teams/{team.storage}/rotation", "/teams/{team.storage}/rotation/rhythm"],
    ...["/turns/{lea.turn}", "/rotations", "/guide"],
  ],
  peer: ["/trials/{lea.running}", "/assessments/draft?step=1", "/instrument"],
  admin: [
    ...["/admin/people", "/admin/teams", "/admin/settings", "/admin/import/{ada.upload}"],
    ...["/admin/weights", "/admin/weights/growing", "/admin/instrument/items/{next.item}"],
    ...["/admin/instrument/preview", "/admin/instrument/preview?language=fr"],
    ...["/admin/ladder", "/admin/ladder/preview"],
  ],
  out: ["/join/{carl.token}"],
};

/** A text without white space, which markup changes, and without invisible characters. */
const bare = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\ufffd]+/gu, "");

/** Collects what goes wrong in a page: errors, scripts that run, requests that leave the site. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = complaintsOf(page);
  await page.addInitScript(() => {
    Object.assign(globalThis, { pdl: () => console.error("a text ran") });
  });
  page.on("dialog", (dialog) => {
    faults.push(`opens “${dialog.message()}”`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) faults.push(`asks ${request.url()}`);
  });
  return faults;
}

/** The text of a page, fields included, and the elements that only a hostile text can have created. */
function read(page: Page): Promise<{ text: string; strange: string[] }> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")];
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const script of body.querySelectorAll("script")) script.remove();
    const odd =
      "iframe, base, object, embed, math, meta[http-equiv], a[href^='javascript' i], img[src=x]";
    const strange = [...document.querySelectorAll("*")].filter(
      (element) =>
        element.matches(odd) || element.getAttributeNames().some((name) => name.startsWith("on")),
    );
    return {
      text: [body.textContent, ...fields.map(({ value }) => value)].join("\n"),
      strange: strange.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    };
  });
}

/** The result when a text navigated to another page. */
const ELSEWHERE = { text: "", strange: ["is left for another page"] };

test("hostile texts are text on every page that shows them", async ({ browser }) => {
  const unseen = new Map([...stored].map(([field, text]) => [field, bare(text)]));
  for (const [viewer, pages] of Object.entries(PAGES)) {
    const page = await site.open(browser, viewer);
    const faults = await faultsOf(page);
    for (const at of pages) {
      const answer = await page.goto(site.url + site.fill(at, viewer));
      expect.soft(answer?.status(), at).toBe(200);
      const { text: content, strange } = await read(page).catch(() => ELSEWHERE);
      const shown = bare(content);
      for (const [field, text] of unseen) if (shown.includes(text)) unseen.delete(field);
      expect.soft([...faults.splice(0), ...strange], at).toEqual([]);
    }
    await page.context().close();
  }
  // Each text was shown unchanged.
  expect([...unseen.keys()]).toEqual([]);
});
