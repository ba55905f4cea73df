import { expect, test, type Browser, type Page } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { castDay, writtenDay } from "@/tests/support/cast-day";
import { demoServer, type Served } from "@/tests/support/server";
import { freshPage } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

async function signedIn(browser: Browser, who: CastKey): Promise<Page> {
  const page = await freshPage(browser, {});
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("button", { name: new RegExp(CAST[who].name) }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  return page;
}

const ask = (path: string, secret: string) =>
  fetch(`${site.url}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });

const write = (method: string, path: string, secret: string, body: object, name?: string) =>
  fetch(`${site.url}/api/v1${path}`, {
    method,
    body: JSON.stringify(body),
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      ...(name !== undefined && { "idempotency-key": name }),
    },
  });

test("an admin makes a key, a program uses it, and it is refused once deleted", async ({
  browser,
}) => {
  const page = await signedIn(browser, "ada");
  await page.getByText(CAST.ada.name).first().click();
  await page.getByRole("link", { name: "Administration" }).click();
  await page.getByRole("link", { name: "See keys" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Directory");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByText("Choose at least one thing that the key opens.")).toBeVisible();
  await page.getByRole("checkbox", { name: /See teams, members and managers/ }).check();
  await page.getByRole("button", { name: "Create key" }).click();
  const secret = await page.getByLabel("Your new key").inputValue();
  const teams = await ask("/teams", secret);
  expect(teams.status).toBe(200);
  expect(JSON.stringify(await teams.json())).toContain("Storage");
  expect((await ask("/people", secret)).status).toBe(403);

  await page.reload();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.getByText("Delete Directory").click();
  await page.getByRole("button", { name: "Delete key" }).click();
  await expect(page.getByText("No keys yet.")).toBeVisible();
  expect((await ask("/teams", secret)).status).toBe(401);
});

test("an admin makes a key that may change people, a program uses it, and the audit log names it", async ({
  browser,
}) => {
  const page = await signedIn(browser, "ada");
  await page.goto(`${site.url}/admin/keys`);
  await page.getByLabel("Name", { exact: true }).fill("Payroll");
  await page.getByRole("checkbox", { name: /Add, change, remove and restore people/ }).check();
  await page.getByRole("button", { name: "Create key" }).click();
  const secret = await page.getByLabel("Your new key").inputValue();

  const person = { name: "Nora Novak", email: "nora@example.com" };
  const add = () => write("POST", "/people", secret, person, "payroll-0001");
  const added = await add();
  expect(added.status).toBe(201);
  const { id } = (await added.json()) as { id: string };
  // The answer was lost on the way, so the program sends the same again.
  const again = await add();
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
  const renamed = await write("PATCH", `/people/${id}`, secret, { name: "Nora Weber" });
  expect(renamed.status).toBe(200);
  expect((await ask("/people", secret)).status).toBe(403);
  expect((await write("POST", "/teams", secret, { name: "Search" })).status).toBe(403);

  await page.goto(`${site.url}/admin/people?q=Nora`);
  await expect(page.getByText("Nora Weber").first()).toBeVisible();
  await expect(page.getByText("Nora Novak")).toHaveCount(0);
  await page.goto(`${site.url}/admin/audit?who=payroll`);
  const entries = page.getByRole("row").filter({ hasText: "Payroll, a program" });
  await expect(entries).toHaveCount(2);
  await expect(entries.filter({ hasText: "Person added" })).toContainText("Nora Weber");
  await expect(entries.filter({ hasText: "Details of a person changed" })).toHaveCount(1);
});

test("an engineer asks for a trial with a token, and their manager accepts it", async ({
  browser,
}) => {
  const page = await signedIn(browser, "jonas");
  await page.goto(`${site.url}/account`);
  await page.getByLabel("Name of the token").fill("Trials");
  for (const name of [
    /^Read the trials that you can see/,
    /^Propose, answer, extend, cancel and end/,
  ])
    await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Create token" }).click();
  const ofJonas = await page.getByLabel("Your new token").inputValue();
  await page.reload();
  await expect(
    page.getByText("Propose, answer, extend, cancel and end trials in your name"),
  ).toHaveCount(2);

  const startsOn = castDay(250);
  const said = { kind: "ACTING", startsOn, endsOn: castDay(334), criteriaIc: "A calm release" };
  const asked = await write("POST", "/trials", ofJonas, said, "asked-0001");
  expect(asked.status).toBe(201);
  const { id } = (await asked.json()) as { id: string };
  const agreement = (await (await ask(`/trials/${id}/agreement`, ofJonas)).json()) as {
    waitsFor: string;
    newTerms: { id: string };
  };
  expect(agreement.waitsFor).toBe("MANAGER");
  const termsId = agreement.newTerms.id;
  expect((await write("POST", `/trials/${id}/agreement`, ofJonas, { termsId })).status).toBe(409);
  expect((await write("POST", `/teams/${id}/rotation/wish`, ofJonas, {})).status).toBe(403);

  const managers = await signedIn(browser, "priya");
  await managers.goto(`${site.url}/trials/${id}`);
  await managers.getByRole("button", { name: "Accept" }).click();
  await expect(managers.getByText("Both have accepted.")).toBeVisible();
  const agreed = (await (await ask(`/trials/${id}`, ofJonas)).json()) as { state: string };
  expect(agreed.state).toBe("agreed");
  const called = await write("POST", `/trials/${id}/cancellation`, ofJonas, {});
  expect(called.status).toBe(200);
  await managers.reload();
  await expect(managers.getByText("Cancelled").first()).toBeVisible();
});

test("a person makes a token that changes their own absences, and sees one there", async ({
  browser,
}) => {
  const page = await signedIn(browser, "jonas");
  const make = async (name: string, canWrite: boolean) => {
    await page.goto(`${site.url}/account`);
    await page.getByLabel("Name of the token").fill(name);
    const box = page.getByRole("checkbox", { name: /^Change your plan and absences/ });
    await expect(box).not.toBeChecked();
    if (canWrite) await box.check();
    await page.getByRole("button", { name: "Create token" }).click();
    return page.getByLabel("Your new token").inputValue();
  };
  const away = { startsOn: castDay(60), lastOn: castDay(64) };
  const reading = await make("Notes", false);
  expect((await write("POST", "/me/absences", reading, away)).status).toBe(403);
  const writing = await make("Holidays", true);
  expect((await write("POST", "/me/absences", writing, away)).status).toBe(201);
  await page.reload();
  // Once beside the token, and once as a choice for another.
  await expect(page.getByText("Change your plan and absences")).toHaveCount(2);
  await page.goto(`${site.url}/absences`);
  const [from, to] = [writtenDay(away.startsOn), writtenDay(away.lastOn)];
  await expect(page.getByText(new RegExp(`${from}.+${to}`))).toBeVisible();
});

test("a person reads what the API offers, field by field, and opens its contract", async ({
  browser,
}) => {
  const page = await signedIn(browser, "jonas");
  await page.goto(`${site.url}/account`);
  await page.getByRole("link", { name: "See what the API offers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API for programs");
  await expect(page.getByText(`${site.url}/api/v1/teams`)).toBeVisible();
  await page.getByRole("heading", { name: "Your own assessments" }).click();
  const fields = page.getByRole("table", { name: "Your own assessments" });
  const verdict = fields.getByRole("row", { name: /^verdict/ });
  await expect(verdict).toContainText("One of IC, UNDECIDED, MANAGEMENT");
  await page.getByRole("heading", { name: "Put somebody in a team from a day on" }).click();
  const body = page.getByRole("table", { name: "Put somebody in a team from a day on" });
  await expect(body.getByRole("row", { name: /^startsOn/ })).toContainText(
    "Day, YYYY-MM-DD, or null",
  );
  const contract = await page.getByRole("link", { name: /Open contract/ }).getAttribute("href");
  const answer = await page.request.get(`${site.url}${contract}`);
  expect(await answer.json()).toMatchObject({ openapi: "3.1.0" });
});
