import { beforeAll, describe, expect, it, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { PAGE_LENGTH } from "@/lib/part";
import { findTimeline } from "@/lib/rotation/timeline-queries";
import { freshDatabase } from "../../support/database";
import { countStatements } from "@/tests/support/statements";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date();
const TODAY = dayOf(NOW, "UTC");
const day = (days: number) => toDatabaseDay(addDays(TODAY, days));
const TEAMS = 300;
let teamIds: string[] = [];
let viewer: Viewer;

// Everybody is willing, everybody has some absences, and turns are short.
beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  const rows = Array.from({ length: TEAMS }, (_, at) => ({ name: `Team ${at}` }));
  teamIds = (await db().team.createManyAndReturn({ data: rows })).map(({ id }) => id);
  const people = await db().user.createManyAndReturn({
    data: teamIds.flatMap((_, team) =>
      Array.from({ length: 8 }, (__, at) => ({ name: "x", email: `p${team}.${at}@x.example` })),
    ),
  });
  const own = people.map(({ id }, at) => ({ id, teamId: teamIds[Math.floor(at / 8)]! }));
  const startsOn = day(-400);
  await db().membership.createMany({
    data: own.map(({ id, teamId }) => ({ userId: id, teamId, startsOn })),
  });
  await db().rotationWish.createMany({
    data: own.map(({ id, teamId }) => ({ personId: id, teamId, startsOn })),
  });
  const rhythm = { startsOn: day(1), turnDays: 28, overlapDays: 7 };
  await db().rotation.createMany({ data: teamIds.map((teamId) => ({ teamId, ...rhythm })) });
  await db().absence.createMany({
    data: own.flatMap(({ id }) =>
      [30, 120, 300].map((from) => ({ userId: id, startsOn: day(from), endsOn: day(from + 9) })),
    ),
  });
  const boss = await db().user.create({ data: { name: "boss", email: "boss@x.example" } });
  viewer = viewerOf(boss.id, TODAY, { managesTeamIds: teamIds, overseesTeamIds: teamIds });
});

const reach = (teams: number) => ({
  ...viewer,
  managesTeamIds: teamIds.slice(0, teams),
  overseesTeamIds: teamIds.slice(0, teams),
});

/** A page of the timeline, and the number of statements it took. */
async function timelinePage(teams: number, page = 1) {
  const { answer: timeline, statements } = await countStatements(() =>
    findTimeline(reach(teams), { quarters: 8, page }, NOW),
  );
  return { timeline, statements };
}

test("the overview of 300 teams takes as many statements as that of one", async () => {
  const look = { under: null, sort: "ahead", page: 1 } as const;
  const one = await countStatements(() => findTeamsOverview(reach(1), look, NOW));
  const all = await countStatements(() => findTeamsOverview(reach(TEAMS), look, NOW));
  expect(one.statements).toBeLessThanOrEqual(4);
  expect(all.statements).toBe(one.statements);
  expect([all.answer.teams.length, all.answer.part.of]).toEqual([PAGE_LENGTH, TEAMS]);
  // Nobody leads before the rotations begin tomorrow; from then on everybody can.
  expect(all.answer.answer).toMatchObject({ teams: TEAMS, unled: [], engineers: TEAMS * 8 });
});

describe("the timeline of all teams", () => {
  it("takes as many statements for 300 teams and two years as for one team", async () => {
    const one = await timelinePage(1);
    const all = await timelinePage(TEAMS);
    expect(one.statements).toBeLessThanOrEqual(4);
    expect(all.statements).toBe(one.statements);
    expect(all.timeline.lines).toHaveLength(PAGE_LENGTH);
    const [line] = all.timeline.lines;
    expect(line!.bars.length).toBeGreaterThan(20);
    expect(line!.bars.filter(({ move }) => move)).toHaveLength(6);
    expect(line!.overlaps.length).toBeGreaterThan(15);
  });

  it("has every team once on its pages, and no page after the last", async () => {
    const seen = new Set<string>();
    const pages = Math.ceil(TEAMS / PAGE_LENGTH);
    for (let page = 1; page <= pages; page += 1) {
      const { lines, part } = (await timelinePage(TEAMS, page)).timeline;
      for (const { teamId } of lines) seen.add(teamId);
      expect(part).toMatchObject({ page, last: pages, of: TEAMS, to: page * PAGE_LENGTH });
    }
    expect(seen).toEqual(new Set(teamIds));
    expect((await timelinePage(TEAMS, pages + 5)).timeline.part.page).toBe(pages);
    expect((await timelinePage(1, 2)).timeline.part).toMatchObject({
      page: 1,
      last: 1,
      from: 1,
      to: 1,
    });
  });
});
