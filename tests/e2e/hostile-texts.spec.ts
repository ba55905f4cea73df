// Hostile texts in every field, as a browser sees them: nothing runs, nothing is refused, nothing leaves.
// How they get in through the forms is tested in tests/http/hostile-texts.test.ts.
import { expect, test } from "@playwright/test";
import { furnishedSite, type FurnishedSite } from "@/tests/support/furnished-site";
import { HOSTILE_TEXTS } from "@/tests/support/hostile-texts";
import { storeEverywhere } from "@/tests/support/hostile-world";
import { pageOpenings } from "@/tests/support/openings";
import { complaintsOf } from "@/tests/support/story";

let site: FurnishedSite;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await furnishedSite();
  await storeEverywhere(site.facts, HOSTILE_TEXTS);
});
test.afterAll(() => site.stop());

test("they are text on every page", async ({ browser }) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  const told = new Set<string>();
  for (const viewer of new Set(pageOpenings().map((opening) => opening.viewer))) {
    const page = await site.open(browser, viewer);
    let ran = 0;
    await page.exposeFunction("pdl", () => (ran += 1));
    const complaints = complaintsOf(page);
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith("http") && host !== new URL(site.url).host)
        complaints.push(`asks ${host}`);
    });
    page.on("dialog", (dialog) => complaints.push(`opens “${dialog.message()}”`));
    for (const { at } of pageOpenings().filter((opening) => opening.viewer === viewer)) {
      await page.goto(site.url + site.fill(at, viewer));
      const { text, attributes } = await page.evaluate(() => ({
        text: document.body.textContent,
        attributes: [...document.querySelectorAll("body *")].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith("on")),
        ),
      }));
      if (text.includes("<svg onload=pdl()>")) told.add(at.replace(/\?.*/, ""));
      for (const fault of [...attributes, ...complaints.splice(0)]) faults.push(`${at} ${fault}`);
      if (ran > 0) faults.push(`${at} ran ${ran} scripts`);
      ran = 0;
    }
    await page.context().close();
  }
  expect(faults).toEqual([]);
  // They were there: names, notes, hypotheses, agreements, lists.
  const places = ["/teams", "/teams/{team.storage}", "/assessments/{jonas.assessment}"];
  for (const place of [...places, "/trials/{lea.running}", "/admin/people", "/admin/teams"])
    expect([...told]).toContain(place);
});
