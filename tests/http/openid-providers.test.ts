import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { runningApp } from "@/tests/support/app";
import { openIdProvider, type OpenIdProvider, type Subject } from "@/tests/support/oidc";
import { verified } from "@/tests/support/openid-app";
import { PlainBrowser, type Page } from "@/tests/support/plain-browser";
import { send } from "@/tests/support/raw-request";

type Id = "oidc" | "beta" | "impostor";
const providers = {} as Record<Id, OpenIdProvider>;

const app = runningApp(async (url) => {
  const acme = await openIdProvider(url);
  const beta = await openIdProvider(url, { id: "beta", name: "Beta ID" });
  // Signs with its own keys, in the name of the first one.
  const impostor = await openIdProvider(url, {
    id: "impostor",
    name: "Impostor",
    speaksAs: acme.issuer,
  });
  Object.assign(providers, { oidc: acme, beta, impostor });
  const settings = [acme, beta, impostor].map(({ environment }) => environment);
  return Object.assign({ OIDC_PROVIDERS: "beta,impostor" }, ...settings) as Record<string, string>;
});
afterAll(() => Promise.all(Object.values(providers).map((one) => one.stop())));

const NAMES: Record<Id, string> = { oidc: "Acme ID", beta: "Beta ID", impostor: "Impostor" };
const callback = (id: Id) => new RegExp(`/api/auth/callback/${id}\\?`);

async function goAs(id: Id, subject: Subject, browser = new PlainBrowser(), stopAt?: RegExp) {
  providers[id].signsInAs(subject);
  const page = await browser.open(`${app.url}/sign-in`);
  const mark = `Continue with ${NAMES[id]}`;
  return { browser, page: await browser.submit(page, mark, { provider: id }, stopAt) };
}

const isSignedIn = (browser: PlainBrowser) => browser.cookie(app.url, ".session") !== undefined;

function expectRefused({ page, browser }: { page: Page; browser: PlainBrowser }, sentence: string) {
  expect(page.url).toMatch(`${app.url}/sign-in?`);
  expect(page.body).toContain(sentence);
  expect(isSignedIn(browser)).toBe(false);
}

async function trust(id: Id, domains: string[], more: object = {}) {
  const { issuer } = providers[id];
  await db().providerTrust.create({ data: { issuer, domains, ...more } });
}

const domainOf = (email: string) => email.slice(email.indexOf("@") + 1);

beforeEach(async () => {
  await db().account.deleteMany();
  await db().providerTrust.deleteMany();
  await db().groupRule.deleteMany();
});

test("each has its button, and forms may lead to each", async () => {
  const page = await new PlainBrowser().open(`${app.url}/sign-in`);
  const buttons = [...page.body.matchAll(/>Continue with ([^<]+)</g)].map(([, name]) => name);
  expect(buttons).toEqual(["Acme ID", "Beta ID", "Impostor"]);
  const policy = page.headers.get("content-security-policy") ?? "";
  for (const { issuer } of Object.values(providers)) expect(policy).toContain(issuer);
});

test("a person signs in at either, once each may speak for their address", async () => {
  const { email } = CAST.jonas;
  const refusal = (name: string) => `This ${name} account does not open Pendulum`;
  expectRefused(await goAs("oidc", verified(email, "j-a")), refusal("Acme ID"));
  await trust("oidc", [domainOf(email)]);
  await trust("beta", [domainOf(email)]);
  for (const [id, sub] of [
    ["oidc", "j-a"],
    ["beta", "j-b"],
  ] as const) {
    const { page } = await goAs(id, verified(email, sub));
    expect(page.url).toBe(`${app.url}/`);
  }
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email } });
  const linked = await db().account.findMany({ orderBy: { linkedAt: "asc" } });
  expect(linked.map((row) => [row.issuer, row.subject, row.userId])).toEqual([
    [providers.oidc.issuer, "j-a", userId],
    [providers.beta.issuer, "j-b", userId],
  ]);
});

