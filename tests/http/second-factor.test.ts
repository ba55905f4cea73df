import { Secret, TOTP } from "otpauth";
import { afterEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST, CAST_PASSWORD, type CastKey } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { PlainBrowser, type Page } from "@/tests/support/plain-browser";
import { visit } from "@/tests/support/raw-request";

const app = runningApp();

const require = (requireSecondFactor: boolean) =>
  db().installation.update({ where: { id: 1 }, data: { requireSecondFactor } });
afterEach(() => require(false));

async function signIn(person: CastKey, to = "/guide", browser = new PlainBrowser()) {
  const page = await browser.open(`${app.url}/sign-in?to=${encodeURIComponent(to)}`);
  const fields = { email: CAST[person].email, password: CAST_PASSWORD };
  return { browser, page: await browser.submit(page, 'name="password"', fields) };
}

/** Generates the codes of an authenticator app from the secret on the enrolment page. */
function codeFrom({ body }: Page): (inSeconds?: number) => string {
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1]?.replaceAll(" ", "") ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return (inSeconds = 0) => totp.generate({ timestamp: Date.now() + inSeconds * 1000 });
}

async function enrol(browser: PlainBrowser) {
  const begun = await browser.submit(
    await browser.open(`${app.url}/second-factor`),
    "Set up second factor",
  );
  const code = codeFrom(begun);
  const done = await browser.submit(begun, 'name="code"', { code: code() });
  expect(done.url).toBe(`${app.url}/second-factor/recovery-codes`);
  const shown = await browser.submit(done, "Create ten new codes");
  const recovery = [...shown.body.matchAll(/<li>((?:[a-z2-9]{4}-){3}[a-z2-9]{4})<\/li>/g)];
  expect(recovery).toHaveLength(10);
  return { code, recovery: recovery.map((match) => match[1] ?? "") };
}

describe("a second factor set up without scripts", () => {
  test("is required from then on", async () => {
    const { browser } = await signIn("jonas");
    const old = await signIn("jonas");
    const { code, recovery } = await enrol(browser);
    expect((await old.browser.open(`${app.url}/guide`)).url).toContain("/sign-in");
    const { browser: next, page } = await signIn("jonas");
    expect(page.url).toBe(`${app.url}/sign-in/code?to=%2Fguide`);
    expect(next.cookie(app.url, ".session")).toBeUndefined();
    expect((await next.open(`${app.url}/guide`)).url).toContain("/sign-in");
    const wrong = await next.submit(page, 'name="code"', { code: code(-3600) });
    expect(wrong.body).toContain("This code is wrong");
    const used = code(30);
    const right = await next.submit(wrong, 'name="code"', { code: used });
    expect(right.url).toBe(`${app.url}/guide`);

    const replay = await signIn("jonas");
    const again = await replay.browser.submit(replay.page, 'name="code"', { code: used });
    expect(again.body).toContain("This code is wrong");
    const saved = await replay.browser.submit(again, 'name="code"', { code: recovery[0] ?? "" });
    expect(saved.url).toBe(`${app.url}/guide`);
    const spent = await signIn("jonas");
    const refused = await spent.browser.submit(spent.page, 'name="code"', {
      code: recovery[0] ?? "",
    });
    expect(refused.body).toContain("This code is wrong");
  });

  test("redirects a code without a password to sign-in", async () => {
    const page = await new PlainBrowser().open(`${app.url}/sign-in/code?to=%2Fguide`);
    expect(page.url).toBe(`${app.url}/sign-in`);
  });
});

describe("where the installation requires it", () => {
  test("a person without one reaches only its set-up and sign-out", async () => {
    await require(true);
    const { browser, page } = await signIn("oskar");
    expect(page.url).toBe(`${app.url}/second-factor`);
    expect(page.body).toContain("Set it up to continue");
    const forms: Record<string, string>[] = [{}, { rsc: "1" }];
    const cookie = `pendulum.session=${browser.cookie(app.url, ".session") ?? ""}`;
    for (const path of ["/", "/assessments", "/teams", "/trials", "/privacy", "/account"])
      for (const form of forms) {
        const { body } = await visit(app.url, path, { ...form, cookie });
        expect(body).not.toContain(CAST.oskar.name);
      }
    const headers = { cookie, origin: app.url, "content-type": "application/json" };
    const answer = await fetch(`${app.url}/assessments/draft/answers`, {
      method: "POST",
      body: "{}",
      headers,
      redirect: "manual",
    });
    expect(answer.headers.get("location")).toBe("/second-factor");
    await enrol(browser);
    expect((await browser.open(`${app.url}/guide`)).url).toBe(`${app.url}/guide`);
  });
});
