import { beforeEach, describe, expect, test } from "vitest";
import { issueFirstAdminLink, makeFirstAdmin } from "@/lib/auth/link/first-admin-mutations";
import { issueInvitation } from "@/lib/auth/link/invitation-mutations";
import { choosePassword } from "@/lib/auth/link/join-mutations";
import { issueMailedLink } from "@/lib/auth/link/mailed-link-mutations";
import { findJoinLink } from "@/lib/auth/link/queries";
import { isPassword } from "@/lib/auth/password/hash";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const password = "seven green kites";
const email = "jonas@example.com";
const secretOf = (link: string | null | undefined) => link?.split("/").at(-1) ?? "";
let id = "";

beforeEach(async () => {
  await db().oneTimeToken.deleteMany();
  await db().user.deleteMany();
  ({ id } = await db().user.create({ data: { email, name: "Jonas Weber" } }));
});

const person = () => db().user.findUniqueOrThrow({ where: { id } });

describe("an invitation", () => {
  test("signs its person in once, also for twenty attempts at once, for 14 days", async () => {
    const secret = secretOf(await issueInvitation(id, now));
    expect(await findJoinLink(secret, now)).toMatchObject({ kind: "invitation", email });
    expect(await findJoinLink(secret, later(14))).toBeNull();
    expect(await choosePassword(secret, password, later(14))).toMatchObject({ ok: false });
    const all = Array.from({ length: 20 }, () => choosePassword(secret, password, now));
    expect((await Promise.all(all)).filter(({ ok }) => ok)).toEqual([{ ok: true, value: email }]);
    const { joinedAt, passwordHash } = await person();
    expect(joinedAt).toEqual(now);
    expect(await isPassword(password, passwordHash)).toBe(true);
    expect(await findJoinLink(secret, now)).toBeNull();
  });

  test("stays valid when the password is refused", async () => {
    const secret = secretOf(await issueInvitation(id, now));
    for (const bad of ["short", "password1234", "jonas weber"])
      expect(await choosePassword(secret, bad, now)).toMatchObject({ ok: false });
    expect((await person()).joinedAt).toBeNull();
    expect((await choosePassword(secret, password, now)).ok).toBe(true);
  });

  test("ends with a newer one, and with its person's removal", async () => {
    const first = secretOf(await issueInvitation(id, now));
    const second = secretOf(await issueInvitation(id, now));
    expect(await findJoinLink(first, now)).toBeNull();
    await db().user.update({ where: { id }, data: { removedAt: now } });
    expect(await findJoinLink(second, now)).toBeNull();
    expect(await choosePassword(second, password, now)).toMatchObject({ reason: "link-spent" });
  });
});

describe("a link for a new password", () => {
  test("changes it, keeps the second factor, and ends sessions and other links", async () => {
    const joined = { joinedAt: later(-9), passwordHash: "old", totpEnabledAt: later(-9) };
    await db().user.update({ where: { id }, data: joined });
    await db().session.create({ data: { userId: id, expiresAt: later(9) } });
    const other = secretOf((await issueMailedLink("signInLink", email, now))?.link);
    const secret = secretOf((await issueMailedLink("passwordReset", email, now))?.link);
    expect(await findJoinLink(other, now)).toBeNull();
    expect(await choosePassword(other, password, now)).toMatchObject({ reason: "link-spent" });
    expect(await findJoinLink(secret, now)).toMatchObject({ kind: "reset" });
    expect(await choosePassword(secret, password, now)).toEqual({ ok: true, value: email });
    expect(await person()).toMatchObject({ joinedAt: later(-9), totpEnabledAt: later(-9) });
    expect(await db().session.count({ where: { endedAt: null } })).toBe(0);
    expect(await db().oneTimeToken.count({ where: { usedAt: null } })).toBe(0);
  });
});

describe("the first administrator", () => {
  const ada = { organisation: "Acme", name: "Ada", email: "ada@example.com", password };

  test("is created once, by the newest link, and then no link is issued", async () => {
    const old = secretOf(await issueFirstAdminLink(now));
    const secret = secretOf(await issueFirstAdminLink(now));
    expect(await findJoinLink(old, now)).toBeNull();
    expect(await findJoinLink(secret, now)).toEqual({ kind: "first" });
    expect(await choosePassword(secret, password, now)).toMatchObject({ reason: "link-spent" });
    const bad = await makeFirstAdmin(secret, { ...ada, password: "short" }, now);
    expect(bad).toMatchObject({ reason: "password-short" });
    const all = Array.from({ length: 8 }, () => makeFirstAdmin(secret, ada, now));
    expect((await Promise.all(all)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().user.findMany({ where: { isAdmin: true } })).toMatchObject([
      { email: ada.email, joinedAt: now },
    ]);
    expect(await db().installation.findMany()).toMatchObject([{ id: 1, name: "Acme" }]);
    expect(await issueFirstAdminLink(now)).toBeNull();
    expect(await makeFirstAdmin(old, ada, now)).toMatchObject({ reason: "link-spent" });
  });

  test("is not created from a removed person, nor by another kind of link", async () => {
    const secret = secretOf(await issueFirstAdminLink(now));
    await db().user.update({ where: { id }, data: { removedAt: now } });
    const removed = await makeFirstAdmin(secret, { ...ada, email }, now);
    expect(removed).toMatchObject({ reason: "email-taken" });
    await db().user.update({ where: { id }, data: { removedAt: null } });
    const invitation = secretOf(await issueInvitation(id, now));
    const other = await makeFirstAdmin(invitation, ada, now);
    expect(other).toMatchObject({ reason: "link-spent" });
  });
});
