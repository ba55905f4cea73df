import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startSession } from "@/lib/auth/mutations";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { toDatabaseDay } from "@/lib/day";
import { includingDay } from "@/lib/db/dated-rows";
import { db } from "@/lib/db/client";
import { admitIdentity } from "@/lib/federation/admission-mutations";
import { addRule, removeRule, setTrust } from "@/lib/federation/mutations";
import { listProviderViews } from "@/lib/federation/queries";
import { decideAdmin, movePerson } from "@/lib/people/mutations";
import { configuredProviders } from "@/tests/support/configured-providers";
import { freshDatabase } from "@/tests/support/database";
import { keyOf } from "@/tests/support/matrix-keys";

const ACME = "https://acme.example.com";

freshDatabase();
configuredProviders({ acme: ACME });

const now = new Date("2026-11-30T10:00:00Z");
const today = includingDay(toDatabaseDay("2026-11-30"));
let ada: Viewer;
let storage = "";
let network = "";
let jonas = "";

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Acme" } });
  storage = (await db().team.create({ data: { name: "Storage" } })).id;
  network = (await db().team.create({ data: { name: "Network" } })).id;
});

beforeEach(async () => {
  await db().user.deleteMany();
  await db().groupRule.deleteMany();
  await db().providerTrust.deleteMany();
  await db().apiKey.deleteMany();
  ada = await adminNamed("ada");
  const data = { email: "jonas@acme.com", name: "Jonas", joinedAt: now };
  jonas = (await db().user.create({ data })).id;
});

async function adminNamed(name: string): Promise<Viewer> {
  const data = { email: `${name}@acme.com`, name, joinedAt: now, isAdmin: true };
  const { id } = await db().user.create({ data });
  const session = await startSession(id, "", now, 720);
  const viewer = await findViewerOfSession(session?.sessionId ?? "", id, now, 72);
  if (!viewer) throw new Error("No viewer of a session just begun.");
  return viewer;
}

const gives = async (group: string, role: "ADMIN" | "PARTNER" | "MEMBER", teamId: string | null) =>
  expect(await addRule(ada, { provider: "acme", group, role, teamId })).toMatchObject({ ok: true });

/** What Jonas has after signing in with these groups. */
async function after(groups: readonly string[] | null, email = "jonas@acme.com") {
  const identity = { issuer: ACME, subject: email, email, isVerified: true, name: null, groups };
  expect((await admitIdentity(identity, now)).ok).toBe(true);
  const { isAdmin, partnerOf, memberships } = await db().user.findUniqueOrThrow({
    where: { email },
    include: { partnerOf: { where: today }, memberships: { where: today } },
  });
  return {
    isAdmin,
    partnerOf: partnerOf.map(({ teamId }) => teamId).sort(),
    team: memberships[0]?.teamId ?? null,
  };
}

const NOTHING = { isAdmin: false, partnerOf: [], team: null };
const acts = async () =>
  (await db().auditEntry.findMany({ where: { askedBy: "PROVIDER" }, orderBy: { at: "asc" } })).map(
    ({ act }) => act,
  );

test("groups give roles and a team, and take them away with the group", async () => {
  await gives("admins", "ADMIN", null);
  await gives("partners", "PARTNER", network);
  await gives("storage", "MEMBER", storage);
  expect(await after(["other", "Admins"])).toEqual(NOTHING);
  expect(await after(["admins", "partners", "storage"])).toEqual({
    isAdmin: true,
    partnerOf: [network],
    team: storage,
  });
  expect((await acts()).sort()).toEqual(["admin-granted", "membership-changed", "partner-added"]);
  expect(await after(["partners"])).toEqual({ isAdmin: false, partnerOf: [network], team: null });
  expect(await after([])).toEqual(NOTHING);
  // The first of two teams; afterwards one stays where one is.
  await gives("network", "MEMBER", network);
  expect(await after(["network", "storage"])).toMatchObject({ team: storage });
  expect(await after(["network"])).toMatchObject({ team: network });
  expect(await after(["storage", "network"])).toMatchObject({ team: network });
});

test("what an admin gave stays", async () => {
  await gives("admins", "ADMIN", null);
  await gives("storage", "MEMBER", storage);
  await decideAdmin(ada, jonas, true);
  await movePerson(ada, jonas, { teamId: network, startsOn: ada.today });
  expect(await after(["admins", "storage"])).toMatchObject({ isAdmin: true, team: network });
  expect(await after([])).toMatchObject({ isAdmin: true, team: network });
});

test("an admin who takes a role away decides until the next sign-in", async () => {
  await gives("admins", "ADMIN", null);
  await after(["admins"]);
  expect((await decideAdmin(ada, jonas, false)).ok).toBe(true);
  expect(await db().user.findUniqueOrThrow({ where: { id: jonas } })).toMatchObject({
    isAdmin: false,
    adminFrom: null,
  });
  expect(await after(["admins"])).toMatchObject({ isAdmin: true });
});

