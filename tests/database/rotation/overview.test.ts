import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";

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
  const { teams, part } = await findTeamsOverview(tomas, 1, NOW);
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

test("a member learns nothing about who takes part", async () => {
  const { teams } = await findTeamsOverview(await as("jonas"), 1, NOW);
  expect(teams.map(({ name, answered }) => [name, answered])).toEqual([["Storage", null]]);
});
