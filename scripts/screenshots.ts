// `npm run screenshots`: the README's pictures of the demo, in both themes; `-- --at ADDRESS` uses
// a running one.
import { mkdirSync } from "node:fs";
import { chromium, type Browser, type Page } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { startedDemo } from "@/tests/support/server";
import { browserProgram } from "./browser-program.mjs";
import { build } from "./prepare.mjs";

const FOLDER = "docs";
// Space reserved for a scroll bar would be a blank strip.
const STYLE = "html { scrollbar-gutter: auto !important }";
/** For each picture: the person signed in, the list page, and which of its links leads to the page. */
const PICTURES = [
  { name: "team", who: "priya", list: "/teams", link: 'a[href^="/teams/"]:has-text("Storage")' },
  {
    name: "result",
    who: "ines",
    list: "/assessments",
    link: 'a[href^="/assessments/"]:not([href*="draft"])',
  },
] as const;

const asked = process.argv.indexOf("--at");
const running = asked > 0 ? process.argv[asked + 1] : undefined;
if (!running) await build();
const site = running ? { url: running, stop: () => Promise.resolve() } : await startedDemo();
const browser = await chromium.launch({
  executablePath: browserProgram(),
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const theme of ["light", "dark"] as const)
    for (const { name, who, list, link } of PICTURES) {
      const page = await signedIn(browser, theme, who);
      await page.goto(site.url + list);
      const path = await page.locator(`main ${link}`).first().getAttribute("href");
      await page.goto(`${site.url}${path}`);
      await page.waitForLoadState("networkidle");
      const file = `${FOLDER}/${name}-${theme}.png`;
      await page.screenshot({ path: file, animations: "disabled", style: STYLE });
      console.log(`${file}  ${new URL(page.url()).pathname}`);
      await page.context().close();
    }
} finally {
  await browser.close();
  await site.stop();
}

async function signedIn(on: Browser, colorScheme: "light" | "dark", who: CastKey): Promise<Page> {
  const viewport = { width: 1200, height: 960 };
  const context = await on.newContext({ colorScheme, viewport, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("button", { name: new RegExp(CAST[who].name) }).click();
  await page.waitForURL(`${site.url}/`);
  return page;
}
