import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import type { Result, RunOptions } from "axe-core";

// The short form: the browser reads it anew for every page that is opened.
const AXE = readFileSync(path.resolve("node_modules/axe-core/axe.min.js"), "utf8");

/** Checks that depend on the theme or the width; all others find the same in both. */
const LOOKS = [
  "color-contrast",
  "target-size",
  "link-in-text-block",
  "scrollable-region-focusable",
];

/**
 * What axe finds wrong with an open page. Passed checks are not described, and styles and media are
 * not fetched for rules that are off: together they would take longer than the checks.
 */
export async function violationsIn(page: Page, options: RunOptions = {}): Promise<Result[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (chosen) => {
    const inPage = globalThis as typeof globalThis & { axe: typeof axe };
    const spared = { resultTypes: ["violations"], preload: false } satisfies RunOptions;
    const { violations } = await inPage.axe.run({ ...chosen, ...spared });
    return violations;
  }, options);
}

/** Only the checks that depend on theme or width. */
export const onlyLooks: RunOptions = { runOnly: { type: "rule", values: LOOKS } };

/** Expects no findings of axe, in either theme, and nothing cut off at 320 px. */
export async function expectAccessible(page: Page): Promise<void> {
  // The title of a page that a link opened comes a moment after its content.
  await expect(page).toHaveTitle(/./);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = await violationsIn(page, colorScheme === "light" ? {} : onlyLooks);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}
