// `npm run contact-sheet`: every page at every width in both languages, as pictures side by side, to be
// looked at. `-- --to FOLDER` says where they go; `-- --only TEXT` takes only addresses that contain it.
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "@playwright/test";
import { pageOpenings } from "@/tests/support/openings";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import startCluster from "@/tests/support/story-setup";
import { WIDTHS } from "@/tests/support/width-inspection";
import { browserProgram } from "./browser-program.mjs";
import { build } from "./prepare.mjs";

const SCALE = 0.3;
const TALLEST = 3600;
const FOLDER = named("--to") ?? path.join(tmpdir(), "pendulum-contact-sheet");

type Row = { name: string; shots: { width: number; file: string }[] };

await build();
mkdirSync(FOLDER, { recursive: true });
const stopCluster = await startCluster();
const site = await preparedSite();
const browser = await chromium.launch({
  executablePath: browserProgram(),
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  for (const language of ["en", "fr"]) await sheetOf(language, browser, site);
} finally {
  await browser.close();
  await site.stop();
  await stopCluster();
}
// The server that stories keep for the next file would keep this process.
process.exit();

function named(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at > 0 ? process.argv[at + 1] : undefined;
}

/** One opening of each page. */
function openings() {
  const only = named("--only") ?? "";
  const all = pageOpenings().filter(({ at }) => at.includes(only));
  return all.filter(({ pattern }, at) => all.findIndex((one) => one.pattern === pattern) === at);
}

async function sheetOf(language: string, on: Browser, { url, fill, cookiesOf }: PreparedSite) {
  const rows: Row[] = [];
  for (const { at, pattern, viewer } of openings()) {
    const context = await on.newContext({ locale: language, reducedMotion: "reduce" });
    await context.addCookies(cookiesOf(viewer));
    const page = await context.newPage();
    const name = pattern.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home";
    const row: Row = { name: `${pattern}, ${viewer}, ${language}`, shots: [] };
    await page.goto(url + fill(at, viewer));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      // As tall as the page, so that what sticks to the bottom stands at its end.
      await page.setViewportSize({ width, height: Math.min(tall, TALLEST) });
      const file = `${language}-${name}-${width}.png`;
      await page.screenshot({ path: path.join(FOLDER, file) });
      row.shots.push({ width, file });
    }
    await context.close();
    rows.push(row);
    await photograph(row, `sheet-${language}-${name}.png`, on);
    console.log(row.name);
  }
  writeFileSync(path.join(FOLDER, `${language}.html`), htmlOf(rows));
  console.log(path.join(FOLDER, `${language}.html`));
}

/** The pictures of one page beside each other, as one picture. */
async function photograph(row: Row, file: string, on: Browser) {
  const page = await on.newPage({ viewport: { width: 1600, height: 600 } });
  const html = path.join(FOLDER, "row.html");
  writeFileSync(html, htmlOf([row]));
  await page.goto(pathToFileURL(html).href);
  await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
  await page.close();
}

function htmlOf(rows: Row[]): string {
  const images = ({ shots }: Row) =>
    shots.map(({ width, file }) => `<img src="${file}" width="${width * SCALE}" alt="${width}">`);
  const parts = rows.map(
    (row) => `<h2>${row.name}</h2><div class="row">${images(row).join("\n")}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
body { font: 14px sans-serif; background: #999 }
.row { display: flex; gap: 8px; align-items: flex-start }
</style>${parts.join("\n")}`;
}
