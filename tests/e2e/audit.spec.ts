// Who changed what: an admin changes a setting, a person's team and a team's name, finds the entries, filters them and
// downloads them; an engineer finds neither the page nor its files.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { expectAccessible } from "@/tests/support/accessible";
import { installationServer, type Served } from "@/tests/support/server";
import { signedIn } from "@/tests/support/story";

let site: Served;
test.beforeAll(async () => {
  site = await installationServer(() => Promise.resolve({}));
});
test.afterAll(() => site.stop());

test("an admin finds, filters and downloads what was changed", async ({ browser }) => {
  const ada = await signedIn(browser, site.url, "ada", "/admin/settings");
  await ada.getByLabel("Time zone").selectOption("Pacific/Auckland");
  await ada.getByRole("button", { name: "Save settings" }).click();
  await expect(ada.getByText("Saved.")).toBeVisible();

  await ada.goto(`${site.url}/admin/retention`);
  await ada.getByLabel("Ended sessions").selectOption("3 months");
  await ada.getByRole("button", { name: "Preview" }).click();
  const sessions = ada.getByRole("row").filter({ hasText: "Ended sessions" });
  await expect(sessions).toContainText("Until the person is erased");
  await expect(sessions).toContainText("3 months");
  await expectAccessible(ada);
  await ada.getByRole("button", { name: "Save retention" }).click();
  await expect(ada.getByText("Saved.")).toBeVisible();

  // Three presses from home.
  await ada.goto(`${site.url}/admin`);
  await ada.getByRole("link", { name: "See audit log" }).click();
  await expect(ada.getByRole("row").nth(1)).toContainText("Months kept: Ended sessions");
  await expect(ada.getByRole("row").nth(1)).toContainText("before: nothing · after: 3");
  const latest = ada.getByRole("row").nth(2);
  await expect(latest).toContainText(CAST.ada.name);
  await expect(latest).toContainText("Setting changed");
  await expect(latest).toContainText("Time zone");
  await expect(latest).toContainText("before: Europe/Paris · after: Pacific/Auckland");
  await expectAccessible(ada);

  await ada.getByLabel("Person or thing", { exact: true }).fill("Carl");
  await ada.getByLabel("What was done").selectOption("Person added");
  await ada.getByRole("button", { name: "Search" }).click();
  await expect(ada).toHaveURL(/whom=Carl&act=person-added/);
  await expect(ada.getByRole("row")).toHaveCount(2);
  await expect(ada.getByText("1 to 1 of 1")).toBeVisible();

  const [csv] = await Promise.all([
    ada.waitForEvent("download"),
    ada.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  const table = await readFile(await csv.path(), "utf8");
  expect(table.trim().split("\r\n")).toHaveLength(2);
  expect(table).toContain("person-added");
  const [lines] = await Promise.all([
    ada.waitForEvent("download"),
    ada.getByRole("link", { name: "Download JSON lines" }).click(),
  ]);
  const read = (await readFile(await lines.path(), "utf8")).trim().split("\n");
  expect(read.map((line) => JSON.parse(line) as object)).toMatchObject([
    { act: "person-added", asker: CAST.ada.name, person: CAST.carl.name },
  ]);

  await ada.getByLabel("Who", { exact: true }).fill("nobody at all");
  await ada.getByRole("button", { name: "Search" }).click();
  await expect(ada.getByText("No entry found")).toBeVisible();
});

test("an engineer reads how long data is kept, and finds neither the log nor its files", async ({
  browser,
}) => {
  const jonas = await signedIn(browser, site.url, "jonas", "/privacy/retention");
  await expect(jonas.getByRole("heading", { level: 1 })).toHaveText("How long data is kept");
  await expect(jonas.getByRole("row").filter({ hasText: "Ended sessions" })).toContainText(
    "3 months",
  );
  await expectAccessible(jonas);
  const admins = ["/admin/audit", "/admin/retention", "/exports/audit.csv", "/exports/audit.jsonl"];
  for (const path of admins) expect((await jonas.request.get(site.url + path)).status()).toBe(404);
});
