// The assessment itself: without scripts, with the keyboard alone, with an unreliable network.
import { expect, test } from "@playwright/test";
import { CAST, CAST_TIME_ZONE, type CastKey } from "@/prisma/cast";
import { installationServer, type Served } from "@/tests/support/server";
import { begin, next, progress, saved, step, submit } from "@/tests/support/questionnaire";
import {
  answer,
  answerAll,
  choice,
  leaningAnswers,
  question,
  QUESTIONS,
  signedIn,
} from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await installationServer();
});
test.afterAll(() => site.stop());

const opened = (browser: Parameters<typeof signedIn>[0], who: CastKey, options = {}) =>
  signedIn(browser, site.url, who, "/assessments/draft", options);

test.describe("without scripts", () => {
  test("from the first answer to the result: skip, go back, too few answers, a sharing choice", async ({
    browser,
  }) => {
    const page = await begin(await opened(browser, "ruth", { javaScriptEnabled: false }));
    await answer(page, 1, 2);
    await answer(page, 2, "skip");
    await next(page).click();
    await expect(step(page, 2)).toBeVisible();
    await expect(progress(page, 2)).toBeVisible();
    await page.getByRole("button", { name: "Back" }).click();
    await expect(choice(page, 1, 2)).toBeChecked();
    await expect(choice(page, 2, "skip")).toBeChecked();
    await page.goto(`${site.url}/assessments/draft?step=6`);
    await expect(page.getByText("There are too few answers about")).toBeVisible();
    await expect(submit(page)).toHaveCount(0);
    await page.getByRole("link", { name: "Go to question 3" }).click();
    await expect(page).toHaveURL(/step=1#question-3$/);
    await answerAll(page, leaningAnswers({ energy: 2, coding: 2, ambiguity: 2, impact: 2 }));
    await submit(page).click();
    await expect(page.getByText("Nothing is chosen for you")).toBeVisible();
    await page.getByLabel("Nothing").check();
    await submit(page).click();
    await expect(page.getByText("You lean to the Management track.")).toBeVisible();
    await expect(page.getByText(`${CAST.priya.name} sees nothing of this`)).toBeVisible();
  });
});

test("answers are kept while offline, and the page says so", async ({ browser }) => {
  const page = await begin(await opened(browser, "viktor"));
  await answer(page, 1, 1);
  await expect(saved(page)).toBeAttached();
  await page.context().setOffline(true);
  await answer(page, 2, -2);
  await answer(page, 3, 3);
  await expect(page.getByText("Not saved yet: no connection. We are trying again")).toBeVisible();
  await expect(progress(page, 3)).toBeVisible();
  await page.context().setOffline(false);
  await expect(saved(page)).toBeAttached();
  await expect(page.getByText("Not saved yet")).toHaveCount(0);

  // Another device continues where this one stopped.
  const phone = await opened(browser, "viktor", { viewport: { width: 375, height: 700 } });
  await expect(phone).toHaveURL(/step=1#question-4$/);
  for (const [position, given] of [1, -2, 3].entries())
    await expect(choice(phone, position + 1, given)).toBeChecked();
  await expect(question(phone, 4)).toBeInViewport();
});

test("after Back and Forward, the page shows what is stored", async ({ browser }) => {
  const page = await begin(await opened(browser, "jonas"));
  for (const position of [1, 2, 3, 4, 5]) await answer(page, position, 2);
  await expect(saved(page)).toBeAttached();
  await next(page).click();
  await answer(page, 6, -3);
  await expect(saved(page)).toBeAttached();
  await page.goBack();
  for (const position of [1, 2, 3, 4, 5]) await expect(choice(page, position, 2)).toBeChecked();
  await expect(progress(page, 6)).toBeVisible();
  await answer(page, 1, -1);
  await expect(saved(page)).toBeAttached();
  await page.goForward();
  await expect(choice(page, 6, -3)).toBeChecked();
  await page.goBack();
  await expect(choice(page, 1, -1)).toBeChecked();
  await page.goto(`${site.url}/assessments/draft?step=6`);
  await page.getByText("Add a note to yourself").click();
  await page.locator("textarea[name=note]").fill("Only for me");
  await page.locator("textarea[name=note]").blur();
  await expect(saved(page)).toBeAttached();
  await page.getByRole("link", { name: "Go to question 7" }).click();
  await expect(step(page, 2)).toBeVisible();
  await page.goBack();
  await expect(page.locator("textarea[name=note]")).toHaveValue("Only for me");
});

test("two tabs fill in the same questionnaire, and only one submits it", async ({ browser }) => {
  const first = await begin(await opened(browser, "samir"));
  const second = await first.context().newPage();
  await second.goto(`${site.url}/assessments/draft?step=2`);
  await answer(first, 1, 2);
  await expect(saved(first)).toBeAttached();
  await answer(second, 6, -1);
  await expect(saved(second)).toBeAttached();
  await first.bringToFront();
  await first.reload();
  await expect(progress(first, 2)).toBeVisible();
  await answerAll(first, leaningAnswers({ energy: -2, coding: -3, scale: -2 }));
  await first.getByLabel("Nothing").check();
  // A double click submits only once.
  await submit(first).dblclick();
  await expect(first.getByText("You lean to the IC track.")).toBeVisible();
  await answer(second, 7, 1);
  await expect(second.getByText("submitted or deleted elsewhere")).toBeVisible();
  await first.goto(`${site.url}/assessments`);
  const today = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: CAST_TIME_ZONE });
  const rows = first.getByRole("row", { name: today.format(new Date()) });
  await expect(rows).toHaveCount(1);
});

