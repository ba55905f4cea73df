import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findHome } from "@/lib/home/queries";
import { WHOLE_OVERVIEW } from "@/lib/rotation/overview-look";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { listOwnTeams } from "@/lib/team/list-queries";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";
import { countStatements } from "@/tests/support/statements";

freshDatabase();
beforeAll(() => seedDemo(NOW));

/** Members of a team today who submitted an assessment in the year before, counted one by one. */
async function answeredIn(teamId: string): Promise<number> {
  const members = await db().membership.findMany({
    where: {
      teamId,
      startsOn: { lte: NOW },
      OR: [{ endsOn: null }, { endsOn: { gt: NOW } }],
      user: { removedAt: null },
    },
    select: { user: { select: { assessments: { select: { submittedAt: true } } } } },
  });
  const since = new Date("2025-11-24T00:00:00Z");
  return members.filter(({ user }) =>
    user.assessments.some(({ submittedAt }) => submittedAt && submittedAt >= since),
  ).length;
}

test("a director gets a row a team: people, who takes part, who leads now and next, never a leaning", async () => {
  const tomas = await as("tomas");
  const { teams, part } = await findTeamsOverview(tomas, WHOLE_OVERVIEW, NOW);
  expect(part).toMatchObject({ page: 1, last: 1, of: teams.length });
  const platform = teams.find(({ name }) => name === "Platform")!;
  const storage = teams.find(({ name }) => name === "Storage")!;
  expect([platform.standing, storage.standing]).toEqual(["manager", "director"]);
  expect(storage.depth).toBe(platform.depth + 1);
  expect(teams.indexOf(storage)).toBeGreaterThan(teams.indexOf(platform));
  for (const { id, answered } of teams.filter(({ standing }) => standing !== "member"))
    expect(answered).toBe(await answeredIn(id));
  const query = teams.find(({ name }) => name === "Query")!;
  expect(query.now.map(({ name }) => name)).toEqual([CAST.malik.name]);
  expect(storage.next?.name).toBeTruthy();
  const told = JSON.stringify(teams);
  for (const word of ["leaning", "verdict", "score", "grade"]) expect(told).not.toContain(word);
});

test("chances and overdue decisions of a team are counted, one trial at a time", async () => {
  const { teams } = await findTeamsOverview(await as("nora"), WHOLE_OVERVIEW, NOW);
  const trials = await db().trial.findMany({ include: { decisions: true } });
  const since = new Date("2024-11-24T00:00:00Z");
  const managers = await db().management.findMany({
    where: { OR: [{ endsOn: null }, { endsOn: { gt: NOW } }] },
  });
  for (const { id, chances } of teams) {
    const own = trials.filter(({ teamId }) => teamId === id);
    const late = own.filter(({ proposedAt }) => proposedAt >= since);
    const offers = late.filter(({ proposedById, personId }) => proposedById !== personId);
    const members = await db().membership.findMany({
      where: {
        teamId: id,
        startsOn: { lte: NOW },
        OR: [{ endsOn: null }, { endsOn: { gt: NOW } }],
        user: { removedAt: null },
        userId: { notIn: managers.map(({ userId }) => userId) },
      },
    });
    const had = members.map(
      ({ userId }) => offers.filter(({ personId }) => personId === userId).length,
    );
    expect(chances).toMatchObject({
      engineers: members.length,
      served: had.filter((count) => count > 0).length,
      servedTwice: had.filter((count) => count > 1).length,
      offered: offers.length,
      asked: late.length - offers.length,
      declined: late.filter(({ declinedAt }) => declinedAt).length,
      overdue: own.filter(
        ({ agreedAt, cancelledAt, endedEarlyOn, endsOn, decisions }) =>
          agreedAt &&
          !cancelledAt &&
          !endedEarlyOn &&
          endsOn.getTime() <= Date.parse("2026-10-27") &&
          !decisions.some((each) => each.personSignedAt && each.managerSignedAt),
      ).length,
    });
  }
  expect(teams.some(({ chances }) => (chances?.overdue ?? 0) > 0)).toBe(true);
});

test("a director goes down to a part of the tree, sorts it, and finds the way back", async () => {
  const nora = await as("nora");
  const all = await findTeamsOverview(nora, WHOLE_OVERVIEW, NOW);
  const platform = all.teams.find(({ name }) => name === "Platform")!;
  const look = { under: platform.id, sort: "ahead", page: 1 } as const;
  const part = await findTeamsOverview(nora, look, NOW);
  expect(part.way.map(({ name }) => name)).toEqual(["Engineering", "Platform"]);
  expect(part.teams).toHaveLength(5);
  expect(part.teams.map(({ ahead }) => ahead).slice(0, 4)).toEqual(
    part.teams
      .slice(0, 4)
      .map(({ ahead }) => ahead)
      .sort((one, other) => one - other),
  );
  expect(part.answer?.unled).toContain("Infrastructure");
  // A part that the viewer does not oversee is as unknown as one that does not exist.
  const product = all.teams.find(({ name }) => name === "Product")!;
  const tomas = await as("tomas");
  const foreign = await findTeamsOverview(tomas, { ...look, under: product.id }, NOW);
  expect([foreign.way, foreign.teams.some(({ name }) => name === "Search")]).toEqual([[], false]);
});

test("home has the answer for whoever oversees others, and for nobody else", async () => {
  const { overseen } = await findHome(await as("tomas"), NOW);
  expect(overseen?.answer.unled).toEqual(expect.arrayContaining(["Infrastructure"]));
  for (const key of ["priya", "jonas", "ada"] as const)
    expect((await findHome(await as(key), NOW)).overseen).toBeNull();
});

test("a member learns nothing about who takes part", async () => {
  const { teams, answer } = await findTeamsOverview(await as("jonas"), WHOLE_OVERVIEW, NOW);
  expect(teams.map(({ name, answered }) => [name, answered])).toEqual([["Storage", null]]);
  expect([teams[0]?.chances, answer]).toEqual([null, null]);
});

test("rotations of teams beside the overview are read with it, and are no rows", async () => {
  const [tomas, { id: payments }] = [
    await as("tomas"),
    await db().team.findFirstOrThrow({ where: { name: "Payments" } }),
  ];
  const reading = { teams: await listOwnTeams(tomas), beside: [payments] };
  const { answer, statements } = await countStatements(() =>
    findTeamsOverview(tomas, WHOLE_OVERVIEW, NOW, reading),
  );
  expect([statements, answer.rotations.has(payments)]).toEqual([2, true]);
  expect(answer.teams.map(({ id }) => id)).not.toContain(payments);
});
