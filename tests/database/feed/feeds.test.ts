import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { makeFeed, revokeFeed } from "@/lib/feed/mutations";
import { findFeed, listFeeds } from "@/lib/feed/queries";
import { removePerson, restorePerson } from "@/lib/people/mutations";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date();
const TODAY = dayOf(NOW, "UTC");
const day = (days: number) => toDatabaseDay(addDays(TODAY, days));
const people: Record<string, Viewer> = {};
const teams: Record<string, string> = {};

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  teams.above = (await db().team.create({ data: { name: "Platform" } })).id;
  const below = { name: "Storage", parentId: teams.above };
  teams.storage = (await db().team.create({ data: below })).id;
  for (const name of ["ann", "ben", "boss", "head", "ada", "stand", "partner"]) {
    const user = await db().user.create({
      data: { name, email: `${name}@x.example`, isAdmin: name === "ada" },
    });
    people[name] = viewerOf(user.id, TODAY, { isAdmin: name === "ada" });
  }
  for (const name of ["ann", "ben"]) {
    people[name]!.teamId = teams.storage;
    await db().membership.create({
      data: { userId: id(name), teamId: teams.storage, startsOn: day(-100) },
    });
  }
  for (const [name, team] of [
    ["boss", "storage"],
    ["head", "above"],
  ] as const) {
    await db().management.create({
      data: { userId: id(name), teamId: teams[team]!, startsOn: day(-100) },
    });
    people[name]!.managesTeamIds = [teams[team]!];
    people[name]!.overseesTeamIds = Object.values(teams);
  }
});
beforeEach(async () => {
  await db().trial.deleteMany();
  await db().$executeRaw`ALTER TABLE "calendar_feed" DISABLE TRIGGER USER`;
  await db().calendarFeed.deleteMany();
  await db().$executeRaw`ALTER TABLE "calendar_feed" ENABLE TRIGGER USER`;
});

const id = (name: string) => people[name]!.userId;
const secretOf = async (name: string, teamId = "own") => {
  const made = await makeFeed(people[name]!, teamId, NOW);
  if (!made.ok) throw new Error(made.reason);
  return /calendars\/([\w-]{43})\.ics$/.exec(made.value.link)![1]!;
};

async function turnOf(
  name: string,
  starts: number,
  more: { agreedAt?: Date; declinedAt?: Date } = {},
) {
  const dates = { startsOn: day(starts), endsOn: day(starts + 56) };
  const own = { personId: id(name), teamId: teams.storage! };
  const trial = await db().trial.create({ data: { ...own, ...dates, ...more } });
  const like = { teamId: teams.storage!, startsOn: day(0), turnDays: 56, overlapDays: 0 };
  const rotation =
    (await db().rotation.findFirst()) ?? (await db().rotation.create({ data: like }));
  const turn = {
    rotationId: rotation.id,
    slot: 0,
    trialId: trial.id,
    closedAt: more.declinedAt ?? null,
  };
  await db().turn.create({ data: { ...own, ...dates, ...turn } });
  return trial.id;
}

describe("a person's calendar", () => {
  it("has only their own trials, also the waiting and cancelled ones", async () => {
    await turnOf("ann", 10, { agreedAt: NOW });
    await turnOf("ann", 100);
    await turnOf("ann", 200, { declinedAt: NOW });
    await turnOf("ben", 300, { agreedAt: NOW });
    const feed = (await findFeed(await secretOf("ann"), NOW))!;
    expect(feed.teamName).toBeNull();
    expect(feed.events.map(({ status }) => status)).toEqual([
      "confirmed",
      "tentative",
      "cancelled",
    ]);
    expect(feed.events.every(({ personName }) => personName === "ann")).toBe(true);
    expect(feed.changedAt.getTime()).toBeGreaterThanOrEqual(NOW.getTime());
  });
});

