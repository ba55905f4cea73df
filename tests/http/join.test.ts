import { afterAll, expect, test } from "vitest";
import { issueFirstAdminLink } from "@/lib/auth/link/first-admin-mutations";
import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { db } from "@/lib/db/client";
import { CAST, CAST_PASSWORD } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { PlainBrowser } from "@/tests/support/plain-browser";
import { mailServer, type MailServer } from "@/tests/support/smtp";

let mail: MailServer;
const app = runningApp(async () => {
  mail = await mailServer();
  return mail.environment;
});
afterAll(() => mail.stop());

const password = "seven green kites";
const here = (link: string) => app.url + new URL(link).pathname;

async function signIn(email: string, word: string) {
  const browser = new PlainBrowser();
  const page = await browser.open(`${app.url}/sign-in`);
  return {
    browser,
    page: await browser.submit(page, 'name="password"', { email, password: word }),
  };
}

test("an invited person chooses a password and is signed in", async () => {
  const { email, name } = CAST.carl;
  const { id } = await db().user.findUniqueOrThrow({ where: { email } });
  const link = here(await issueInvitation(id, new Date()));
  const browser = new PlainBrowser();
  const page = await browser.open(link);
  expect(page.body).toContain(`Welcome, ${name}`);
  const short = await browser.submit(page, 'name="password"', { password: "short" });
  expect(short.body).toContain("Use at least 12 characters.");
  expect(short.body).not.toContain('value="short"');
  const inside = await browser.submit(short, 'name="password"', { password });
  expect(inside).toMatchObject({ url: `${app.url}/`, status: 200 });
  expect((await new PlainBrowser().open(link)).body).toContain("This link no longer works");
  expect((await signIn(email, password)).page.url).toBe(`${app.url}/`);
});

test("a forgotten password is replaced by mail, and ends old sessions and the old password", async () => {
  const { email } = CAST.jonas;
  const { browser: old } = await signIn(email, CAST_PASSWORD);
  const browser = new PlainBrowser("fr");
  const asked = await browser.open(`${app.url}/sign-in/forgotten`);
  await browser.submit(asked, 'name="email"', { email });
  const { link, subject } = await mail.mailTo(email);
  expect(subject).toBe("Choisissez un nouveau mot de passe pour Pendulum");
  const inside = await browser.submit(await browser.open(link), 'name="password"', { password });
  expect(inside.url).toBe(`${app.url}/`);
  expect((await old.open(`${app.url}/`)).url).toBe(`${app.url}/sign-in`);
  expect((await signIn(email, CAST_PASSWORD)).page.body).toContain("Email or password is wrong");
});

test("a new password still requires the second factor", async () => {
  const { email } = CAST.samir;
  const { id } = await db().user.update({
    where: { email },
    data: { totpSecret: "sealed", totpEnabledAt: new Date() },
  });
  const browser = new PlainBrowser();
  const page = await browser.open(here(await issueInvitation(id, new Date())));
  const next = await browser.submit(page, 'name="password"', { password }, /\/sign-in\/code/);
  expect(next.url).toMatch(/\/sign-in\/code/);
  expect(browser.cookie(app.url, ".session")).toBeUndefined();
});

test("the first administrator names the organisation and lands in the administration", async () => {
  expect(await issueFirstAdminLink(new Date())).toBeNull();
  await db().user.updateMany({ where: { isAdmin: true }, data: { isAdmin: false } });
  const link = here((await issueFirstAdminLink(new Date())) ?? "");
  const browser = new PlainBrowser();
  const page = await browser.open(link);
  expect(page.body).toContain("You are the first person here");
  const fields = { organisation: "", name: "Grace", email: "grace", password: "password1234" };
  const wrong = await browser.submit(page, 'name="organisation"', fields);
  for (const sentence of ["your organisation’s name", "Enter an email address"])
    expect(wrong.body).toContain(sentence);
  const right = { organisation: "Acme", email: "grace@acme.example", password };
  const inside = await browser.submit(wrong, 'name="organisation"', { name: "Grace", ...right });
  expect(inside).toMatchObject({ url: `${app.url}/admin`, status: 200 });
  expect((await new PlainBrowser().open(link)).body).toContain("This link no longer works");
  expect(app.log()).not.toMatch(/@acme\.example|@pendulum\.example|kites/);
});
