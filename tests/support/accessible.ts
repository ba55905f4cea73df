import { expect, type Page } from "@playwright/test";
import axe, { type Result, type RunOptions } from "axe-core";

/**
 * What axe finds wrong with an open page. Passed checks are not described, and styles and media are
 * not fetched for rules that are off: together they would take longer than the checks.
 */
export async function violationsIn(page: Page, options: RunOptions = {}): Promise<Result[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (chosen) => {
    const inPage = globalThis as typeof globalThis & { axe: typeof axe };
    const spared = { resultTypes: ["violations"], preload: false } satisfies RunOptions;
    const { violations } = await inPage.axe.run({ ...chosen, ...spared });
    return violations;
  }, options);
}

/** Expects no findings of axe, in either theme, and nothing cut off at 320 px. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = await violationsIn(page);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}
