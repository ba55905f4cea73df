import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { makeFeed } from "@/lib/feed/mutations";
import { findFeed } from "@/lib/feed/queries";
import { setRhythm } from "@/lib/rotation/mutations";
import { findTeamLeads } from "@/lib/rotation/next-lead-queries";
import { findRotation } from "@/lib/rotation/queries";
import { findTimeline } from "@/lib/rotation/timeline-queries";
import { lastDayOf } from "@/lib/stretch";
import { findTrial } from "@/lib/trial/detail-queries";
import { endTrialEarly } from "@/lib/trial/mutations";
import { findCandidate, listTakenDays } from "@/lib/trial/proposal/queries";
import { CAST, type CastKey } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "../../support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date("2026-11-29T09:30:00Z");
const ZONE = "Europe/Paris";
const TODAY = dayOf(NOW, ZONE);
const teams = { storage: "", query: "" };
let [priya, sofia]: Viewer[] = [];

beforeAll(async () => {
  await seedDemo(NOW);
  const teamOf = async (name: string) => (await db().team.findFirstOrThrow({ where: { name } })).id;
  teams.storage = await teamOf("Storage");
  teams.query = await teamOf("Query");
  const managing = async (who: CastKey, teamId: string) =>
    viewerOf((await user(who)).id, TODAY, {
      managesTeamIds: [teamId],
      overseesTeamIds: [teamId],
      timeZone: ZONE,
    });
  priya = await managing("priya", teams.storage);
  sofia = await managing("sofia", teams.query);
});

const user = (who: CastKey) => db().user.findFirstOrThrow({ where: { email: CAST[who].email } });
const trialOf = async (who: CastKey) => {
  const { id: personId } = await user(who);
  return db().trial.findFirstOrThrow({ where: { personId }, orderBy: { startsOn: "desc" } });
};

/** Who leads a team from today on, as each of its pages has it: name, first and last day. */
async function told(viewer: Viewer, teamId: string) {
  const rotation = (await findRotation(viewer, teamId, NOW))!;
  const timeline = await findTimeline(viewer, { quarters: 8, page: 1 }, NOW);
  const made = await makeFeed(viewer, teamId, NOW);
  if (!made.ok) throw new Error(made.reason);
  const secret = /calendars\/([\w-]{43})\.ics$/.exec(made.value.link)![1]!;
  const feed = (await findFeed(secret, NOW))!;
  const agreed = ["led", "agreed"];
  const named = (one: { personId: string | null; startsOn: string; endsOn: string }) =>
    `${rotation.names.get(one.personId ?? "")} ${one.startsOn} ${lastDayOf(one)}`;
  const ahead = <T extends { endsOn: string }>(all: T[]) =>
    all.filter(({ endsOn }) => endsOn > TODAY);
  return {
    rotation: ahead(rotation.schedule.filter(({ kind }) => agreed.includes(kind))).map(named),
    timeline: ahead(timeline.lines[0]!.bars.filter(({ kind }) => agreed.includes(kind))).map(named),
    feed: ahead(feed.events)
      .filter(({ status }) => status === "confirmed")
      .map((one) => `${one.personName} ${one.startsOn} ${lastDayOf(one)}`),
  };
}

describe("one schedule of leading", () => {
  test("names Emil and Samir, who lead in trials and not in turns, on every page", async () => {
    const { now, next, trials } = await findTeamLeads(priya!, teams.storage, NOW);
    expect(now).toMatchObject([{ name: CAST.emil.name }]);
    // The rotation begins with a turn in which nobody can lead.
    expect(next).toMatchObject({ name: null, startsOn: "2026-12-27" });
    const said = [
      `${CAST.emil.name} 2026-10-15 2026-12-09`,
      `${CAST.samir.name} 2027-03-21 2027-06-12`,
    ];
    expect(await told(priya!, teams.storage)).toEqual({
      rotation: said,
      timeline: said,
      feed: said,
    });
    const listed = trials.find(({ personName }) => personName === CAST.samir.name)!;
    expect(lastDayOf(listed)).toBe("2027-06-12");
    const page = await findTrial(priya!, (await trialOf("samir")).id, NOW);
    expect(page).toMatchObject({ lastDay: "2027-06-12" });
    // Oskar's turn follows on the next day.
    const { turns } = (await findRotation(priya!, teams.storage, NOW))!.proposal!;
    const oskar = turns.find(({ personId }) => personId !== null);
    expect(oskar).toMatchObject({ startsOn: "2027-06-13" });
  });

  test("has no gap over Malik's running trial, and knows who leads though he has left the team", async () => {
    const rhythm = { startsOn: addDays(TODAY, 1), turnDays: 28, overlapDays: 7 };
    await setRhythm(sofia!, teams.query, rhythm, NOW);
    const trial = await trialOf("malik");
    const malik = `${CAST.malik.name} 2026-10-16 2027-01-07`;
    const check = async () => {
      const { now } = await findTeamLeads(sofia!, teams.query, NOW);
      expect(now).toMatchObject([{ name: CAST.malik.name }]);
      const { lines } = await findTimeline(sofia!, { quarters: 4, page: 1 }, NOW);
      const gaps = lines[0]!.bars.filter(({ kind }) => kind === "gap");
      expect(gaps[0]!.startsOn).toBe("2027-01-08");
      const all = await told(sofia!, teams.query);
      expect(all).toEqual({ rotation: [malik], timeline: [malik], feed: [malik] });
    };
    await check();
    const mine = { userId: trial.personId, teamId: teams.query };
    await db().membership.updateMany({ where: mine, data: { endsOn: toDatabaseDay(TODAY) } });
    await check();
    await db().membership.updateMany({ where: mine, data: { endsOn: null } });
    expect((await endTrialEarly(sofia!, trial.id, NOW)).ok).toBe(true);
    expect((await findTeamLeads(sofia!, teams.query, NOW)).now).toEqual([]);
    expect((await told(sofia!, teams.query)).rotation).toEqual([]);
  });

  test("says which dates a proposal cannot take", async () => {
    const jonas = (await findCandidate(priya!, (await user("jonas")).id, NOW))!;
    expect(await listTakenDays(priya!, jonas, NOW)).toEqual([
      {
        isOwn: false,
        name: CAST.emil.name,
        startsOn: "2026-10-15",
        lastDay: "2026-12-09",
        from: "2026-10-15",
        until: "2026-12-10",
      },
      {
        isOwn: false,
        name: CAST.samir.name,
        startsOn: "2027-03-21",
        lastDay: "2027-06-12",
        from: "2027-03-21",
        until: "2027-06-13",
      },
    ]);
    const samir = (await findCandidate(priya!, (await user("samir")).id, NOW))!;
    expect(await listTakenDays(priya!, samir, NOW)).toMatchObject([
      { isOwn: false },
      { isOwn: true },
    ]);
  });
});
