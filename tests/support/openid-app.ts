import { randomUUID } from "node:crypto";
import { afterAll, expect } from "vitest";
import { runningApp, type App } from "./app";
import { openIdProvider, type OpenIdProvider, type Subject } from "./oidc";
import { PlainBrowser, type Page } from "./plain-browser";

/** The app with an OpenID provider, and a person who uses the provider's button. */
export type OpenIdApp = {
  app: App;
  provider: () => OpenIdProvider;
  /** Signs in as a subject, from the sign-in page for `to`; `stopAt` stops at a redirect on the way. */
  goAs: (
    subject: Subject,
    way?: { browser?: PlainBrowser; stopAt?: RegExp; to?: string },
  ) => Promise<{ browser: PlainBrowser; page: Page }>;
  expectRefused: (page: Page, sentence: string) => void;
};

/** The provider's redirect address. */
export const RETURN = /\/api\/auth\/callback\/oidc\?/;
export const UNVERIFIED = "Acme ID has not verified your email address";
export const OTHER_ACCOUNT = "Another Acme ID account is linked here already";
export const NOT_ADMITTED = "This Acme ID account does not open Pendulum";
export const FAILED = "did not work";

/** A person at the provider, with a verified email. */
export function verified(email: string, sub: string = randomUUID()): Subject {
  return { sub, email, email_verified: true };
}

/** Starts the app and a provider for it. Call it once, at the top of the file. */
export function openIdApp(settings?: { emailIn: "token" | "userinfo" }): OpenIdApp {
  let provider: OpenIdProvider;
  const app = runningApp(async (url) => {
    provider = await openIdProvider(url, settings);
    return provider.environment;
  });
  afterAll(() => provider.stop());
  return {
    app,
    provider: () => provider,
    goAs: async (subject, { browser = new PlainBrowser(), stopAt, to } = {}) => {
      provider.signsInAs(subject);
      const query = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
      const page = await browser.open(`${app.url}/sign-in${query}`);
      const fields = { provider: "oidc" };
      return { browser, page: await browser.submit(page, "Continue with Acme ID", fields, stopAt) };
    },
    expectRefused: (page, sentence) => {
      expect(page.url).toMatch(`${app.url}/sign-in?`);
      expect(page.status).toBe(200);
      expect(page.body).toContain(sentence);
    },
  };
}
