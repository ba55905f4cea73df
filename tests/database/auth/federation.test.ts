import { beforeEach, describe, expect, test } from "vitest";
import { issueMailedLink, spendSignInLink } from "@/lib/auth/link/mailed-link-mutations";
import { findSignInLink } from "@/lib/auth/link/queries";
import { db } from "@/lib/db/client";
import { admitIdentity } from "@/lib/federation/admission-mutations";
import { configuredProviders } from "@/tests/support/configured-providers";
import { freshDatabase } from "@/tests/support/database";
import { verifiedIdentity } from "@/tests/support/verified-identity";

freshDatabase();
configuredProviders({ acme: "https://id.example.com", other: "https://other.example.com" });

const now = new Date("2026-11-24T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const email = "Jonas@Example.com";
const issuer = "https://id.example.com";
const other = "https://other.example.com";
const identity = verifiedIdentity(issuer, "jonas@example.com");
let userId = "";

beforeEach(async () => {
  await db().user.deleteMany();
  const data = { email, name: "Jonas", joinedAt: now, passwordHash: "$argon2id$any" };
  ({ id: userId } = await db().user.create({ data }));
  const installation = { id: 1, name: "Example" };
  await db().installation.upsert({ where: { id: 1 }, create: installation, update: {} });
  await db().providerTrust.deleteMany();
  for (const one of [issuer, other])
    await db().providerTrust.create({ data: { issuer: one, domains: ["example.com"] } });
});

async function link(): Promise<string> {
  const addressed = await issueMailedLink("signInLink", email.toLowerCase(), now);
  return addressed?.link.split("/").at(-1) ?? "";
}

describe("a mailed link", () => {
  test("signs in once, for any number of attempts at once", async () => {
    const secret = await link();
    const spent = await Promise.all(Array.from({ length: 20 }, () => spendSignInLink(secret, now)));
    expect(spent.filter(({ ok }) => ok)).toEqual([
      { ok: true, value: { userId, owesCode: false } },
    ]);
  });

  test("ends the other links of its person once used; until then each works", async () => {
    const [first, second] = [await link(), await link()];
    expect(await findSignInLink(first, now)).toMatchObject({ name: "Jonas" });
    expect((await spendSignInLink(second, now)).ok).toBe(true);
    expect(await findSignInLink(first, now)).toBeNull();
    expect((await spendSignInLink(first, now)).ok).toBe(false);
  });

  test("works for less than fifteen minutes", async () => {
    const secret = await link();
    expect(await findSignInLink(secret, later(14.99))).not.toBeNull();
    expect(await findSignInLink(secret, later(15))).toBeNull();
    expect((await spendSignInLink(secret, later(15))).ok).toBe(false);
    expect((await spendSignInLink(secret, later(14.99))).ok).toBe(true);
  });

  test.each(["INVITATION", "FIRST_ADMIN", "PASSWORD_RESET"] as const)(
    "is not interchangeable with a link of kind %s",
    async (purpose) => {
      const secret = await link();
      await db().oneTimeToken.updateMany({ data: { purpose } });
      expect(await findSignInLink(secret, now)).toBeNull();
      expect((await spendSignInLink(secret, now)).ok).toBe(false);
    },
  );

  test.each([
    ["not joined", { joinedAt: null }],
    ["removed", { removedAt: now }],
  ])("is not created for a person who is %s, and stops working once they are", async (_, data) => {
    const secret = await link();
    await db().user.update({ where: { id: userId }, data });
    expect(await issueMailedLink("signInLink", email, now)).toBeNull();
    expect(await issueMailedLink("passwordReset", email, now)).toBeNull();
    expect((await spendSignInLink(secret, now)).ok).toBe(false);
  });

  test("for a new password is only for people who have one", async () => {
    expect(await issueMailedLink("passwordReset", email, now)).not.toBeNull();
    await db().user.update({ where: { id: userId }, data: { passwordHash: null } });
    expect(await issueMailedLink("passwordReset", email, now)).toBeNull();
    expect(await issueMailedLink("signInLink", email, now)).not.toBeNull();
  });

  test.each(["", "x", "%", "a".repeat(10_000), "\u0000"])("%j is not a link", async (secret) => {
    expect((await spendSignInLink(secret, now)).ok).toBe(false);
  });
});

describe("an identity of a provider", () => {
  test("is linked once, for any number of sign-ins at once", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => admitIdentity(identity, now)));
    expect(all).toEqual(all.map(() => ({ ok: true, value: userId })));
    expect(await db().account.count()).toBe(1);
  });

  test("of another provider is a different one, even with the same subject", async () => {
    expect((await admitIdentity(identity, now)).ok).toBe(true);
    const stranger = { ...identity, issuer: other, email: null };
    expect((await admitIdentity(stranger, now)).ok).toBe(false);
    expect((await admitIdentity({ ...stranger, email }, now)).ok).toBe(true);
    expect(await db().account.count()).toBe(2);
  });

  test("keeps its person when the email now belongs to another person", async () => {
    await admitIdentity(identity, now);
    await db().user.update({ where: { id: userId }, data: { email: "old@example.com" } });
    await db().user.create({ data: { email, name: "Another Jonas", joinedAt: now } });
    expect(await admitIdentity(identity, now)).toEqual({ ok: true, value: userId });
  });
});
