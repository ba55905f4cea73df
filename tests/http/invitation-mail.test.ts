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
  expect(page.body).toContain("on its way by email");
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
  expect(subject).toBe("Votre invitation à rejoindre Pendulum");
  expect(link).toBe(linkOn(answer));
  const open = await db().oneTimeToken.count({ where: { userId: id, usedAt: null } });
  expect(open).toBe(1);
  await db().user.update({ where: { email: CAST.ada.email }, data: { locale: null } });
});

test("invitations are mailed later from a page that says before to whom, and after what came of it", async () => {
  await db().user.create({ data: { name: "Pia Late", email: "pia@acme.example" } });
  const browser = await admin();
  const people = await browser.open(`${app.url}/admin/people`);
  expect(people.body).toContain("/admin/people/invitations");
  const before = await browser.open(`${app.url}/admin/people/invitations`);
  expect(before.body).toMatch(/\d+ invitations? go(es)? to [^<]*Pia Late/);
  const sentence = "We talk about it on <Monday>.";
  const after = await browser.submit(before, 'name="sentence"', { sentence });
  expect(after.url).toContain("/admin/people/invitations");
  expect(after.body).toMatch(/invitations? (is|are) on the way|The last invitation was sent on/);
  const { text, html } = await mail.mailTo("pia@acme.example");
  expect(text).toContain(`${CAST.ada.name} invites you to Pendulum at `);
  expect(text).toContain(sentence);
  expect(html).toContain("We talk about it on &lt;Monday&gt;.");
  const again = await browser.open(`${app.url}/admin/people/invitations?again=yes`);
  expect(again.body).toContain("The last invitation was sent on");
  expect(again.body).not.toMatch(/invitations? go(es)? to [^<]*Pia Late/);
});

test("a sentence that is too long is refused, and nobody is mailed", async () => {
  await db().user.create({ data: { name: "Quinn Late", email: "quinn@acme.example" } });
  const browser = await admin();
  const page = await browser.open(`${app.url}/admin/people/invitations`);
  const answer = await browser.submit(page, 'name="sentence"', { sentence: "x".repeat(301) });
  expect(answer.body).toContain("more than 300 characters");
  expect(await db().listInvitation.count({ where: { mailedAt: null } })).toBe(0);
});

test("without a mail server the invitation is still created, and the admin is told to hand over the link", async () => {
  const browser = await admin();
  await mail.stop();
  const page = await invite("omar@acme.example", browser);
  expect(page.body).toContain("the email was not sent");
  expect(linkOn(page)).toBeTruthy();
  expect(app.log()).not.toContain("@acme.example");
});