test("the last administrator stays one, until there is another", async () => {
  await gives("admins", "ADMIN", null);
  await after(["admins"]);
  await db().user.update({ where: { id: ada.userId }, data: { isAdmin: false } });
  expect(await after([])).toMatchObject({ isAdmin: true });
  await db().user.update({ where: { id: ada.userId }, data: { isAdmin: true } });
  expect(await after([])).toMatchObject({ isAdmin: false });
});

test("of two admins who lose their group at once, one stays", async () => {
  await gives("admins", "ADMIN", null);
  const mei = { email: "mei@acme.com", name: "Mei", joinedAt: now };
  await db().user.create({ data: mei });
  await after(["admins"]);
  await after(["admins"], mei.email);
  await db().user.update({ where: { id: ada.userId }, data: { isAdmin: false } });
  const both = await Promise.all([after([]), after([], mei.email)]);
  expect(both.filter(({ isAdmin }) => isAdmin)).toHaveLength(1);
});

describe("no group gives a team", () => {
  beforeEach(() => gives("storage", "MEMBER", storage));

  test("while a directory keeps teams", async () => {
    await keyOf(["scim"]);
    expect(await after(["storage"])).toEqual(NOTHING);
    await db().apiKey.updateMany({ data: { revokedAt: now } });
    expect(await after(["storage"])).toMatchObject({ team: storage });
  });

  test("to somebody who manages one, and could not be a member below", async () => {
    const start = toDatabaseDay("2026-01-01");
    await db().management.create({ data: { userId: jonas, teamId: storage, startsOn: start } });
    expect(await after(["storage"])).toMatchObject({ team: null });
  });

  test("to somebody whom an admin is to move", async () => {
    const startsOn = toDatabaseDay("2027-01-01");
    await db().membership.create({ data: { userId: jonas, teamId: network, startsOn } });
    expect(await after(["storage"])).toMatchObject({ team: null });
    expect(await db().membership.count({ where: { userId: jonas } })).toBe(1);
  });

  test("that is archived", async () => {
    await db().team.update({ where: { id: storage }, data: { archivedAt: now } });
    expect(await after(["storage"])).toMatchObject({ team: null });
    await db().team.update({ where: { id: storage }, data: { archivedAt: null } });
  });
});

describe("what admins decide", () => {
  const trust = { domains: ["acme.com"], createsAccounts: true, trustsUnverified: false };

  test("is for admins, and for providers that are configured", async () => {
    const nobody = { ...ada, isAdmin: false };
    const rule = { provider: "acme", group: "x", role: "ADMIN", teamId: null } as const;
    const refused = { ok: false, reason: "not-found" };
    expect(await setTrust(nobody, { provider: "acme", ...trust })).toEqual(refused);
    expect(await setTrust(ada, { provider: "other", ...trust })).toEqual(refused);
    expect(await addRule(nobody, rule)).toEqual(refused);
    expect(await addRule(ada, { ...rule, provider: "other" })).toEqual(refused);
    expect(await addRule(ada, { ...rule, role: "MEMBER", teamId: jonas })).toEqual(refused);
    expect((await addRule(ada, rule)).ok).toBe(true);
    expect(await addRule(ada, rule)).toEqual({ ok: false, reason: "rule-there" });
    const { id } = await db().groupRule.findFirstOrThrow();
    expect(await removeRule(nobody, { rule: id })).toEqual(refused);
    expect(await listProviderViews(nobody)).toBeNull();
    expect((await removeRule(ada, { rule: id })).ok).toBe(true);
    expect(await removeRule(ada, { rule: id })).toEqual(refused);
  });

  test("is recorded, each part that changes with what it was", async () => {
    await db().providerTrust.create({ data: { issuer: ACME, domains: ["acme.com"] } });
    await setTrust(ada, { provider: "acme", ...trust, domains: ["acme.com", "acme.fr"] });
    await gives("admins", "ADMIN", null);
    const { id } = await db().groupRule.findFirstOrThrow();
    await removeRule(ada, { rule: id });
    const entries = await db().auditEntry.findMany({
      where: { askerId: ada.userId },
      orderBy: { at: "asc" },
    });
    expect(entries.map(({ act, thing, details }) => ({ act, thing, details }))).toEqual([
      {
        act: "provider-trusted",
        thing: "domains",
        details: { before: "acme.com", after: "acme.com, acme.fr", provider: ACME },
      },
      {
        act: "provider-trusted",
        thing: "createsAccounts",
        details: { before: false, after: true, provider: ACME },
      },
      {
        act: "group-mapped",
        thing: "group",
        details: { after: "admins", kind: "ADMIN", provider: ACME },
      },
      {
        act: "group-unmapped",
        thing: "group",
        details: { before: "admins", kind: "ADMIN", provider: ACME },
      },
    ]);
  });
});
