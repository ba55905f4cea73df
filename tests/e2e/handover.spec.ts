// The handover of a turn, signed by both sides, and the record of trial chances.
import { expect, test } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { preparedSite, type PreparedSite } from "@/tests/support/prepared-site";

let site: PreparedSite;
test.beforeAll(async () => {
  site = await preparedSite();
});
test.afterAll(() => site.stop());

test("the giver writes a list; a change removes the signatures; signed by both it cannot change", async ({
  browser,
}) => {
  const at = site.url + site.fill("/turns/{lea.turn}", "manager");
  const [giver, taker] = [await site.open(browser, "manager"), await site.open(browser, "peer")];
  await giver.goto(at);
  await giver.getByLabel("Line 2", { exact: true }).fill("The keys of the archive");
  await giver.getByRole("checkbox", { name: "Line 1 is handed over" }).check();
  await giver.getByRole("button", { name: "Save list" }).click();
  const item = giver.getByRole("listitem").filter({ hasText: "The keys of the archive" });
  await expect(item).toContainText("not handed over yet");
  await giver.getByRole("button", { name: "Sign list" }).click();
  await expect(giver.getByText(`Signed by ${CAST.priya.name}`)).toBeVisible();

  await taker.goto(at);
  // Léa reads French.
  await expect(taker.getByRole("button", { name: "Enregistrer la liste" })).toHaveCount(0);
  await expect(taker.getByText("The keys of the archive")).toBeVisible();
  // A list that changed after it was read cannot be signed.
  await giver.getByLabel("Line 3", { exact: true }).fill("The pager");
  await giver.getByRole("button", { name: "Save list" }).click();
  await expect(giver.getByText(`${CAST.priya.name} must sign this list`)).toBeVisible();
  await taker.getByRole("button", { name: "Signer la liste" }).click();
  await expect(taker.getByText("La liste a changé")).toBeVisible();
  await taker.reload();
  await expect(taker.getByText("The pager")).toBeVisible();
  await taker.getByRole("button", { name: "Signer la liste" }).click();
  await expect(taker.getByText(`Signé par ${CAST.lea.name}`)).toBeVisible();

  await giver.reload();
  await giver.getByRole("button", { name: "Sign list" }).click();
  await expect(giver.getByText("Signed by both")).toBeVisible();
  await expect(giver.getByRole("button", { name: /Save list|Sign list/ })).toHaveCount(0);
});

test("the person sees each of their chances, the manager how chances are spread, without reasons", async ({
  browser,
}) => {
  const [person, manager] = [await site.open(browser, "peer"), await site.open(browser, "manager")];
  await person.goto(`${site.url}/trials/chances`);
  await expect(person.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(person.getByRole("main")).not.toContainText(CAST.jonas.name);
  await manager.goto(`${site.url}/trials/chances`);
  const row = manager.getByRole("row", { name: new RegExp(CAST.lea.name) });
  await expect(row).toBeVisible();
});

test("the timeline prints in full, without controls", async ({ browser }) => {
  const page = await site.open(browser, "director");
  await page.goto(`${site.url}/rotations`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  const storage = page.getByRole("main").getByText("Storage").filter({ visible: true });
  await expect(storage.first()).toBeVisible();
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(cut).toEqual([]);
  expect((await page.pdf({ format: "A4", landscape: true })).length).toBeGreaterThan(10_000);
});
