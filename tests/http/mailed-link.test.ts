import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { PlainBrowser, type Page } from "@/tests/support/plain-browser";
import { mailServer, type MailServer } from "@/tests/support/smtp";

let mail: MailServer;
const app = runningApp(async () => {
  mail = await mailServer();
  return mail.environment;
});
afterAll(() => mail.stop());

const ON_ITS_WAY = "a link is on its way";
const SPENT = "This link no longer works";

async function ask(
  email: string,
  where = "link",
  language = "en",
  asks?: PlainBrowser,
): Promise<Page> {
  const browser = asks ?? new PlainBrowser(language);
  const page = await browser.open(`${app.url}/sign-in/${where}?to=%2Ftrials`);
  return browser.submit(page, 'name="email"', { email });
}

const enter = (page: Page, browser: PlainBrowser) => browser.submit(page, 'name="secret"');
const change = (email: string, data: object) => db().user.update({ where: { email }, data });

/** The text of a page, without what differs between responses. */
const stableText = ({ body }: Page) =>
  body.replace(/<script[\s\S]*?<\/script>|nonce="[^"]*"|:[\w-]+:/g, "");

describe("Sign in with a link", () => {
  test("signs in once, when the button is pressed, and leads to the requested page", async () => {
    const { email } = CAST.jonas;
    const browser = new PlainBrowser();
    const answer = await ask(email.toUpperCase(), "link", "en", browser);
    expect(answer.body).toContain(ON_ITS_WAY);
    const { link, subject } = await mail.mailTo(email);
    expect(subject).toBe("Your link to sign in to Pendulum");
    expect(link).toMatch(new RegExp(`^${app.url}/sign-in/link/[\\w-]{43}$`));
    const scanner = await new PlainBrowser().open(link);
    const page = await browser.open(link);
    expect(page.body).toContain(email);
    expect(browser.cookie(app.url, ".session")).toBeUndefined();
    expect((await enter(page, browser)).url).toBe(`${app.url}/trials`);
    expect(browser.cookie(app.url, ".session")).toBeTruthy();
    expect((await enter(scanner, new PlainBrowser())).body).toContain(SPENT);
    expect((await new PlainBrowser().open(link)).body).toContain(SPENT);
  });

  test("is stored only as a hash, and ends after 15 minutes or when its person is removed", async () => {
    const { email } = CAST.samir;
    await ask(email);
    const { link } = await mail.mailTo(email);
    const secret = /link\/([\w-]+)/.exec(link)?.[1] ?? "";
    const [token] = await db().oneTimeToken.findMany({ where: { user: { email } } });
    expect(JSON.stringify(token)).not.toContain(secret);
    const minutes =
      ((token?.expiresAt.getTime() ?? 0) - (token?.createdAt.getTime() ?? 0)) / 60_000;
    expect(minutes).toBe(15);
    const page = await new PlainBrowser().open(link);
    const refusals = async () => {
      expect((await new PlainBrowser().open(link)).body).toContain(SPENT);
      expect((await enter(page, new PlainBrowser())).body).toContain(SPENT);
    };
    await change(email, { removedAt: new Date() });
    await refusals();
    await change(email, { removedAt: null });
    const past = new Date(Date.now() - 1000);
    const past15 = new Date(Date.now() - 901_000);
    const where = { hash: token?.hash ?? "" };
    await db().oneTimeToken.update({ where, data: { createdAt: past15, expiresAt: past } });
    await refusals();
  });

  test("does not replace the second factor of an account that has one", async () => {
    const { email } = CAST.oskar;
    await change(email, { totpSecret: "sealed", totpEnabledAt: new Date() });
    await ask(email);
    const browser = new PlainBrowser();
    const page = await browser.open((await mail.mailTo(email)).link);
    const next = await browser.submit(page, 'name="secret"', {}, /\/sign-in\/code/);
    expect(next.url).toMatch(/\/sign-in\/code/);
    expect(browser.cookie(app.url, ".session")).toBeUndefined();
  });

  test("is in the recipient's language, not the requester's, and contains nothing private", async () => {
    const { email, name } = CAST.lea;
    expect((await ask(email, "link", "en")).body).toContain(ON_ITS_WAY);
    const french = await mail.mailTo(email);
    expect(french.subject).toBe("Votre lien pour vous connecter à Pendulum");
    expect(french.text).toMatch(new RegExp(`^Bonjour ${name},`));
    expect(french.html).toContain('<html lang="fr">');
    expect(french.html).toContain(french.link.replaceAll("&", "&amp;"));
    await ask(CAST.ruth.email, "link", "fr");
    expect((await mail.mailTo(CAST.ruth.email)).text).toContain("Bonjour Ruth");
    for (const { text, html } of mail.received)
      expect(text + html).not.toMatch(/Storage|Platform|lean|verdict|penche|trial|essai/i);
  });
});

describe("a new password by mail", () => {
  test("is a link to choose a password, valid for an hour", async () => {
    const { email } = CAST.priya;
    await change(email, { passwordHash: "$argon2id$any" });
    expect((await ask(email, "forgotten")).body).toContain(ON_ITS_WAY);
    const { link } = await mail.mailTo(email);
    expect(link).toMatch(new RegExp(`^${app.url}/join/[\\w-]{43}$`));
    const [token] = await db().oneTimeToken.findMany({ where: { user: { email } } });
    expect(token?.purpose).toBe("PASSWORD_RESET");
    expect((token?.expiresAt.getTime() ?? 0) - (token?.createdAt.getTime() ?? 0)).toBe(3_600_000);
    expect(
      (await new PlainBrowser().open(link.replace("/join/", "/sign-in/link/"))).body,
    ).toContain(SPENT);
  });
});

describe("known addresses cannot be found out", () => {
  test("known, unknown, invited and removed addresses get the same page; only the known one gets a mail", async () => {
    const invited = "invited@acme.example";
    await db().user.create({ data: { email: invited, name: "Not Yet" } });
    await change(CAST.ines.email, { removedAt: new Date() });
    const before = mail.received.length;
    for (const where of ["link", "forgotten"]) {
      const known = await ask(CAST.daniel.email, where);
      const others = ["nobody@acme.example", invited, CAST.ines.email];
      for (const email of others)
        expect(stableText(await ask(email, where)), email).toBe(stableText(known));
    }
    await mail.mailTo(CAST.daniel.email);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const late = mail.received.slice(before).map(({ to }) => to);
    expect(new Set(late)).toEqual(new Set([CAST.daniel.email]));
  });

  test("the fifth request within an hour is refused, for known and unknown addresses alike", async () => {
    for (const email of [CAST.tomas.email, "no-one@acme.example"]) {
      for (let i = 0; i < 4; i++) expect((await ask(email)).body).toContain(ON_ITS_WAY);
      expect((await ask(email, "forgotten")).body).toContain("Too many attempts");
    }
  });

  test("an invalid address gets an error at its field", async () => {
    expect((await ask("jonas")).body).toContain("Enter an email address");
  });

  test("without a mail server both get the same error at once, and no address is logged", async () => {
    await mail.stop();
    const answers = [await ask(CAST.mei.email), await ask("somebody@acme.example")];
    for (const answer of answers) expect(answer.body).toContain("Email cannot be sent now");
    const [known, unknown] = answers.map((answer) =>
      stableText(answer).replace(/value="[^"]*"/g, ""),
    );
    expect(known).toBe(unknown);
    expect(app.log()).not.toMatch(/@acme\.example|@pendulum\.example/);
  });
});
