import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Identity } from "@/lib/auth/openid/claims";
import { linkIdentity } from "@/lib/auth/openid/identity-mutations";
import { startSession } from "@/lib/auth/mutations";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { db } from "@/lib/db/client";
import { admitIdentity } from "@/lib/federation/admission-mutations";
import { NO_TRUST, type Trust } from "@/lib/federation/policy";
import { unlinkIdentity } from "@/lib/people/identity-mutations";
import { configuredProviders } from "@/tests/support/configured-providers";
import { freshDatabase } from "@/tests/support/database";
import { verifiedIdentity } from "@/tests/support/verified-identity";

const ACME = "https://acme.example.com";
const BETA = "https://beta.example.com";

freshDatabase();
configuredProviders({ acme: ACME, beta: BETA });

const now = new Date("2026-11-30T10:00:00Z");
const of = (issuer: string, more: Partial<Identity> = {}) =>
  verifiedIdentity(issuer, "jonas@acme.com", more);

const trusting = (issuer: string, trust: Partial<Trust>) =>
  db().providerTrust.create({
    data: { issuer, ...NO_TRUST, ...trust, domains: [...(trust.domains ?? [])] },
  });

beforeEach(async () => {
  await db().user.deleteMany();
  await db().providerTrust.deleteMany();
  const installation = { id: 1, name: "Acme" };
  await db().installation.upsert({ where: { id: 1 }, create: installation, update: {} });
});

async function someone(email: string, more: object = {}): Promise<string> {
  const data = { email, name: "Jonas", joinedAt: now, passwordHash: "$argon2id$any", ...more };
  return (await db().user.create({ data })).id;
}

async function signedIn(userId: string): Promise<Viewer> {
  const session = await startSession(userId, "", now, 720);
  const viewer = await findViewerOfSession(session?.sessionId ?? "", userId, now, 72);
  if (!viewer) throw new Error("No viewer of a session just begun.");
  return viewer;
}

const refusal = (reason: string) => ({ ok: false, reason });

describe("an identity is its issuer and subject", () => {
  test("of one that is not configured opens nothing", async () => {
    await someone("jonas@acme.com");
    await trusting("https://evil.example.com", { domains: ["acme.com"] });
    expect(await admitIdentity(of("https://evil.example.com"), now)).toEqual(
      refusal("elsewhere-not-admitted"),
    );
  });

  test("so the same subject at another provider is somebody else", async () => {
    const jonas = await someone("jonas@acme.com");
    await trusting(ACME, { domains: ["acme.com"] });
    expect(await admitIdentity(of(ACME), now)).toEqual({ ok: true, value: jonas });
    expect((await admitIdentity(of(BETA, { email: null }), now)).ok).toBe(false);
    expect((await admitIdentity(of(BETA), now)).ok).toBe(false);
  });
});

describe("a provider trusted for one domain", () => {
  beforeEach(async () => {
    await trusting(ACME, { domains: ["acme.com"], createsAccounts: true });
    await trusting(BETA, { domains: ["beta.com"], createsAccounts: true, trustsUnverified: true });
  });

  test("takes over no account of another, whatever it claims", async () => {
    await someone("jonas@acme.com", { isAdmin: true });
    await someone("ines@acme.com", { joinedAt: null });
    const claims = ["jonas@acme.com", "JONAS@acme.com", "ines@acme.com", "new@acme.com"];
    for (const isVerified of [true, null, false])
      for (const [at, email] of claims.entries()) {
        const identity = of(BETA, { email, isVerified, subject: `evil ${at}` });
        expect((await admitIdentity(identity, now)).ok, `${email} ${isVerified}`).toBe(false);
      }
    expect(await db().account.count()).toBe(0);
    expect(await db().user.count()).toBe(2);
  });

  test("nor one whose address only looks like it", async () => {
    await someone("mark@acme.com");
    for (const email of [
      "mar\u212A@acme.com",
      "mark@acme.com\u200B.beta.com",
      "mark@acme.com@beta.com",
    ])
      for (const issuer of [ACME, BETA])
        expect((await admitIdentity(of(issuer, { email }), now)).ok, email).toBe(false);
    expect(await db().account.count()).toBe(0);
    expect((await admitIdentity(of(ACME, { email: "MARK@acme.com" }), now)).ok).toBe(true);
  });

  test("refuses alike whether there is such an account or not", async () => {
    await someone("jonas@acme.com");
    const known = await admitIdentity(of(BETA, { email: "jonas@acme.com" }), now);
    const unknown = await admitIdentity(of(BETA, { email: "nobody@acme.com" }), now);
    expect(known).toEqual(refusal("elsewhere-not-admitted"));
    expect(unknown).toEqual(known);
  });

  test("leaves in the log why, and nothing of who", async () => {
    const lines: string[] = [];
    const written = vi
      .spyOn(process.stderr, "write")
      .mockImplementation((line) => lines.push(String(line)) > 0);
    await someone("old@beta.com", { removedAt: now });
    const refused: [Identity, string][] = [
      [of(BETA, { email: "jonas@acme.com" }), "domain-not-listed"],
      [of(BETA, { email: null }), "no-email-claim"],
      [of(BETA, { email: "mei@beta.com", isVerified: false }), "email-not-verified"],
      [of(BETA, { email: "old@beta.com" }), "person-removed"],
    ];
    for (const [identity] of refused) await admitIdentity(identity, now);
    await db().providerTrust.updateMany({ data: { createsAccounts: false } });
    await admitIdentity(of(BETA, { email: "mei@beta.com" }), now);
    written.mockRestore();
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said.map(({ event, provider, why }) => [event, provider, why])).toEqual(
      [...refused.map(([, why]) => why), "not-invited"].map((why) => [
        "sign-in-refused",
        "beta",
        why,
      ]),
    );
    expect(lines.join("")).not.toMatch(/@|acme|mei/);
  });

  test("gives an account of its own domain to whom it names, once", async () => {
    const identity = of(BETA, { email: "Mei.Tan@beta.com", isVerified: null });
    const all = await Promise.all(Array.from({ length: 6 }, () => admitIdentity(identity, now)));
    const [first] = all;
    expect(first?.ok).toBe(true);
    for (const one of all) expect(one).toEqual(first);
    const [mei, ...others] = await db().user.findMany({ include: { accounts: true } });
    expect(others).toEqual([]);
    expect(mei).toMatchObject({ name: "Mei Tan", isAdmin: false, passwordHash: null });
    expect(mei?.accounts).toMatchObject([{ issuer: BETA, subject: "7" }]);
    const acts = await db().auditEntry.findMany({ where: { personId: mei?.id ?? "" } });
    expect(acts.map(({ act, askedBy }) => [act, askedBy]).sort()).toEqual([
      ["person-added", "PROVIDER"],
      ["person-joined", "PERSON"],
    ]);
  });

  test("believes no address that it calls unverified, and says so", async () => {
    const identity = of(ACME, { email: "mei@acme.com", isVerified: null });
    expect(await admitIdentity(identity, now)).toEqual(refusal("elsewhere-unverified"));
    const denied = of(BETA, { email: "mei@beta.com", isVerified: false });
    expect(await admitIdentity(denied, now)).toEqual(refusal("elsewhere-unverified"));
    expect(await db().user.count()).toBe(0);
  });

  test("gives no account back to who was removed", async () => {
    await someone("jonas@acme.com", { removedAt: now });
    expect(await admitIdentity(of(ACME), now)).toEqual(refusal("elsewhere-not-admitted"));
  });
});

