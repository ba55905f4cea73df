// Every page of the build, opened by a viewer who may see it, in both languages, both themes and at phone width.
// The addresses are the rows of tests/http/expectations/pages*.txt: a new page that nobody can open there fails.
import { expect, test } from "@playwright/test";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { builtPages, pageOpenings } from "@/tests/support/openings";
import { INSPECTION, inspector } from "@/tests/support/page-inspection";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());

/** Pages that appear only in the middle of a story, and the test that opens them. */
const ELSEWHERE: Record<string, string> = {
  "/leaning": "navigation.spec.ts",
  "/sign-in/code": "account.spec.ts",
  "/sign-in/link": "federation.spec.ts",
  "/second-factor/recovery-codes": "account.spec.ts",
  "/_not-found": "errors.spec.ts",
  "/_global-error": "tests/http/error-pages.test.ts",
};

const openings = pageOpenings();

test("every page of the build is opened here", () => {
  const opened = new Set(openings.map(({ pattern }) => pattern));
  const left = builtPages().filter((pattern) => !opened.has(pattern));
  expect(left.sort()).toEqual(Object.keys(ELSEWHERE).sort());
});

/** Every address in English; in French one address a page, as its states are the same in both. */
function openedBy(viewer: string, language: string) {
  const own = openings.filter((opening) => opening.viewer === viewer);
  if (language === "en") return own;
  return own
    .filter(({ pattern }) => openings.find((one) => one.pattern === pattern)?.viewer === viewer)
    .filter(({ pattern }, at, all) => all.findIndex((one) => one.pattern === pattern) === at);
}

for (const language of ["en", "fr"])
  for (const viewer of new Set(openings.map((opening) => opening.viewer)))
    test(`nothing is wrong with the pages of ${viewer} in ${language}`, async ({ browser }) => {
      const page = await site.open(browser, viewer, { ...INSPECTION, locale: language });
      const inspect = await inspector(page, language);
      for (const { at } of openedBy(viewer, language))
        expect.soft(await inspect(site.url + site.fill(at, viewer)), at).toEqual([]);
    });
