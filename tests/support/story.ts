import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, type Dimension, itemsInOrder, keyOf } from "@/lib/scoring/instrument";
import { CAST, CAST_PASSWORD, type CastKey } from "@/prisma/cast";

/** The questions in the order in which they are asked, and how many stand on a page. */
export const QUESTIONS = itemsInOrder(FIRST_INSTRUMENT);
export const A_PAGE = 5;

let opened: { context: BrowserContext; testId: string }[] = [];

/** Opens a page in a browser of its own, which closes when another test opens one: pages left behind take time. */
export async function freshPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const { testId } = test.info();
  const over = opened.filter((one) => one.testId !== testId);
  opened = opened.filter((one) => one.testId === testId);
  await Promise.all(over.map(({ context }) => context.close()));
  const context = await browser.newContext(options);
  opened.push({ context, testId });
  return context.newPage();
}

/** Signs somebody in by password, in a browser of their own, and goes to `path`. */
export async function signedIn(
  browser: Browser,
  url: string,
  who: CastKey,
  path = "/",
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await freshPage(browser, options);
  await page.goto(`${url}/sign-in?to=${encodeURIComponent(path)}`);
  await page.locator("input[name=email]").fill(CAST[who].email);
  await page.locator("input[name=password]").fill(CAST_PASSWORD);
  await page.locator("input[name=password]").press("Enter");
  await expect(page).not.toHaveURL(/\/sign-in/);
  return page;
}

/** What goes wrong in a page from now on: refusals of the content security policy, errors, failed scripts. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error")
      complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** One question of the assessment, by its place. */
export function question(page: Page, position: number) {
  return page.locator(`fieldset#question-${position}`);
}

/** The choice of an answer, −3 … +3 from left to right, or to skip. */
export function choice(page: Page, position: number, given: number | "skip") {
  return question(page, position).locator(`input[type=radio][value="${given}"]`);
}

export async function answer(page: Page, position: number, given: number | "skip"): Promise<void> {
  await choice(page, position, given).check();
}

/** Answers that lean on every dimension by the keyed steps given; a real person, so not all alike. */
export function leaningAnswers(steps: Partial<Record<Dimension, number>>): Answers {
  return Object.fromEntries(
    QUESTIONS.map((item, place) => {
      const keyed = (steps[item.dimension] ?? 0) + (place % 2 === 0 ? 1 : 0);
      return [item.key, Math.max(-3, Math.min(3, keyed)) * keyOf(item) + 0];
    }),
  );
}

/** Answers the whole assessment page by page, from its first to its last step. */
export async function answerAll(page: Page, answers: Answers): Promise<void> {
  for (const { key, position } of QUESTIONS) {
    const given = answers[key];
    if (given !== undefined) await answer(page, position, given);
    if (position % A_PAGE > 0) continue;
    const isLast = position === QUESTIONS.length;
    await page.locator('button[name="to"]').first().click();
    if (isLast) await expect(page.locator("textarea[name=note]")).toBeVisible();
    else await expect(question(page, position + 1)).toBeVisible();
  }
}
