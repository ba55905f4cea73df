// A new installation: the one-time link, teams, people, an imported list, and removal.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { CAST } from "@/prisma/cast";
import { BAD_LIST, GOOD_LIST } from "@/tests/support/lists";
import { freshServer, type Fresh } from "@/tests/support/server";
import { complaintsOf, freshPage } from "@/tests/support/story";

let site: Fresh;
let page: Page;
let complaints: string[];
test.beforeAll(async ({ browser }) => {
  site = await freshServer();
  page = await browser.newPage();
  complaints = complaintsOf(page);
});
test.afterAll(async () => {
  await page.context().close();
  await site.stop();
});
test.describe.configure({ mode: "serial" });

const { ada, priya, jonas } = CAST;
const PASSWORD = "seven green kites";
const open = (path: string) => page.goto(site.url + path);
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const row = (name: string) => page.getByRole("row").filter({ hasText: name });

test("the first administrator joins by the one-time link, which works once", async ({
  browser,
}) => {
  await page.goto(site.firstAdminLink);
  await page.getByLabel("Organisation").fill("Acme");
  await page.getByLabel("Your name", { exact: true }).fill(ada.name);
  await page.getByLabel("Your email").fill(ada.email);
  await page.getByLabel("Password").fill("password1234");
  await press("Create organisation");
  await expect(page.getByText("easy to guess")).toBeVisible();
  await page.getByLabel("Password").fill(PASSWORD);
  await press("Create organisation");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Administration");
  const late = await freshPage(browser);
  await late.goto(site.firstAdminLink);
  await expect(late.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});

test("each empty page says what to do first", async () => {
  const EMPTY_STATES: Record<string, string> = {
    "/": "Staff or manager? Find out which suits you.",
    "/assessments": "Your first assessment starts your history.",
    "/teams": "You are not in a team today.",
    "/trials": "No trials yet",
    "/trials/chances": "You have no proposals and have not asked for a trial yet.",
    "/rotations": "You are not in a team and manage none.",
    "/privacy": "You have no manager today",
    "/privacy/mirror": "You have no manager today",
    "/admin": "1 joined, 0 invited, 0 removed.",
    "/admin/teams": "No teams yet. Add the first one.",
  };
  for (const [path, sentence] of Object.entries(EMPTY_STATES)) {
    await open(path);
    await expect(page.getByRole("main")).toContainText(sentence);
  }
});

test("settings are saved, and mistakes get an error message", async () => {
  await open("/admin/settings");
  await page.getByLabel("Name of the organisation").fill("");
  await page.getByLabel("Smallest group").fill("4");
  await press("Save settings");
  await expect(page.getByText("Enter the organisation’s name.")).toBeVisible();
  await expect(page.getByText("The smallest group is never below 5.")).toBeVisible();
  await page.getByLabel("Name of the organisation").fill("Acme Engineering");
  await page.getByLabel("Smallest group").fill("6");
  await page.getByRole("radio", { name: "Large" }).check();
  await page.getByLabel("Time zone").selectOption("Europe/Paris");
  await press("Save settings");
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Large" })).toBeChecked();
  await expect(page.getByLabel("Smallest group")).toHaveValue("6");
});

test("teams nest, are renamed, and are archived only when empty", async () => {
  await open("/admin/teams");
  const add = async (name: string, below: string) => {
    await page.getByLabel("Team name").fill(name);
    await page.getByLabel("Team above").selectOption({ label: below });
    await press("Add team");
    await expect(row(name)).toBeVisible();
  };
  await add("Engineering", "None");
  await add("Storage", "Engineering");
  await add("Attic", "Engineering");
  await page.getByLabel("Team name").fill("Storage");
  await page.getByLabel("Team above").selectOption({ label: "Engineering" });
  await press("Add team");
  await expect(page.getByText("A team there has this name already")).toBeVisible();
  await page.getByRole("link", { name: "Engineering", exact: true }).click();
  await press("Archive team");
  await expect(page.getByText("The team still has members")).toBeVisible();
  await open("/admin/teams");
  await page.getByRole("link", { name: "Attic" }).click();
  await press("Archive team");
  await expect(row("Attic")).toContainText("archived");
  await page.getByRole("link", { name: "Attic" }).click();
  await expect(page.getByRole("button", { name: "Restore team" })).toBeVisible();
});

test("an invited person joins by the link and manages a team", async ({ browser }) => {
  await open("/admin/people/new");
  await page.getByLabel("Name", { exact: true }).fill(priya.name);
  await page.getByLabel("Email").fill(priya.email);
  await page.getByLabel("Team").selectOption({ label: "Engineering" });
  await press("Invite person");
  await expect(page.getByRole("status")).toContainText("Hand over the link.");
  const guest = await freshPage(browser);
  await guest.goto(await page.getByLabel("One-time link").inputValue());
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(`Welcome, ${priya.name}`);
  await guest.getByLabel("Password").fill(PASSWORD);
  await guest.getByRole("button", { name: "Join Pendulum" }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Hello Priya");
  await open("/admin/teams");
  await page.getByRole("link", { name: "Storage" }).click();
  await page.getByLabel("Manager’s email").fill("nobody@acme.example");
  await press("Save manager");
  await expect(page.getByText("Nobody here has this email.")).toBeVisible();
  await page.getByLabel("Manager’s email").fill(priya.email);
  await press("Save manager");
  await expect(page.getByText(`Manager: ${priya.name}.`)).toBeVisible();
  await guest.goto(`${site.url}/teams`);
  await guest.getByRole("main").getByRole("link", { name: "Storage" }).click();
  await expect(guest.getByRole("main")).toContainText("Nobody shares a leaning with you yet.");
});

test("a bad list names each bad line and changes nothing; a good one is previewed, then imported", async () => {
  await open("/admin/import");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download template" }).click();
  const template = await readFile(await (await download).path(), "utf8");
  const [head = ""] = template.split(/\r?\n/);
  expect(head.replace(/^\ufeff/, "").toLowerCase()).toContain("email");
  await page.getByLabel("CSV file").setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(BAD_LIST),
  });
  await press("Preview import");
  await expect(page.getByRole("heading", { name: "Correct 4 problems first" })).toBeVisible();
  const problem = (line: number) =>
    page.getByRole("listitem").filter({ hasText: new RegExp(`^Line ${line}`) });
  await expect(problem(3)).toContainText("“not an address” is not an email address.");
  await expect(problem(4)).toContainText("is already on line 2");
  await expect(problem(5)).toContainText("can be read in two ways");
  await expect(problem(6)).toContainText("is not in this list and not here yet");
  await expect(page.getByRole("button", { name: "Import list" })).toHaveCount(0);
  await open("/admin/people");
  await expect(page.getByRole("main")).toContainText("2 people");

  await open("/admin/import");
  await page.getByLabel("Or paste lines").fill(GOOD_LIST);
  await press("Preview import");
  await expect(page.getByText("Nothing has changed yet.")).toBeVisible();
  await expect(row("New team: Engineering / Query")).toBeVisible();
  await expect(row(jonas.email)).toContainText("New, in Engineering / Storage");
  await press("Import list");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("List imported");
  await page.getByRole("link", { name: "See invited people" }).click();
  await expect(row(CAST.lea.email)).toContainText("Query");
});