describe("a team's calendar", () => {
  it("has only the agreed turns, for members, the manager and those above", async () => {
    await turnOf("ann", 10, { agreedAt: NOW });
    await turnOf("ben", 100);
    await turnOf("ben", 200, { declinedAt: NOW });
    for (const name of ["ann", "boss", "head"]) {
      const feed = (await findFeed(await secretOf(name, teams.storage), NOW))!;
      expect(feed.events.map(({ personName }) => personName)).toEqual(["ann"]);
      expect(feed.teamName).toBe("Storage");
    }
  });

  it("answers a people partner from above and who stands in, as long as they are it", async () => {
    const days = { startsOn: day(-1), endsOn: day(5) };
    const named = { managerId: id("boss"), delegateId: id("stand"), namedAt: NOW, ...days };
    await db().delegation.create({ data: named });
    await db().peoplePartner.create({
      data: { userId: id("partner"), teamId: teams.above!, ...days },
    });
    people.stand!.standsInForTeamIds = [teams.storage!];
    people.partner!.overseesTeamIds = Object.values(teams);
    for (const name of ["stand", "partner"]) {
      const secret = await secretOf(name, teams.storage);
      expect((await findFeed(secret, NOW))?.teamName).toBe("Storage");
      expect(await findFeed(secret, new Date(NOW.getTime() + 6 * 86_400_000))).toBeNull();
    }
  });

  it("is created only for people who may open the team", async () => {
    expect(await makeFeed(people.ann!, teams.above!, NOW)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await makeFeed(people.ada!, teams.storage!, NOW)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await makeFeed(people.ann!, "", NOW)).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  it("stops answering former members and managers, and answers again once they are back", async () => {
    const secrets = [await secretOf("ann", teams.storage), await secretOf("head", teams.storage)];
    const own = await secretOf("ann");
    const where = [{ userId: id("ann") }, { userId: id("head") }] as const;
    await db().membership.updateMany({ where: where[0], data: { endsOn: day(0) } });
    await db().management.updateMany({ where: where[1], data: { endsOn: day(0) } });
    for (const secret of secrets) expect(await findFeed(secret, NOW)).toBeNull();
    expect(await findFeed(own, NOW)).not.toBeNull();
    const feeds = await listFeeds({ ...people.ann!, teamId: null });
    expect(feeds.map(({ answers }) => answers)).toEqual([true, false]);
    await db().membership.updateMany({ where: where[0], data: { endsOn: null } });
    await db().management.updateMany({ where: where[1], data: { endsOn: null } });
    for (const secret of secrets) expect(await findFeed(secret, NOW)).not.toBeNull();
  });

  it("of an archived team is gone", async () => {
    const secret = await secretOf("boss", teams.storage);
    await db().team.update({ where: { id: teams.storage! }, data: { archivedAt: NOW } });
    expect(await findFeed(secret, NOW)).toBeNull();
    expect((await makeFeed(people.boss!, teams.storage!, NOW)).ok).toBe(false);
    await db().team.update({ where: { id: teams.storage! }, data: { archivedAt: null } });
  });
});

describe("an address", () => {
  it("is stored as a hash, replaced by a new one and revoked for good", async () => {
    const first = await secretOf("ann");
    expect(JSON.stringify(await db().calendarFeed.findMany())).not.toContain(first);
    const second = await secretOf("ann");
    expect(await findFeed(first, NOW)).toBeNull();
    expect(await findFeed(second, NOW)).not.toBeNull();
    const [feed] = await listFeeds(people.ann!);
    expect(await revokeFeed(people.ben!, feed!.id, NOW)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await revokeFeed(people.ann!, feed!.id, NOW)).toEqual({ ok: true, value: null });
    expect(await revokeFeed(people.ann!, feed!.id, NOW)).toEqual({ ok: true, value: null });
    expect(await findFeed(second, NOW)).toBeNull();
    const back = db().calendarFeed.update({ where: { id: feed!.id }, data: { revokedAt: null } });
    expect(await back.catch(violatedRule)).toBe("calendar_feed_never_changes");
  });

  it("is one per calendar, when created twenty times at once", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => makeFeed(people.ann!, "own", NOW)),
    );
    // On a slow machine some wait too long for the others and get `busy`.
    expect(all.every((made) => made.ok || made.reason === "busy")).toBe(true);
    expect(all.some(({ ok }) => ok)).toBe(true);
    expect(await listFeeds(people.ann!)).toHaveLength(1);
    const data = { userId: id("ann"), hash: "other" };
    expect(await db().calendarFeed.create({ data }).catch(violatedRule)).toBe(
      "calendar_feed_one_living",
    );
  });

  it("of a removed person stops working, also after they are restored", async () => {
    const secret = await secretOf("ben");
    await removePerson(people.ada!, id("ben"), NOW);
    expect(await findFeed(secret, NOW)).toBeNull();
    await restorePerson(people.ada!, id("ben"));
    expect(await findFeed(secret, NOW)).toBeNull();
  });

  it("with an invalid secret is not found", async () => {
    for (const text of ["", "x", "%", "a".repeat(43), "a".repeat(44), "../../etc/passwd"])
      expect(await findFeed(text, NOW)).toBeNull();
  });
});