describe("a provider takes over no account", () => {
  test("of another's domain, whatever address it calls verified", async () => {
    await trust("oidc", [domainOf(CAST.ada.email)]);
    await trust("beta", ["beta.example"], { createsAccounts: true, trustsUnverified: true });
    const before = await db().user.count();
    for (const subject of [
      verified(CAST.ada.email),
      verified(CAST.ada.email.toUpperCase()),
      { sub: "x", email: CAST.ada.email },
      verified(`beta.example@${domainOf(CAST.ada.email)}`),
    ])
      expectRefused(await goAs("beta", subject), "does not open Pendulum");
    expect([await db().account.count(), await db().user.count()]).toEqual([0, before]);
  });

  test("by speaking in the name of another", async () => {
    await trust("oidc", [domainOf(CAST.ada.email)]);
    expect((await goAs("oidc", verified(CAST.ada.email, "ada"))).page.url).toBe(`${app.url}/`);
    // The token is rightly signed by the keys that the impostor publishes, and says the first one's
    // name: the protocol finds nothing wrong with it, so only our own check refuses it.
    const before = app.log().length;
    expectRefused(await goAs("impostor", verified(CAST.ada.email, "ada")), "did not work");
    expect(app.log().slice(before)).not.toContain("OAUTH_CALLBACK");
  });
});

describe("the answer of one provider is not taken as another's", () => {
  const lea = () => verified(CAST.lea.email, "lea");

  test("at the address of the other", async () => {
    await trust("oidc", [domainOf(CAST.lea.email)]);
    const browser = new PlainBrowser();
    await goAs("beta", lea(), browser, callback("beta"));
    const { page } = await goAs("oidc", lea(), browser, callback("oidc"));
    const mixed = page.url.replace("callback/oidc", "callback/beta");
    const before = app.log().length;
    expectRefused({ browser, page: await browser.open(mixed) }, "did not work");
    expect(app.log().slice(before)).toContain("OAUTH_CALLBACK");
  });

  test.each(["beta", "nobody"])("with the issuer of %s in the answer", async (other) => {
    await trust("oidc", [domainOf(CAST.lea.email)]);
    const { browser, page } = await goAs("oidc", lea(), undefined, callback("oidc"));
    const url = new URL(page.url);
    expect(url.searchParams.get("iss")).toBe(providers.oidc.issuer);
    url.searchParams.set("iss", other === "beta" ? providers.beta.issuer : "https://x.example");
    expectRefused({ browser, page: await browser.open(url.href) }, "did not work");
  });

  test("nor without its issuer, which it says that it sends", async () => {
    await trust("oidc", [domainOf(CAST.lea.email)]);
    const { browser, page } = await goAs("oidc", lea(), undefined, callback("oidc"));
    const url = new URL(page.url);
    url.searchParams.delete("iss");
    expectRefused({ browser, page: await browser.open(url.href) }, "did not work");
  });

  test("an id that is not configured is not found", async () => {
    for (const id of ["other", "BETA", "beta/x", "constructor"])
      expect((await send(app.url, { path: `/api/auth/callback/${id}?code=x` })).status).toBe(404);
  });
});

describe("accounts at the first sign-in", () => {
  test("are for the domains that an admin named; others learn nothing", async () => {
    const known = await goAs("beta", verified(CAST.lea.email));
    await trust("beta", ["beta.example"], { createsAccounts: true });
    const sub = randomUUID();
    const { page } = await goAs("beta", verified("mei.tan@beta.example", sub));
    expect(page).toMatchObject({ url: `${app.url}/`, status: 200 });
    const mei = await db().user.findUniqueOrThrow({ where: { email: "mei.tan@beta.example" } });
    expect(mei).toMatchObject({ name: "Mei Tan", isAdmin: false });
    const other = await goAs("beta", verified("mei.tan@other.example"));
    expectRefused(
      other,
      "This Beta ID account does not open Pendulum. Ask your admin to invite you.",
    );
    expect(other.page.url).toBe(known.page.url);
    expect(await db().user.count({ where: { email: "mei.tan@other.example" } })).toBe(0);
  });

  test("need a verified address, or a provider that is believed without", async () => {
    await trust("beta", ["beta.example"], { createsAccounts: true });
    const nina = { sub: "nina", email: "nina@beta.example" };
    expectRefused(await goAs("beta", nina), "Beta ID has not verified your email address");
    await db().providerTrust.updateMany({ data: { trustsUnverified: true } });
    const denied = { ...nina, email_verified: false };
    expectRefused(await goAs("beta", denied), "Beta ID has not verified your email address");
    expect((await goAs("beta", nina)).page.url).toBe(`${app.url}/`);
  });
});

