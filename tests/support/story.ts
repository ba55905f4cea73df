import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { type Answers, type Dimension, itemsInOrder, keyOf } from "@/lib/scoring/instrument";
import { CAST, type CastKey } from "@/prisma/cast";
import { testEnvironment } from "./environment";
import { databaseOf } from "./server";

/** The questions in order, and how many are on a page. */
export const QUESTIONS = itemsInOrder(SECOND_INSTRUMENT);
export const A_PAGE = 5;

let opened: { context: BrowserContext; testId: string }[] = [];

/** Opens a page in a separate browser, which closes when another test opens one: open pages cost time. */
export async function freshPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const { testId } = test.info();
  const over = opened.filter((one) => one.testId !== testId);
  opened = opened.filter((one) => one.testId === testId);
  await Promise.all(over.map(({ context }) => context.close()));
  const context = await browser.newContext(options);
  opened.push({ context, testId });
  return context.newPage();
}

/**
 * Opens `path` as a signed-in person, in a separate browser. The session is a row: signing in by
 * form, which account.spec.ts and others do, takes longer than many a story.
 */
export async function signedIn(
  browser: Browser,
  url: string,
  who: CastKey,
  path = "/",
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await freshPage(browser, options);
  const value = await sessionOf(databaseOf(url), CAST[who].email);
  await page.context().addCookies([{ name: "pendulum.session", value, url }]);
  await page.goto(url + path);
  await expect(page).not.toHaveURL(/\/sign-in/);
  return page;
}

/** Ends somebody's trial as the manager of the team, so that somebody else can lead it from today on. */
export async function endTrialOf(manager: Page, url: string, name: string): Promise<void> {
  await manager.goto(`${url}/trials`);
  await manager.getByRole("main").getByRole("link", { name }).first().click();
  await manager.getByRole("link", { name: "End trial" }).click();
  await manager.getByRole("button", { name: "End trial" }).click();
  await expect(manager.getByText("before the planned date").first()).toBeVisible();
}

async function sessionOf(databaseUrl: string, email: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ sub: string; sid: string }>(
      `INSERT INTO "session" ("id", "userId", "expiresAt")
       SELECT gen_random_uuid(), "id", now() + interval '1 day' FROM "user" WHERE "email" = $1
       RETURNING "userId" AS "sub", "id" AS "sid"`,
      [email],
    );
    return await encode({ token: { ...rows[0] }, secret: testEnvironment.PENDULUM_SECRET });
  } finally {
    await client.end();
  }
}

/** Collects the errors of a page from now on: content security policy, exceptions, failed scripts. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error")
      complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** One question of the assessment, by its position. */
export function question(page: Page, position: number) {
  return page.locator(`fieldset#question-${position}`);
}

/** The option of an answer, −3 … +3 from left to right, or skip. */
export function choice(page: Page, position: number, given: number | "skip") {
  return question(page, position).locator(`input[type=radio][value="${given}"]`);
}

export async function answer(page: Page, position: number, given: number | "skip"): Promise<void> {
  await choice(page, position, given).check();
}

/** Answers with the given keyed steps in every dimension, varied as a real person's are. */
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
    if (isLast) await expect(page.locator("textarea[name=note]")).toBeAttached();
    else await expect(question(page, position + 1)).toBeVisible();
  }
}
