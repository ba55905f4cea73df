import { expect, test, type Browser, type Page } from "@playwright/test";
import { CAST, type CastKey } from "@/prisma/cast";
import { demoServer, type Served } from "@/tests/support/server";
import { signedIn as signedInAt } from "@/tests/support/story";

let site: Served;

test.beforeAll(async () => {
  site = await demoServer();
});
test.afterAll(() => site.stop());

type Settings = { colorScheme?: "light" | "dark"; locale?: string; javaScriptEnabled?: boolean };

function signedIn(browser: Browser, who: CastKey, settings: Settings = {}): Promise<Page> {
  return signedInAt(browser, site.url, who, "/", settings);
}

const event = (uid: number, ...lines: string[]) =>
  ["BEGIN:VEVENT", `UID:${uid}`, "SUMMARY:Secret surgery", ...lines, "END:VEVENT"].join("\r\n");
const NEXT = new Date().getFullYear() + 1;
const calendar = [
  "BEGIN:VCALENDAR",
  event(1, `DTSTART;VALUE=DATE:${NEXT}0103`, `DTEND;VALUE=DATE:${NEXT}0108`),
  event(2),
  "END:VCALENDAR",
].join("\r\n");
const noWholeDays = [
  "BEGIN:VCALENDAR",
  event(1, `DTSTART:${NEXT}0103T090000Z`, `DTEND:${NEXT}0103T100000Z`),
  event(2, `DTSTART;VALUE=DATE:${NEXT}0104`, "TRANSP:TRANSPARENT"),
  event(3, `DTSTART;VALUE=DATE:${NEXT}0105`, "STATUS:CANCELLED"),
  event(4, `DTSTART:${NEXT}0106T090000Z`, `DTEND:${NEXT}0106T100000Z`),
  event(5, `DTSTART;TZID=Mars Standard Time:${NEXT}0107T120000`, "DURATION:PT1H"),
  "END:VCALENDAR",
].join("\r\n");

test("a person subscribes to their calendar, replaces the address and revokes it", async ({
  browser,
}) => {
  const page = await signedIn(browser, "samir");
  await page.getByText(CAST.samir.name).first().click();
  await page.getByRole("link", { name: "Reminders and calendars" }).click();
  await page.getByRole("link", { name: "Calendars", exact: true }).click();
  await page.getByRole("button", { name: "Create address" }).click();
  const link = page.getByLabel("Your secret address");
  const first = await link.inputValue();
  const got = await page.request.get(first);
  expect(got.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await got.text()).toContain("SUMMARY:Tech lead of Storage");
  const conditions: Record<string, string>[] = [
    { "if-none-match": got.headers().etag! },
    { "if-none-match": "*" },
    { "if-modified-since": got.headers()["last-modified"]! },
  ];
  for (const headers of conditions)
    expect([headers, (await page.request.get(first, { headers })).status()]).toEqual([
      headers,
      304,
    ]);
  await page.reload();
  await expect(link).toHaveCount(0);
  await page.getByRole("button", { name: "Create new address" }).click();
  const second = await link.inputValue();
  expect((await page.request.get(first)).status()).toBe(404);
  expect((await page.request.get(second)).status()).toBe(200);
  await page.getByRole("button", { name: "Delete address" }).click();
  await expect(page.getByText("No addresses yet.")).toBeVisible();
  expect((await page.request.get(second)).status()).toBe(404);
});

test("a calendar file without absences says why, event by event, also in UTF-16", async ({
  browser,
}) => {
  const page = await signedIn(browser, "ruth");
  await page.goto(`${site.url}/absences`);
  const preview = async (buffer: Buffer) => {
    const file = { name: "away.ics", mimeType: "text/calendar", buffer };
    await page.getByLabel("Calendar file").setInputFiles(file);
    await page.getByRole("button", { name: "Preview" }).click();
  };
  for (const buffer of [Buffer.from(noWholeDays), Buffer.from(`\uFEFF${noWholeDays}`, "utf16le")]) {
    await preview(buffer);
    await expect(page.getByText("This file has no absences.")).toBeVisible();
    for (const reason of [
      "Line 26: the time zone “Mars Standard Time” is unknown. Its times are read as local times.",
      "Shorter than a whole day: lines 2, 20, and 26.",
      "Shown as free: line 8.",
      "Cancelled: line 14.",
    ])
      await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByText("No whole days away")).toHaveCount(0);
    await page.reload();
  }
  await preview(Buffer.from("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
  await expect(page.getByText("No whole days away.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`absences from a calendar file are previewed, then stored (scripts ${javaScriptEnabled ? "on" : "off"})`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, javaScriptEnabled ? "jonas" : "oskar", {
      javaScriptEnabled,
    });
    await page.goto(`${site.url}/absences`);
    const file = { name: "away.ics", mimeType: "text/calendar", buffer: Buffer.from(calendar) };
    await page.getByLabel("Calendar file").setInputFiles(file);
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("Line 8: this event has no start.")).toBeVisible();
    const enter = page.getByRole("button", { name: "Save absences" });
    await enter.click();
    await expect(enter).toBeHidden();
    await expect(page.getByRole("listitem").filter({ hasText: `January 3, ${NEXT}` })).toHaveCount(
      1,
    );
    expect(await page.content()).not.toContain("Secret surgery");
    await page.getByLabel("Address of the calendar").fill("http://127.0.0.1/private.ics");
    await page.getByRole("button", { name: "Add calendar" }).click();
    await expect(page.getByText("Enter the whole https address")).toBeVisible();
  });
