import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST, CAST_PASSWORD, type CastKey } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { PlainBrowser } from "@/tests/support/plain-browser";
import { mailServer, type MailServer } from "@/tests/support/smtp";

let mail: MailServer;
const app = runningApp(async () => {
  mail = await mailServer();
  return mail.environment;
});
afterAll(() => mail.stop());

async function signIn(person: CastKey, language = "en") {
  const browser = new PlainBrowser(language);
  const page = await browser.open(`${app.url}/sign-in`);
  const fields = { email: CAST[person].email, password: CAST_PASSWORD };
  return { browser, page: await browser.submit(page, 'name="password"', fields) };
}

test("without scripts, an administrator removes a lost second factor, and the person is notified", async () => {
  const { browser: phone } = await signIn("jonas");
  const begun = await phone.submit(
    await phone.open(`${app.url}/second-factor`),
    "Set up second factor",
  );
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(begun.body)?.[1]?.replaceAll(" ", "") ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await phone.submit(begun, 'name="code"', { code: totp.generate() });
  expect((await signIn("jonas")).page.url).toContain("/sign-in/code");

  const jonas = await db().user.findUniqueOrThrow({ where: { email: CAST.jonas.email } });
  await db().user.update({ where: { id: jonas.id }, data: { locale: "fr" } });
  const { browser: ada } = await signIn("ada");
  const page = await ada.open(`${app.url}/admin/people/${jonas.id}`);
  expect(page.body).toContain("Remove lost second factor");
  const removed = await ada.submit(page, "Remove second factor");
  expect(removed.body).toContain("The person is told by email");
  expect(removed.body).toContain(`${CAST.ada.name} removed it`);
  const { subject, link, text } = await mail.mailTo(CAST.jonas.email);
  expect(subject).toBe("Votre second facteur Pendulum a été retiré");
  expect(link).toBe(`${app.url}/account`);
  expect(text).not.toContain(CAST.ada.name);

  expect((await phone.open(`${app.url}/`)).url).toContain("/sign-in");
  const { browser: again, page: home } = await signIn("jonas");
  expect(home.body).toContain("Un admin a retiré votre second facteur");
  const read = await again.submit(home, "Masquer l’avis");
  expect(read.body).not.toContain("Un admin a retiré");
  expect((await again.open(`${app.url}/account`)).body).not.toContain("Un admin a retiré");
  expect(app.log()).not.toContain("@pendulum.example");
});

test("an import mails each invitation once, after it is stored", async () => {
  const { browser } = await signIn("ada");
  const rows = ["name,email,team", "Nina,nina@acme.example,", "Omar,omar@acme.example,"];
  const form = await browser.open(`${app.url}/admin/import`);
  const preview = await browser.submit(form, 'name="text"', { text: rows.join("\n") });
  expect(mail.received.filter(({ to }) => to.endsWith("@acme.example"))).toEqual([]);
  const applied = await browser.submit(preview, 'name="digest"');
  expect(applied.body).toContain("List imported");
  const { link } = await mail.mailTo("nina@acme.example");
  await mail.mailTo("omar@acme.example");
  await expect
    .poll(async () => (await browser.open(applied.url)).body)
    .toContain("2 invitations were sent");
  expect(mail.received.filter(({ to }) => to.endsWith("@acme.example"))).toHaveLength(2);
  expect((await new PlainBrowser().open(link)).body).toContain("Welcome, Nina");
});
