import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import type { Subject } from "@/tests/support/oidc";
import {
  NOT_ADMITTED,
  openIdApp,
  OTHER_ACCOUNT,
  UNVERIFIED,
  verified,
} from "@/tests/support/openid-app";
import { PlainBrowser } from "@/tests/support/plain-browser";
import { send } from "@/tests/support/raw-request";

const { app, provider, goAs, expectRefused } = openIdApp();

const personOf = (email: string) => db().user.findUniqueOrThrow({ where: { email } });

describe("signs in", () => {
  const { email } = CAST.jonas;
  const sub = "jonas-at-acme";

  test("a person with a known, verified email, and leads to the requested page", async () => {
    const { page, browser } = await goAs(verified(email, sub), { to: "/trials?a=1" });
    expect(page).toMatchObject({ url: `${app.url}/trials?a=1`, status: 200 });
    const { id } = await personOf(email);
    const accounts = await db().account.findMany({ where: { userId: id } });
    expect(accounts).toMatchObject([{ issuer: provider().issuer, subject: sub }]);
    const sessions = await db().session.findMany({ where: { userId: id, endedAt: null } });
    expect(sessions).toHaveLength(1);
    expect(browser.cookie(app.url, ".session")).toBeTruthy();
    for (const name of [".state", ".nonce", ".pkce"])
      expect(browser.cookie(app.url, name)).toBeUndefined();
    expect((await browser.open(`${app.url}/`)).url).toBe(`${app.url}/`);
  });

  test("the same subject later, whatever the email is", async () => {
    for (const other of [verified(CAST.priya.email, sub), { sub }]) {
      const before = new Date();
      const { page } = await goAs(other);
      expect(page.url).toBe(`${app.url}/`);
      const last = await db().session.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
      expect(last.userId).toBe((await personOf(email)).id);
      expect(last.createdAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    }
  });

  test("an invited person, who has then joined", async () => {
    const invited = await db().user.create({ data: { email: "new@acme.example", name: "New" } });
    const token = { hash: randomUUID(), purpose: "INVITATION", userId: invited.id } as const;
    await db().oneTimeToken.create({ data: { ...token, expiresAt: new Date(Date.now() + 1e7) } });
    const { page } = await goAs(verified("New@Acme.example"));
    expect(page).toMatchObject({ url: `${app.url}/`, status: 200 });
    expect((await personOf("new@acme.example")).joinedAt).not.toBeNull();
    const used = await db().oneTimeToken.findUniqueOrThrow({ where: { hash: token.hash } });
    expect(used.usedAt).not.toBeNull();
  });
});

describe("does not sign in", () => {
  const { email } = CAST.samir;
  const strangers: [string, Subject, string][] = [
    ["an unverified email", { sub: "a", email, email_verified: false }, UNVERIFIED],
    ["an email without email_verified", { sub: "b", email }, UNVERIFIED],
    ["no email at all", { sub: "c" }, UNVERIFIED],
    ["a stranger", verified("stranger@acme.example"), NOT_ADMITTED],
    ["a second subject of a person", verified(CAST.jonas.email, "not-jonas"), OTHER_ACCOUNT],
  ];
  test.each(strangers)("%s", async (_, subject, sentence) => {
    const before = [await db().account.count(), await db().user.count()];
    const { page, browser } = await goAs(subject);
    expectRefused(page, sentence);
    expect(browser.cookie(app.url, ".session")).toBeUndefined();
    expect([await db().account.count(), await db().user.count()]).toEqual(before);
  });

  test("a removed person, linked or not", async () => {
    const subject = verified(CAST.ines.email);
    const removed = (at: Date | null) =>
      db().user.update({ where: { email: CAST.ines.email }, data: { removedAt: at } });
    await removed(new Date());
    expectRefused((await goAs(subject)).page, NOT_ADMITTED);
    await removed(null);
    expect((await goAs(subject)).page.url).toBe(`${app.url}/`);
    await removed(new Date());
    expectRefused((await goAs(subject)).page, NOT_ADMITTED);
    await removed(null);
  });

  test("the error is shown in French, and unknown reasons in the address show nothing", async () => {
    const reader = new PlainBrowser("fr");
    const page = await reader.open(`${app.url}/sign-in?problem=elsewhere-not-admitted`);
    expect(page.body).toContain("Ce compte Acme ID n’ouvre pas Pendulum");
    const other = await reader.open(`${app.url}/sign-in?problem=%3Cb%3Eboo&problem=x`);
    expect(other.body).not.toContain('role="alert"');
  });
});

test("only the callback of next-auth's own addresses answers", async () => {
  const paths = [
    "signin",
    "signin/oidc",
    "signout",
    "session",
    "csrf",
    "providers",
    "error",
  ].concat([
    "callback/password",
    "callback/demo",
    "callback/link",
    "callback/oidc/x",
    "_log",
    "verify-request",
  ]);
  for (const path of paths)
    expect((await send(app.url, { path: `/api/auth/${path}` })).status, path).toBe(404);
  const headers = { origin: app.url, "content-type": "application/x-www-form-urlencoded" };
  const post = { method: "POST", path: "/api/auth/callback/oidc", headers, body: "code=x" };
  expect((await send(app.url, post)).status).toBe(405);
});

test("forms may lead to the provider, and the page says when it cannot be reached", async () => {
  const { headers } = await send(app.url, { path: "/sign-in" });
  expect(headers["content-security-policy"]).toContain(`form-action 'self' ${provider().issuer};`);
  await provider().stop();
  const { page } = await goAs(verified(CAST.lea.email));
  expectRefused(page, "Acme ID cannot be reached now");
  expect(app.log()).not.toMatch(/a-client-secret|@acme\.example|@pendulum\.example/);
});