describe("a person who is signed in", () => {
  test("links an identity of any address, that then signs in", async () => {
    const jonas = await signedIn(await someone("jonas@acme.com"));
    const own = of(BETA, { email: "jonas@home.example", isVerified: false });
    expect((await admitIdentity(own, now)).ok).toBe(false);
    expect(await linkIdentity(jonas, own, now)).toEqual({ ok: true, value: jonas.userId });
    expect(await admitIdentity(own, now)).toEqual({ ok: true, value: jonas.userId });
  });

  test("links no identity of somebody else, and no second one", async () => {
    const jonas = await signedIn(await someone("jonas@acme.com"));
    const lea = await signedIn(await someone("lea@acme.com"));
    expect((await linkIdentity(jonas, of(BETA), now)).ok).toBe(true);
    const refused = refusal("elsewhere-other-account");
    expect(await linkIdentity(lea, of(BETA), now)).toEqual(refused);
    expect(await linkIdentity(jonas, of(BETA, { subject: "8" }), now)).toEqual(refused);
    expect(await db().account.count()).toBe(1);
  });
});

describe("somebody who comes back with another subject", () => {
  test("is told, and comes in once an admin has unlinked the old one", async () => {
    await trusting(ACME, { domains: ["acme.com"] });
    const ada = await signedIn(await someone("ada@acme.com", { isAdmin: true }));
    const jonas = await someone("jonas@acme.com");
    expect((await admitIdentity(of(ACME), now)).ok).toBe(true);
    const session = await signedIn(jonas);
    const back = of(ACME, { subject: "new" });
    expect(await admitIdentity(back, now)).toEqual(refusal("elsewhere-other-account"));

    const wish = { personId: jonas, issuer: ACME };
    expect(await unlinkIdentity(session, wish, now)).toEqual(refusal("not-found"));
    expect(await unlinkIdentity(ada, { ...wish, issuer: BETA }, now)).toEqual(refusal("not-found"));
    expect((await unlinkIdentity(ada, wish, now)).ok).toBe(true);
    expect(await findViewerOfSession(session.sessionId, jonas, now, 72)).toBeNull();
    expect(await db().auditEntry.findFirst({ where: { act: "provider-unlinked" } })).toMatchObject({
      askerId: ada.userId,
      personId: jonas,
      details: { provider: ACME },
    });
    expect(await admitIdentity(back, now)).toEqual({ ok: true, value: jonas });
    expect(await admitIdentity(of(ACME), now)).toEqual(refusal("elsewhere-other-account"));
  });

  test("nobody unlinks their own: they could lock themselves out", async () => {
    const ada = await signedIn(await someone("ada@acme.com", { isAdmin: true }));
    expect((await linkIdentity(ada, of(ACME), now)).ok).toBe(true);
    const wish = { personId: ada.userId, issuer: ACME };
    expect(await unlinkIdentity(ada, wish, now)).toEqual(refusal("not-found"));
  });
});
