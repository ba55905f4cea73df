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

  // Three presses from home.
  await ada.goto(`${site.url}/admin`);
  await ada.getByRole("link", { name: "See audit log" }).click();
  const latest = ada.getByRole("row").nth(1);
  await expect(latest).toContainText(CAST.ada.name);
  await expect(latest).toContainText("Setting changed");
  await expect(latest).toContainText("Time zone");
  await expect(latest).toContainText("before: Europe/Paris · after: Pacific/Auckland");
  await expectAccessible(ada);

  await ada.getByLabel("Whom or what", { exact: true }).fill("Carl");
  await ada.getByLabel("What was done").selectOption("Person added");
  await ada.getByRole("button", { name: "Find" }).click();
  await expect(ada).toHaveURL(/whom=Carl&act=person-added/);
  await expect(ada.getByRole("row")).toHaveCount(2);
  await expect(ada.getByText("1 to 1 of 1")).toBeVisible();

  const [csv] = await Promise.all([
    ada.waitForEvent("download"),
    ada.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  const table = await readFile((await csv.path()) ?? "", "utf8");
  expect(table.trim().split("\r\n")).toHaveLength(2);
  expect(table).toContain("person-added");
  const [lines] = await Promise.all([
    ada.waitForEvent("download"),
    ada.getByRole("link", { name: "Download JSON lines" }).click(),
  ]);
  const read = (await readFile((await lines.path()) ?? "", "utf8")).trim().split("\n");
  expect(read.map((line) => JSON.parse(line) as object)).toMatchObject([
    { act: "person-added", asker: CAST.ada.name, person: CAST.carl.name },
  ]);

  await ada.getByLabel("Who", { exact: true }).fill("nobody at all");
  await ada.getByRole("button", { name: "Find" }).click();
  await expect(ada.getByText("No entry found")).toBeVisible();
});

test("an engineer finds neither the page nor its files", async ({ browser }) => {
  const jonas = await signedIn(browser, site.url, "jonas", "/");
  for (const path of ["/admin/audit", "/exports/audit.csv", "/exports/audit.jsonl"])
    expect((await jonas.request.get(site.url + path)).status()).toBe(404);
});