test("people are filtered and sorted in the address, and several move at once", async () => {
  await open("/admin/people");
  await page.getByLabel("Team, with the teams below").selectOption("Engineering");
  await page.getByLabel("Sort by").selectOption("Newest first");
  await press("Search");
  await expect(page).toHaveURL(/team=[0-9a-f-]{36}&sort=newest$/);
  await expect(row(ada.email)).toHaveCount(0);
  await expect(page.getByText("1 to 4 of 4, page 1 of 1")).toBeVisible();
  await press("Move people");
  await expect(page.getByText("Choose a team from the list.")).toBeVisible();
  await page.getByLabel("Move to").selectOption("Engineering / Storage");
  await press("Move people");
  await expect(page.getByText("Nobody is selected.")).toBeVisible();
  const { lea } = CAST;
  for (const { name } of [lea, priya])
    await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  await page.getByLabel("Move to").selectOption("Engineering / Storage");
  await press("Move people");
  await expect(page.getByText("Somebody would be their own manager.")).toBeVisible();
  await page.getByRole("checkbox", { name: `Select ${priya.name}` }).uncheck();
  await press("Move people");
  await expect(page.getByText("The selected people are moved.")).toBeVisible();
  await expect(row(lea.email)).toContainText("Storage");
  await page.getByRole("checkbox", { name: `Select ${lea.name}` }).check();
  await page.getByLabel("Move to").selectOption("Engineering / Query");
  await press("Move people");
  await expect(row(lea.email)).toContainText("Query");
});

test("a person moves to another team, is edited, removed and restored", async () => {
  await open("/admin/people");
  await page.getByLabel("Name or email").fill("jonas");
  await press("Search");
  await page.getByRole("link", { name: jonas.name }).click();
  await page.getByLabel("Name", { exact: true }).fill("Jonas W.");
  await press("Save details");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jonas W.");
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Engineering / Query" });
  await press("Move person");
  await expect(row("Query")).toContainText("present");
  await expect(row("Storage")).not.toContainText("present");
  await page.locator("summary").getByText("Remove person").click();
  await press("Remove person");
  await expect(page.getByText("Removed", { exact: true })).toBeVisible();
  await page.locator("summary").getByText("Restore person").click();
  await press("Restore person");
  await expect(page.getByText("Invited", { exact: true })).toBeVisible();
});

test("the last administrator cannot be removed", async () => {
  await open("/admin/people");
  await page.getByRole("link", { name: ada.name }).click();
  await page.locator("summary").getByText("Remove admin role").click();
  await press("Remove admin role");
  await expect(page.getByText("This is the last admin who can sign in.")).toBeVisible();
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});