test("the keyboard alone is enough, and the focus is always visible", async ({ browser }) => {
  const page = await opened(browser, "oskar");
  const focused = page.locator(":focus");
  await page.getByRole("button", { name: "Start assessment" }).focus();
  await page.keyboard.press("Enter");
  await expect(step(page, 1)).toBeVisible();
  await expect(page.getByText("Keyboard: 1 to 7 to answer")).toBeVisible();
  await question(page, 1).getByRole("radio").first().focus();
  for (const { position } of QUESTIONS) {
    const radios = question(page, position).getByRole("radio");
    await expect(question(page, position).locator(":focus")).toHaveCount(1);
    await page.keyboard.press(position % 9 === 0 ? "s" : String((position % 3) + 1));
    const given = position % 9 === 0 ? 7 : position % 3;
    await expect(radios.nth(given)).toBeChecked();
    await expect(radios.nth(given)).toBeFocused();
    const outline = question(page, position).locator("div:has(> :focus)");
    await expect(outline).toHaveCSS("outline-style", "solid");
    if (position % 5 > 0) await page.keyboard.press("Enter");
    else await page.keyboard.press("Tab"); // to the button "Next"
    if (position % 5 > 0) continue;
    await expect(focused).toHaveAccessibleName(position === 25 ? "Continue" : "Next");
    await page.keyboard.press("Enter");
    await expect(step(page, position / 5 + 1)).toBeVisible();
  }
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown"); // focus alone does not choose the first option
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
  await page.keyboard.press("Tab");
  const atSubmit = () => page.evaluate(() => document.activeElement?.matches("[type=submit]"));
  while (!(await atSubmit())) await page.keyboard.press("Tab"); // through the parts of the date
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Leaning on");
});

test("only the author of hurried answers is offered to answer again", async ({ browser }) => {
  const page = await begin(await opened(browser, "ines"));
  await answerAll(page, Object.fromEntries(QUESTIONS.map(({ key }) => [key, 3])));
  for (const other of await page.getByText("Choose differently for").all()) await other.click();
  for (const everything of await page.getByLabel("Everything, with notes").all())
    await everything.check();
  await submit(page).click();
  await expect(page.getByText("Were you in a hurry?")).toBeVisible();
  await page.getByRole("link", { name: "See what" }).first().click();
  await expect(page.getByRole("heading", { name: "Latest shared assessment" })).toBeVisible();
  await expect(page.getByText("hurry")).toHaveCount(0);
  await page.goBack();
  await page.getByRole("link", { name: "Start a new assessment" }).click();
  await expect(page.getByRole("button", { name: "Start assessment" })).toBeVisible();
});

test("a note that is too long or an expiry in the past is an error, and nothing is lost", async ({
  browser,
}) => {
  const page = await begin(await opened(browser, "wanjiru", { reducedMotion: "reduce" }));
  await answerAll(page, leaningAnswers({ energy: 2 }));
  await page.getByText("Add a note to yourself").click();
  const note = page.getByLabel("Note to yourself");
  await note.evaluate((box) => box.removeAttribute("maxlength"));
  await note.fill("long ".repeat(1_000));
  await page.getByLabel("Verdict only").check();
  await page.getByLabel("Until (optional)").fill("2020-01-01");
  await submit(page).click();
  await expect(page.getByText("The note has more than 4,000 characters.")).toBeVisible();
  await expect(page.getByLabel("Verdict only")).toBeChecked();
  await note.fill("shorter");
  await submit(page).click();
  await expect(page.getByText("This end date is over")).toBeVisible();
  await expect(note).toHaveValue("shorter");
  await expect(page.getByLabel("Until (optional)")).toHaveValue("2020-01-01");
  await expect(page.locator("form [role=alert]")).toBeFocused();
  await page.getByLabel("Until (optional)").fill("2099-01-01");
  await submit(page).click();
  await expect(page.getByText("sees the verdict only.")).toBeVisible();
  await expect(page.getByText(/Until January 1, 2099/)).toBeVisible();
});

test("answers are deleted only after a second step", async ({ browser }) => {
  const page = await begin(await opened(browser, "emil"));
  await answer(page, 1, 1);
  await expect(saved(page)).toBeAttached();
  await page.goto(`${site.url}/assessments/draft?step=6`);
  await page.getByText("Delete these answers").click();
  await page.getByRole("button", { name: "Delete answers" }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.goto(`${site.url}/assessments/draft`);
  await expect(page.getByRole("button", { name: "Start assessment" })).toBeVisible();
});

test("with reduced motion nothing moves", async ({ browser }) => {
  const page = await begin(await opened(browser, "malik", { reducedMotion: "reduce" }));
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((text) =>
          text.split(",").some((part) => parseFloat(part) > 0.001),
        );
      }).length,
  );
  expect(moving).toBe(0);
});
