import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { PlainBrowser, type Page } from "@/tests/support/plain-browser";
import { mailServer, type MailServer } from "@/tests/support/smtp";

let mail: MailServer;
const app = runningApp(async () => {
  mail = await mailServer();
  return mail.environment;
});
afterAll(() => mail.stop());

async function admin(language = "en"): Promise<PlainBrowser> {
  const browser = new PlainBrowser(language);
  const page = await browser.open(`${app.url}/sign-in`);
  const fields = { email: CAST.ada.email, password: CAST_PASSWORD };
  expect((await browser.submit(page, 'name="password"', fields)).url).toBe(`${app.url}/`);
  return browser;
}

async function invite(email: string, browser: PlainBrowser): Promise<Page> {
  const page = await browser.open(`${app.url}/admin/people/new`);
  return browser.submit(page, 'name="email"', { name: "Nina New", email, teamId: "" });
}

const linkOn = (page: Page) => /value="(http[^"]+\/join\/[\w-]{43})"/.exec(page.body)?.[1];

test("an invitation is mailed, and the admin has the same link to hand over", async () => {
  const page = await invite("nina@acme.example", await admin());
  expect(page.body).toContain("on its way by mail");
  const { subject, link, text } = await mail.mailTo("nina@acme.example");
  expect(subject).toBe("You are invited to Pendulum");
  expect(text).toMatch(/^Hello Nina New,/);
  expect(link).toBe(linkOn(page));
});

test("a renewed invitation is mailed in the admin's language, and the earlier link stops working", async () => {
  await db().user.update({ where: { email: CAST.ada.email }, data: { locale: "fr" } });
  const browser = await admin();
  const { id } = await db().user.findUniqueOrThrow({ where: { email: "nina@acme.example" } });
  const page = await browser.open(`${app.url}/admin/people/${id}`);
  const answer = await browser.submit(page, "Créer le lien");
  const { subject, link } = await mail.mailTo("nina@acme.example");
  expect(subject).toBe("Vous êtes invité(e) à rejoindre Pendulum");
  expect(link).toBe(linkOn(answer));
  const open = await db().oneTimeToken.count({ where: { userId: id, usedAt: null } });
  expect(open).toBe(1);
  await db().user.update({ where: { email: CAST.ada.email }, data: { locale: null } });
});

test("without a mail server the invitation is still created, and the admin is told to hand over the link", async () => {
  const browser = await admin();
  await mail.stop();
  const page = await invite("omar@acme.example", browser);
  expect(page.body).toContain("the mail did not leave");
  expect(linkOn(page)).toBeTruthy();
  expect(app.log()).not.toContain("@acme.example");
});
