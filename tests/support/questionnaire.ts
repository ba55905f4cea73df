import { expect, type Locator, type Page } from "@playwright/test";

/** Locators for a page of the questionnaire, in English. */
export const saved = (page: Page): Locator =>
  page.getByRole("status").getByText("Saved", { exact: true });
export const progress = (page: Page, count: number): Locator =>
  page.getByText(`${count} of 25 answered`);
export const step = (page: Page, number: number): Locator => page.getByText(`Step ${number} of 6`);
export const next = (page: Page): Locator => page.getByRole("button", { name: "Next" });
export const submit = (page: Page): Locator =>
  page.getByRole("button", { name: "Submit and see my leaning" });

/** At the first question of a new questionnaire. */
export async function begin(page: Page): Promise<Page> {
  await page.getByRole("button", { name: "Start assessment" }).click();
  await expect(step(page, 1)).toBeVisible();
  return page;
}
