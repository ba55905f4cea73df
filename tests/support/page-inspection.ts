import type { Page } from "@playwright/test";
import type { RunOptions } from "axe-core";
import { onlyLooks, violationsIn } from "./accessible";
import { shiftOf, watchShifts } from "./layout-shift";
import { complaintsOf } from "./story";
import { faultsOfWidths, NARROWEST } from "./width-inspection";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 800 };

/** The settings of the browser for `inspected` pages; the theme is switched while a page is open. */
export const INSPECTION = {
  viewport: WIDE,
  colorScheme: "light",
  reducedMotion: "reduce",
} as const;

/**
 * Prepares a browser page for inspection. The returned function opens an address and returns its
 * defects, one sentence each: headers, language, title, headings, layout shift, console, both
 * themes, every width.
 */
export async function inspector(page: Page, language: string) {
  const complaints = complaintsOf(page);
  await watchShifts(page);
  return async (url: string): Promise<string[]> => {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: "light" });
    const answer = await page.goto(url);
    const faults: string[] = [];
    if (answer?.status() !== 200) faults.push(`is answered with ${answer?.status()}`);
    const keeping = answer?.headers()["cache-control"];
    if (keeping !== "private, no-store") faults.push(`may be kept: ${keeping}`);
    faults.push(...(await faultsOfHead(page, language)));
    // Structure, theme and looks are the same in every language.
    const isFirst = language === "en";
    faults.push(...(await faultsIn(page, "light, wide", isFirst ? everyRule : rulesOfWords)));
    faults.push(...(await faultsOfWidths(page)));
    await page.setViewportSize(NARROWEST);
    await page.emulateMedia({ colorScheme: "dark" });
    if (isFirst) faults.push(...(await faultsIn(page, "dark, narrow", onlyLooks)));
    return [...faults, ...complaints.splice(0).map((text) => `complains: ${text}`)];
  };
}

async function faultsOfHead(page: Page, language: string): Promise<string[]> {
  const shift = await shiftOf(page);
  const { lang, title, headings } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
  }));
  const faults: string[] = [];
  if (lang !== language) faults.push(`says that it speaks ${lang}, not ${language}`);
  if (!/^.+ · Pendulum$/.test(title)) faults.push(`has the title “${title}”`);
  if (headings !== 1) faults.push(`has ${headings} first headings`);
  if (shift) faults.push(shift);
  return faults;
}

const everyRule: RunOptions = { runOnly: { type: "tag", values: WCAG } };
/** What other words can break; all else is as in English. */
const rulesOfWords: RunOptions = {
  runOnly: {
    type: "rule",
    values: [
      "document-title",
      "html-has-lang",
      "html-lang-valid",
      "valid-lang",
      "landmark-unique",
      "empty-heading",
      "empty-table-header",
      "table-duplicate-name",
      "frame-title",
      "button-name",
      "link-name",
      "summary-name",
      "select-name",
      "label",
      "label-title-only",
      "aria-command-name",
      "aria-dialog-name",
      "aria-input-field-name",
      "aria-tooltip-name",
      "aria-toggle-field-name",
      "aria-meter-name",
      "aria-progressbar-name",
      "image-alt",
      "image-redundant-alt",
      "role-img-alt",
      "svg-img-alt",
    ],
  },
};

async function faultsIn(page: Page, how: string, options: RunOptions): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details"))
      details.open = true;
  });
  const violations = await violationsIn(page, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `breaks ${id} (${how}): ${html.slice(0, 160)}`),
  );
}
