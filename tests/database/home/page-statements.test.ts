// How many statements each page of managers, directors and readers sends, at any size. Who the viewer is costs one
// more for every page, and one for somebody who is named as a sponsor or mentor. Questionnaires that were published
// never change, and are read once by each process.
import { beforeAll, describe, expect, test } from "vitest";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findPersonPage } from "@/lib/desk/person-queries";
import { findHome, findOwnAgenda } from "@/lib/home/queries";
import { findOwnPlans } from "@/lib/plan/queries";
import { listPlanReaders } from "@/lib/plan/reader-queries";
import { findPlanMirror, findSharedPlan } from "@/lib/plan/shared-queries";
import { findLadders } from "@/lib/ladder/queries";
import { findInstrument } from "@/lib/instrument/published-queries";
import { WHOLE_OVERVIEW } from "@/lib/rotation/overview-look";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { findMirror } from "@/lib/sharing/mirror-queries";
import { findNamedRecord, NAMED } from "@/lib/sharing/record-queries";
import { listSheetMirror } from "@/lib/talk/shared-queries";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { addAssessments, castViewer as as, NOW } from "@/tests/support/sharing-world";
import { countStatements } from "@/tests/support/statements";

freshDatabase();
beforeAll(async () => {
  await seedDemo(NOW);
  for (const version of [1, 2]) await findInstrument(version);
});

const STARTED = toDatabaseDay("2026-01-01");
const JUST_NOW = new Date(NOW.getTime() - 3_600_000);

/** Adds people to Storage who share with its manager, and teams with people and a trial each below Platform. */
async function grow(people: number, teams: number): Promise<void> {
  const teamOf = (name: string) => db().team.findFirstOrThrow({ where: { name } });
  const [storage, platform] = [await teamOf("Storage"), await teamOf("Platform")];
  const priya = await as("priya");
  const added = async (teamId: string, count: number) => {
    const rows = Array.from({ length: count }, () => {
      const mark = crypto.randomUUID();
      return { name: mark, email: `${mark}@x.example`, joinedAt: NOW };
    });
    const made = await db().user.createManyAndReturn({ data: rows, select: { id: true } });
    const memberships = made.map(({ id: userId }) => ({ userId, teamId, startsOn: STARTED }));
    await db().membership.createMany({ data: memberships });
    return made.map(({ id }) => id);
  };
  for (const userId of await added(storage.id, people)) {
    const [assessmentId = ""] = await addAssessments({ ...priya, userId }, 2, JUST_NOW);
    const reader = { audience: "MANAGER" as const, audienceUserId: priya.userId };
    await db().share.create({ data: { assessmentId, ...reader, grade: "SCORES", decidedAt: NOW } });
  }
  for (let at = 0; at < teams; at += 1) {
    const team = await db().team.create({
      data: { name: crypto.randomUUID(), parentId: platform.id },
    });
    const [personId = ""] = await added(team.id, 4);
    const days = { startsOn: STARTED, endsOn: toDatabaseDay("2026-04-01") };
    await db().trial.create({ data: { personId, teamId: team.id, ...days, agreedAt: STARTED } });
  }
}

const sent = async (run: () => Promise<unknown>) => {
  const { answer, statements } = await countStatements(run);
  expect(answer).not.toBeNull();
  return statements;
};

describe.each([
  { size: "the demo company", people: 0, teams: 0 },
  { size: "40 people and 5 teams more", people: 40, teams: 5 },
  { size: "60 teams more", people: 0, teams: 60 },
])("with $size", ({ people, teams }) => {
  beforeAll(() => grow(people, teams));

  test.each([
    ["an engineer", "lea", 3],
    ["a manager", "priya", 4],
    ["a director", "tomas", 5],
    ["a people partner", "kaia", 5],
  ] as const)("home of %s", async (_, key, statements) => {
    const viewer = await as(key);
    expect(await sent(() => findHome(viewer, NOW))).toBe(statements);
  });

  test("reminders, and the list of all teams", async () => {
    const [priya, tomas] = [await as("priya"), await as("tomas")];
    expect(await sent(() => findOwnAgenda(priya, NOW))).toBe(3);
    expect(await sent(() => findTeamsOverview(tomas, WHOLE_OVERVIEW, NOW))).toBe(3);
  });

  test("the page of a person, with a plan that is shared", async () => {
    const [priya, samir] = [await as("priya"), await as("samir")];
    const [teamId = ""] = priya.managesTeamIds;
    const of = { teamId, personId: samir.userId };
    const page = await countStatements(() => findPersonPage(priya, of, NOW));
    expect(page.answer?.plan?.rungs.length).toBeGreaterThan(0);
    expect(page.statements).toBe(3);
  });

  test("the own plan, with the versions of the ladder that it names", async () => {
    const samir = await as("samir");
    const statements = await sent(async () => {
      await Promise.all([findOwnPlans(samir), listPlanReaders(samir)]);
      return findLadders(samir, [1]);
    });
    expect(statements).toBe(5);
  });

  test("what a manager sees, shown to the person", async () => {
    const [samir, { userId: id }] = [await as("samir"), await as("priya")];
    const reader = { id, audience: "MANAGER" } as const;
    const statements = await sent(async () => {
      const mirror = await findMirror(samir, "MANAGER", NOW);
      await Promise.all([findPlanMirror(samir, reader, NOW), listSheetMirror(samir, id, NOW)]);
      return mirror?.row;
    });
    expect(statements).toBe(5);
  });

  test("the record of somebody who named the viewer", async () => {
    const [mei, { userId: personId }] = [await as("mei"), await as("ines")];
    const statements = await sent(async () => {
      await findSharedPlan(mei, { personId, audiences: NAMED }, NOW);
      return findNamedRecord(mei, personId, NOW);
    });
    // One more where the plan is shared too.
    expect(statements).toBe(2);
  });
});
