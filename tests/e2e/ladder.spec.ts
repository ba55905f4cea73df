import { expect, test } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { installationServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await installationServer(() => Promise.resolve({}));
});
test.afterAll(() => site.stop());

const EDITOR = "/admin/ladder";
const REACH = { en: "Every team that stores data.", fr: "Toute équipe qui stocke des données." };

test("an admin changes a rung, sees old beside new, and publishes it", async ({ browser }) => {
  const ada = await signedIn(browser, site.url, "ada", "/admin");
  await ada.getByRole("link", { name: "See the ladder" }).click();
  await expect(ada.getByText("Version 1 is published.")).toBeVisible();
  await ada.getByRole("link", { name: "Edit Staff Engineer" }).click();
  await expect(ada.getByLabel("Reach, in English")).toHaveValue(
    "A few teams that share a problem.",
  );
  const other = await ada.context().newPage();
  await other.goto(ada.url());

  await ada.getByLabel("Reach, in English").fill(REACH.en);
  await ada.getByLabel("Reach, in French").fill("");
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Enter a text in both languages.")).toBeVisible();
  await expect(ada.getByLabel("Reach, in English")).toHaveValue(REACH.en);
  await ada.getByLabel("Reach, in French").fill(REACH.fr);
  await ada.getByRole("button", { name: "Save", exact: true }).click();
  await expect(ada.getByText("Saved for version 2. It is not published yet.")).toBeVisible();
  await expect(ada.getByText("1 rung differs from version 1.")).toBeVisible();

  // The other window began from the ladder as it was before: nothing is overwritten, nothing typed is lost.
  await other.getByLabel("Reach, in English").fill("Nobody else’s.");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    other.getByText("Somebody else changed the roles since you opened this page."),
  ).toBeVisible();
  await expect(other.getByLabel("Reach, in English")).toHaveValue("Nobody else’s.");
  await other.close();

  await ada.getByRole("link", { name: "Preview and publish" }).click();
  await expect(ada.getByRole("heading", { name: "Reach" })).toBeVisible();
  await expect(ada.getByText("A few teams that share a problem.")).toBeVisible();
  await expect(ada.getByText(REACH.en)).toBeVisible();
  await expect(ada.getByText(REACH.fr)).toBeVisible();
  await expectAccessible(ada);
  await ada.getByLabel("Source").fill("Career guide, 2026");
  await ada.getByRole("button", { name: "Publish version 2" }).click();
  await expect(ada.getByText("Say why it changes, in a sentence.")).toBeVisible();
  await expect(ada.getByLabel("Source")).toHaveValue("Career guide, 2026");
  await ada.getByLabel("Reason").fill("Storage is shared now.");
  await ada.getByRole("button", { name: "Publish version 2" }).click();
  await expect(ada.getByText("Version 2 is published.").first()).toBeVisible();
  await expect(ada.getByRole("cell", { name: "Storage is shared now." })).toBeVisible();
  await expectAccessible(ada);
});

test("an engineer reads a rung beside its counterpart, on a phone as well", async ({ browser }) => {
  const jonas = await signedIn(browser, site.url, "jonas", "/guide");
  await jonas.getByRole("link", { name: "See each role beside its counterpart" }).click();
  const staff = jonas.getByRole("article", { name: "Staff Engineer" });
  const manager = jonas.getByRole("article", { name: "Engineering Manager" });
  await expect(staff.getByText(REACH.en)).toBeVisible();
  await expect(manager.getByText("Hires and addresses underperformance.")).toBeVisible();
  await expect(jonas.getByText("neither a promotion nor a demotion")).toBeVisible();
  await expect(jonas.getByText(/Version 2, in force since/)).toBeVisible();
  await expect(jonas.getByText("Source: Career guide, 2026")).toBeVisible();
  const [left, right] = [await staff.boundingBox(), await manager.boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect(left?.x).toBeLessThan(right?.x ?? 0);

  await jonas.setViewportSize({ width: 375, height: 800 });
  const [above, below] = [await staff.boundingBox(), await manager.boundingBox()];
  expect(above?.x).toBe(below?.x);
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  await staff.getByRole("link", { name: "Engineering Manager" }).click();
  await expect(manager).toBeInViewport();
  await expectAccessible(jonas);
  const answer = await jonas.goto(`${site.url}${EDITOR}`);
  expect(answer?.status()).toBe(404);
});

test("without scripts a rung is added, previewed, published and read", async ({ browser }) => {
  const plain = await signedIn(browser, site.url, "ada", EDITOR, { javaScriptEnabled: false });
  await plain.getByRole("link", { name: "Add a rung (IC)" }).click();
  await plain.getByLabel("Name, in English").fill("Senior Engineer");
  await plain.getByLabel("Name, in French").fill("Ingénierie confirmée");
  await plain.getByLabel("Place on the track").selectOption("1");
  await plain.getByRole("button", { name: "Save", exact: true }).click();
  await expect(plain.getByText("Enter a text in both languages.").first()).toBeVisible();
  await expect(plain.getByLabel("Name, in English")).toHaveValue("Senior Engineer");
  await expect(plain.getByLabel("Place on the track")).toHaveValue("1");
  for (const [label, said] of [
    ["Reach", "One team."],
    ["How to get there", "By solving a team’s problems."],
    ["Sentence", "Finishes what the team needs."],
  ] as const)
    for (const language of ["English", "French"])
      await plain.getByLabel(`${label}, in ${language}`).first().fill(said);
  await plain.getByRole("button", { name: "Save", exact: true }).click();
  await expect(plain.getByText("Saved for version 3.")).toBeVisible();
  await plain.getByRole("link", { name: "Preview and publish" }).click();
  await expect(plain.getByRole("heading", { name: "New: Senior Engineer" })).toBeVisible();
  await plain.getByLabel("Source").fill("Career guide, 2027");
  await plain.getByLabel("Reason").fill("Seniors were missing.");
  await plain.getByRole("button", { name: "Publish version 3" }).click();
  await expect(plain.getByText("Version 3 is published.").first()).toBeVisible();
  await plain.getByRole("link", { name: "See the roles" }).click();
  await expect(plain.getByText("Senior Engineer has no counterpart on this track.")).toBeVisible();
});
