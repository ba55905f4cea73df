// The two weekly questions, opened from the link in a mail, on a phone, without signing in.
import { expect, test, type Page } from "@playwright/test";
import { hashOf } from "@/lib/auth/link/one-time-token";
import { db } from "@/lib/db/client";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";
import { freshPage } from "@/tests/support/story";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DAY_MS = 86_400_000;
let site: PreparedSite;
let trialId = "";

test.beforeAll(async () => {
  site = await preparedSite();
  const { id } = await db().trial.findFirstOrThrow({
    where: { person: { email: "malik@pendulum.example" }, agreedAt: { not: null } },
  });
  trialId = id;
});
test.afterAll(() => site.stop());

async function linkTo(secret: string, days: number): Promise<string> {
  const expiresAt = new Date(Date.now() + days * DAY_MS);
  const createdAt = new Date(expiresAt.getTime() - 7 * DAY_MS);
  const data = { hash: hashOf(secret), trialId, week: 1, createdAt, expiresAt };
  await db().trialPulseLink.create({ data });
  return `${site.url}/pulse/${secret}`;
}

const tap = async (page: Page, legend: RegExp, value: string) => {
  await page.getByRole("group", { name: legend }).getByText(value, { exact: true }).tap();
};

for (const javaScriptEnabled of [true, false])
  test(`three taps answer them, once (scripts ${javaScriptEnabled ? "on" : "off"})`, async ({
    browser,
  }) => {
    const page = await freshPage(browser, { ...PHONE, javaScriptEnabled });
    const link = await linkTo(`secret-${javaScriptEnabled}`, 7);
    await page.goto(link);
    // Mail scanners open links too; that must not use up the link.
    await page.reload();
    const width = await page.locator("html").evaluate((root) => root.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
    await tap(page, /technical work/, "5");
    await tap(page, /people work/, javaScriptEnabled ? "2" : "3");
    await page.getByRole("button", { name: "Save answers" }).tap();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Answers saved");
    const where = { trialId_week: { trialId, week: 1 } };
    const kept = await db().trialPulse.findUniqueOrThrow({ where });
    expect([kept.technical, kept.people]).toEqual([5, javaScriptEnabled ? 2 : 3]);

    await page.goto(link);
    await expect(page.getByRole("button", { name: "Save answers" })).toHaveCount(0);
    // The link opens this week's questions and nothing else.
    await page.goto(`${site.url}/trials/${trialId}`);
    await expect(page).toHaveURL(/\/sign-in/);
  });

test("the link expires after a week, also for a form that was open", async ({ browser }) => {
  const page = await freshPage(browser, PHONE);
  const link = await linkTo("secret-late", 7);
  await page.goto(link);
  await db().trialPulseLink.update({
    where: { hash: hashOf("secret-late") },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  await tap(page, /technical work/, "1");
  await tap(page, /people work/, "1");
  await page.getByRole("button", { name: "Save answers" }).tap();
  await expect(page.getByText("it was used, or it has expired")).toBeVisible();
  expect(await db().trialPulse.count({ where: { trialId, technical: 1, people: 1 } })).toBe(0);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});
