import { expect, test, type Browser, type BrowserContextOptions } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { begin, progress, saved, submit } from "@/tests/support/questionnaire";
import { demoServer, type Served } from "@/tests/support/server";
import {
  answer,
  answerAll,
  choice,
  leaningAnswers,
  question,
  signedIn as signedInAt,
} from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());
test.describe.configure({ mode: "serial" });

function signedIn(browser: Browser, who: CastKey, like: BrowserContextOptions = {}) {
  return signedInAt(browser, site.url, who, "/", like);
}

const EDITOR = "/admin/instrument";
const WORDS = {
  icEn: "When something breaks twice, I write a test that would have caught it.",
  icFr: "Quand une chose casse deux fois, j’écris le test qui l’aurait vue.",
  managementEn: "When something breaks twice, I bring those concerned to one table.",
  managementFr: "Quand une chose casse deux fois, je réunis celles et ceux que cela touche.",
};
const LABELS = {
  icEn: "Individual Contributor, in English",
  icFr: "Individual Contributor, in French",
  managementEn: "Management, in English",
  managementFr: "Management, in French",
};

const DRAFT = "/assessments/draft";

test("two engineers are in the middle of version 2 while an admin writes version 3", async ({
  browser,
}) => {
  const samir = await signedIn(browser, "samir");
  await samir.goto(site.url + DRAFT);
  await begin(samir);
  for (const position of [1, 2, 3]) await answer(samir, position, -2);
  await expect(progress(samir, 3)).toBeVisible();
  await expect(saved(samir)).toBeAttached();
  const ruth = await signedIn(browser, "ruth", { javaScriptEnabled: false });
  await ruth.goto(site.url + DRAFT);
  await begin(ruth);

  const ada = await signedIn(browser, "ada");
  await ada.goto(site.url + EDITOR);
  await ada.getByRole("button", { name: "Start version 3" }).click();
  await expect(ada.getByText("25 unchanged · 0 changed · 0 new · 0 no longer asked")).toBeVisible();

  // Two admins at once: the first one's save is not overwritten silently, the second one's input is not lost.
  await ada.getByRole("link", { name: "Edit item 1", exact: true }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "Item 1" })).toBeVisible();
  const other = await ada.context().newPage();
  await other.goto(ada.url());
  await ada
    .getByLabel(LABELS.managementEn)
    .fill("On most days I would rather help others to code.");
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Saved.")).toBeVisible();
  await expect(ada.getByText("Key coding-most-days-2")).toBeVisible();
  await other.getByLabel(LABELS.managementEn).fill("Something else altogether.");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Somebody else saved a change")).toBeVisible();
  await expect(other.getByLabel(LABELS.managementEn)).toHaveValue("Something else altogether.");
  await other.close();

  // Remove one, add a new one in its dimension.
  await ada.getByRole("link", { name: "Back to all items" }).click();
  await ada.getByRole("button", { name: "Remove item 21" }).click();
  await expect(ada.getByText("There are 24.")).toBeVisible();
  await ada.getByLabel("Dimension").selectOption("scale");
  await ada.getByRole("button", { name: "Add item" }).click();
  await expect(ada.getByRole("heading", { name: "Item 25" })).toBeVisible();
  for (const [name, label] of Object.entries(LABELS))
    await ada.getByLabel(label).fill(WORDS[name as keyof typeof WORDS]);
  await ada.getByLabel("Right", { exact: true }).check();
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Saved.")).toBeVisible();
  await ada.getByRole("link", { name: "Back to all items" }).click();
  await expect(ada.getByText("23 unchanged · 1 changed · 1 new · 1 no longer asked")).toBeVisible();
  await ada.getByRole("button", { name: "Move item 2 down" }).click();
  await expect(ada.getByRole("list").getByText("This version is ready")).toBeHidden();
  await ada.getByRole("button", { name: "Move item 3 up" }).click();
  await expect(ada.getByText("This version is ready to publish.")).toBeVisible();
});

test("it is previewed in both languages and published, without scripts as well", async ({
  browser,
}) => {
  const plain = await signedIn(browser, "ada", { javaScriptEnabled: false });
  await plain.goto(`${site.url}${EDITOR}/preview?language=fr`);
  await expect(plain.getByText(WORDS.managementFr).last()).toBeVisible();
  await plain.getByRole("link", { name: "English" }).click();
  await expect(plain.getByText(WORDS.managementEn).last()).toBeVisible();
  await plain.goto(`${site.url}${EDITOR}/publish`);
  await expect(plain.getByText("Trends continue: they")).toBeVisible();
  await plain.getByRole("button", { name: "Publish version 3" }).click();
  await expect(plain.getByText("Version 3 is published.")).toBeVisible();
  await expect(plain.getByText(`by ${CAST.ada.name}`)).toBeVisible();
});

test("a draft begun under version 2 can be finished, and counts as version 2", async ({
  browser,
}) => {
  const ruth = await signedIn(browser, "ruth", { javaScriptEnabled: false });
  await ruth.goto(`${site.url}${DRAFT}?step=1`);
  await expect(ruth.getByText("You can finish version 2: it counts in full")).toBeVisible();
  await answerAll(ruth, leaningAnswers({ energy: 2, coding: 2, ambiguity: 2, impact: 2 }));
  await ruth.locator("input[name='grade.MANAGER'][value=NOTHING]").check();
  await submit(ruth).click();
  await expect(ruth.getByText("You lean to the Management track.")).toBeVisible();
  await ruth.getByText("All answers").first().click();
  await expect(ruth.getByText("Given to version 2 of the questionnaire.")).toBeVisible();
});

test("or moves to version 3 with the answers to unchanged questions", async ({ browser }) => {
  const samir = await signedIn(browser, "samir");
  await samir.goto(`${site.url}${DRAFT}?step=1`);
  await samir.getByText("Start version 3 instead").click();
  await expect(samir.getByText(/^Your note and 2 answers are copied/)).toBeVisible();
  await samir.getByRole("button", { name: "Start version 3" }).click();
  await expect(samir.getByText("Start version 3 instead")).toBeHidden();
  await expect(progress(samir, 2)).toBeVisible();
  // The rewritten statement is asked again.
  await expect(question(samir, 1).getByRole("radio", { checked: true })).toHaveCount(0);
  for (const position of [2, 3]) await expect(choice(samir, position, -2)).toBeChecked();
  await answerAll(samir, leaningAnswers({ energy: -2, coding: -3, scale: -2 }));
  await samir.locator("input[name='grade.MANAGER'][value=NOTHING]").check();
  await submit(samir).click();
  await expect(samir.getByRole("heading", { level: 1 })).toContainText("Leaning on");
  await samir.goto(`${site.url}/assessments`);
  await expect(samir.getByRole("row").nth(1)).toContainText(
    "Compared on the 23 items that both versions ask.",
  );
});

test("a draft version is deleted only after a confirmation", async ({ browser }) => {
  const ada = await signedIn(browser, "ada");
  await ada.goto(site.url + EDITOR);
  await ada.getByRole("button", { name: "Start version 4" }).click();
  await expect(ada.getByRole("button", { name: "Delete version" })).toBeHidden();
  await ada.getByText("Delete this version").click();
  await ada.getByRole("button", { name: "Delete version" }).click();
  await expect(ada.getByRole("button", { name: "Start version 4" })).toBeVisible();
});
