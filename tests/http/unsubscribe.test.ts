// A mail program unsubscribes its reader with one request, RFC 8058: without cookie, origin or page.
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, fill } = preparedApp();

const ONE_CLICK = {
  method: "POST",
  body: "List-Unsubscribe=One-Click",
  headers: { "content-type": "application/x-www-form-urlencoded" },
};
const path = () => fill("/api/unsubscribe/{jonas.stop-reminders}");
const setting = () => db().reminderSetting.findUnique({ where: { userId: fill("{jonas}") } });

test("nothing is stopped by opening the address, from another site, or with a wrong link", async () => {
  const opened = await send(app.url, { path: path() });
  expect(opened.status).toBe(302);
  expect(opened.headers.location).toBe(fill("/unsubscribe/{jonas.stop-reminders}"));
  expect((await send(app.url, { path: opened.headers.location })).body).toContain("<button");
  const foreign = { ...ONE_CLICK.headers, origin: "https://evil.example" };
  expect((await send(app.url, { ...ONE_CLICK, path: path(), headers: foreign })).status).toBe(403);
  expect((await send(app.url, { ...ONE_CLICK, path: `${path()}x` })).status).toBe(404);
  expect((await setting())?.byMail ?? true).toBe(true);
});

test("one request stops these mails and no others, however often it is sent", async () => {
  for (let times = 0; times < 2; times += 1)
    expect((await send(app.url, { ...ONE_CLICK, path: path() })).status).toBe(200);
  expect(await setting()).toMatchObject({ byMail: false, weeklyCap: 3, digest: false });
});