test("groups give a role at the next sign-in, and take it away; the last admin stays", async () => {
  const { issuer } = providers.oidc;
  const { email } = CAST.samir;
  await trust("oidc", [domainOf(email)]);
  await db().groupRule.create({ data: { issuer, group: "pendulum-admins", role: "ADMIN" } });
  const samir = verified(email, "samir");
  const opensAdmin = async (groups?: string[]) => {
    const { browser } = await goAs("oidc", { ...samir, ...(groups && { groups }) });
    return (await browser.open(`${app.url}/admin`)).status === 200;
  };
  expect(await opensAdmin(["others"])).toBe(false);
  expect(await opensAdmin(["pendulum-admins"])).toBe(true);
  const { browser } = await goAs("oidc", { ...samir, groups: ["pendulum-admins"] });
  expect(await opensAdmin()).toBe(false);
  // Sessions that began with the role have lost it too.
  expect((await browser.open(`${app.url}/admin`)).status).toBe(404);
  expect(await opensAdmin(["pendulum-admins"])).toBe(true);
  const others = { email: { not: email }, isAdmin: true };
  const admins = await db().user.findMany({ where: others, select: { id: true } });
  await db().user.updateMany({ where: others, data: { isAdmin: false } });
  expect(await opensAdmin([])).toBe(true);
  const ids = admins.map(({ id }) => id);
  await db().user.updateMany({ where: { id: { in: ids } }, data: { isAdmin: true } });
  expect(await opensAdmin([])).toBe(false);
});

describe("a signed-in person links another provider", () => {
  const { email } = CAST.priya;
  const own = { sub: "priya-at-home", email: "priya@home.example", email_verified: false };

  /** Signed in at the first provider, and on the way back from the second with an identity to link. */
  async function onTheWay(browser = new PlainBrowser()) {
    await goAs("oidc", verified(email, "priya"), browser);
    providers.beta.signsInAs(own);
    const account = await browser.open(`${app.url}/account`);
    const page = await browser.submit(account, "Add Beta ID", {}, callback("beta"));
    return { browser, page };
  }

  beforeEach(() => trust("oidc", [domainOf(email)]));

  test("whatever its address, and signs in there from then on", async () => {
    const { browser, page } = await onTheWay();
    const back = await browser.open(page.url);
    expect(back.url).toBe(`${app.url}/account?provider=beta`);
    expect(back.body).toContain("Beta ID is added.");
    expect((await goAs("beta", own)).page.url).toBe(`${app.url}/`);
    const [mine, second] = await db().account.findMany({ orderBy: { linkedAt: "asc" } });
    expect(second).toMatchObject({ issuer: providers.beta.issuer, userId: mine?.userId });
  });

  test("only in the session that asked for it", async () => {
    const { browser, page } = await onTheWay();
    const jar = browser.cookies.get(app.url);
    // Somebody else signs in meanwhile in the same browser: the identity must not become theirs.
    const other = await app.as("lea");
    const [name = "", value = ""] = other.cookie.split(/=(.*)/);
    jar?.set(name, value);
    const back = await browser.open(page.url);
    expect(back.url).toContain("problem=elsewhere-failed");
    expect(await db().account.count({ where: { issuer: providers.beta.issuer } })).toBe(0);
  });

  test("not by a session that is older than 15 minutes", async () => {
    const { browser } = await goAs("oidc", verified(email, "priya"));
    await db().session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    const account = await browser.open(`${app.url}/account`);
    const page = await browser.submit(account, "Add Beta ID", {}, callback("beta"));
    expect(page.body).toContain("within the last 15 minutes");
  });

  test("not when it is somebody else's", async () => {
    const { browser, page } = await onTheWay();
    const lea = await db().user.findUniqueOrThrow({ where: { email: CAST.lea.email } });
    const { issuer } = providers.beta;
    await db().account.create({ data: { issuer, subject: own.sub, userId: lea.id } });
    const back = await browser.open(page.url);
    expect(back.body).toContain("Another Beta ID account is linked here already");
    expect(await db().account.count({ where: { issuer } })).toBe(1);
  });
});
