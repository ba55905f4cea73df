import { expect, test } from "vitest";
import { CAST } from "@/prisma/cast";
import { FAILED, openIdApp, RETURN, verified } from "@/tests/support/openid-app";
import { PlainBrowser } from "@/tests/support/plain-browser";

const { app, provider, goAs, expectRefused } = openIdApp();

const someone = () => verified(CAST.lea.email, "lea-at-acme");
const signedIn = (browser: PlainBrowser) => browser.cookie(app.url, ".session") !== undefined;

test.each(["state", "nonce", "code_challenge"])("another %s is refused", async (name) => {
  const { browser, page } = await goAs(someone(), { stopAt: new RegExp(provider().issuer) });
  const asked = new URL(page.url);
  expect(asked.searchParams.get(name)?.length).toBeGreaterThan(30);
  asked.searchParams.set(name, "x".repeat(43));
  expectRefused(await browser.open(asked.href), FAILED);
  expect(signedIn(browser)).toBe(false);
});

test("a code works once, and only in the browser that asked for it", async () => {
  const { browser, page } = await goAs(someone(), { stopAt: RETURN });
  const [here] = [...browser.cookies.values()];
  const before = new Map(here);
  expectRefused(await new PlainBrowser().open(page.url), FAILED);
  // The provider has not seen the code of the other browser: it still works here, once.
  expect((await browser.open(page.url)).url).toBe(`${app.url}/`);
  const again = new PlainBrowser();
  again.cookies.set(app.url, before);
  expectRefused(await again.open(page.url), FAILED);
  expect(signedIn(again)).toBe(false);
});

test.each(["", "?code=x", "?state=y", "?error=access_denied", "?error=AccessDenied&state=%00"])(
  "callback/oidc%s does not sign in",
  async (query) => {
    const { browser } = await goAs(someone(), { stopAt: RETURN });
    const page = await browser.open(`${app.url}/api/auth/callback/oidc${query}`);
    if (!query.includes("%00")) expectRefused(page, FAILED);
    else expect(page.status).toBe(400);
  },
);

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "does not redirect to %s",
  async (target) => {
    const { browser, page } = await goAs(someone(), { stopAt: RETURN, to: target });
    const url = new URL(page.url);
    url.searchParams.set("callbackUrl", target);
    browser.cookies.get(app.url)?.set("pendulum.return", encodeURIComponent(target));
    const answer = await browser.open(url.href);
    expect(new URL(answer.url)).toMatchObject({ origin: app.url });
    expect(new URL(answer.url).search).not.toContain("evil");
  },
);
