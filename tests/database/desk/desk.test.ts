import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { findDesk } from "@/lib/desk/queries";
import { besideDesk } from "@/lib/home/agenda";
import { findHome } from "@/lib/home/queries";
import { findOwnReminders } from "@/lib/reminder/queries";
import { stopSharing } from "@/lib/sharing/mutations";
import { nameDelegate } from "@/lib/team/delegation/mutations";
import { notePromises } from "@/lib/talk/sheet-mutations";
import { listSheets } from "@/lib/talk/sheet-queries";
import type { TalkPromise } from "@/lib/talk/sheet";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";
import { countStatements } from "@/tests/support/statements";

freshDatabase();

beforeAll(async () => {
  await seedDemo(NOW);
});

/** What needs a manager, as text: urgency, kind, person or team. */
async function week(viewer: Viewer, now = NOW): Promise<string[]> {
  const desk = await findDesk(viewer, [], now);
  return (desk?.groups ?? []).flatMap(({ name, items }) =>
    items.map(({ kind, person, team }) => `${name} ${kind} ${person?.name ?? team.name}`),
  );
}
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

test("names what needs a manager, and shows nothing of it twice on home", async () => {
  const priya = await as("priya");
  expect(await week(priya)).toEqual([
    "overdue decision-overdue Ines Costa",
    "week comment Samir Haddad",
    "week review Emil Sørensen",
    "week needs Samir Haddad",
    "week promise Ines Costa",
    "week needs Ines Costa",
    "soon ends-soon Emil Sørensen",
    "soon gap Storage",
    "talk undecided Jonas Weber",
    "talk change Ines Costa",
  ]);
  const { desk, agenda } = await findHome(priya, NOW);
  expect(agenda.due.map(({ kind }) => kind)).toContain("decision-overdue");
  const own = besideDesk(agenda, desk?.groups ?? []).due.map(({ kind }) => kind);
  expect(own).not.toContain("decision-overdue");
  for (const key of ["jonas", "ines", "ada", "viktor"] as const)
    expect(await findDesk(await as(key), [], NOW), key).toBeNull();
});

test("logs each look as one, by the page of the week", async () => {
  const [priya, ines] = [await as("priya"), await as("ines")];
  const at = minutes(1);
  await findDesk(priya, [], at);
  const looks = await db().accessLogEntry.findMany({ where: { subjectId: ines.userId, at } });
  expect(new Set(looks.map(({ lookId }) => lookId)).size).toBe(1);
  expect(new Set(looks.map(({ door }) => door))).toEqual(new Set(["WEEK"]));
  const shown = looks.map(({ assessmentId, planId, talkSheetId }) =>
    assessmentId ? "assessment" : planId ? "plan" : talkSheetId ? "sheet" : "nothing",
  );
  expect(shown.sort()).toEqual(["assessment", "plan", "sheet"]);
});

test("says a promise until it is done, and a sheet without one is not looked at", async () => {
  const [priya, ines] = [await as("priya"), await as("ines")];
  const [sheet] = await listSheets(ines);
  const promise = sheet!.promises[0]!;
  const note = (promises: TalkPromise[]) => notePromises(ines, { sheet: sheet!.id, promises });
  await note([{ ...promise, isDone: true }]);
  expect(await week(priya)).not.toContain("week promise Ines Costa");
  await note([]);
  const at = minutes(2);
  await findDesk(priya, [], at);
  expect(await db().accessLogEntry.count({ where: { at, talkSheetId: { not: null } } })).toBe(0);
  await note([{ ...promise, byOn: addDays(priya.today, -1) }]);
  expect(await week(priya)).toContain("overdue promise Ines Costa");
  const foreign = { sheet: sheet!.id, promises: [] };
  expect((await notePromises(await as("jonas"), foreign)).ok).toBe(false);
});

test("never rests on what is not shared: whoever withdraws is gone at once, in any order", async () => {
  const priya = await as("priya");
  const sharing = ["ines", "samir", "jonas"] as const;
  const shared = ["comment", "promise", "needs", "undecided", "change"];
  const order = fc.sample(fc.shuffledSubarray([...sharing], { minLength: 3 }), 1)[0]!;
  for (const [at, key] of order.entries()) {
    const { name } = CAST[key];
    const ofTheirs = (all: string[]) =>
      all.filter((one) => one.endsWith(name) && shared.some((kind) => one.includes(` ${kind} `)));
    expect(ofTheirs(await week(priya)), key).not.toEqual([]);
    await stopSharing(await as(key), minutes(10 + at));
    expect(ofTheirs(await week(priya, minutes(10 + at))), key).toEqual([]);
  }
});

test("a former manager keeps nothing, and the next one starts with what needs no share", async () => {
  const team = await db().team.findFirstOrThrow({ where: { name: "Query" } });
  const sofia = await as("sofia");
  expect(await week(sofia)).toContain("week needs Malik Osei");
  const day = toDatabaseDay(sofia.today);
  await db().management.updateMany({
    where: { teamId: team.id, endsOn: null },
    data: { endsOn: day },
  });
  const next = await as("viktor");
  const own = { userId: next.userId, endsOn: null };
  await db().membership.updateMany({ where: own, data: { endsOn: day } });
  await db().management.create({ data: { teamId: team.id, userId: next.userId, startsOn: day } });
  expect(await findDesk(await as("sofia"), [], NOW)).toBeNull();
  expect(await week(await as("viktor"))).toEqual(["week review Malik Osei"]);
});

test.each([3, 8, 30])(
  "costs three statements for %i people and for nobody sharing",
  async (people) => {
    const boss = await db().user.create({
      data: { name: `boss of ${people}`, email: `boss${people}@x.example`, joinedAt: NOW },
    });
    const team = await db().team.create({ data: { name: `Team of ${people}` } });
    const startsOn = toDatabaseDay("2026-01-01");
    await db().management.create({ data: { teamId: team.id, userId: boss.id, startsOn } });
    const ids = await db().user.createManyAndReturn({
      data: Array.from({ length: people }, (_, at) => ({
        name: `${people} ${at}`,
        email: `${people}-${at}@x.example`,
        joinedAt: NOW,
      })),
      select: { id: true },
    });
    await db().membership.createMany({
      data: ids.map(({ id: userId }) => ({ userId, teamId: team.id, startsOn })),
    });
    const viewer = { ...(await as("priya")), userId: boss.id, managesTeamIds: [team.id] };
    const nobody = await countStatements(() => findDesk(viewer, [], NOW));
    expect(nobody).toMatchObject({ answer: { groups: [] }, statements: 3 });
    const { id: _, ...like } = await db().assessment.findFirstOrThrow({
      where: { verdict: "UNDECIDED", form: "FULL" },
    });
    const submittedAt = minutes(-60);
    const rows = ids.map(({ id: userId }) => ({
      ...like,
      userId,
      submittedAt,
      startedAt: submittedAt,
    }));
    const given = await db().assessment.createManyAndReturn({
      data: rows as Prisma.AssessmentCreateManyInput[],
      select: { id: true },
    });
    await db().share.createMany({
      data: given.map(({ id: assessmentId }) => ({
        assessmentId,
        audience: "MANAGER" as const,
        audienceUserId: boss.id,
        grade: "SCORES" as const,
        decidedAt: minutes(-30),
      })),
    });
    const all = await countStatements(() => findDesk(viewer, [], NOW));
    expect(all.answer?.groups.flatMap(({ items }) => items)).toHaveLength(people);
    expect(all.statements).toBe(3);
  },
);

test("shows who covers for a manager the tasks that are theirs, and nobody's record", async () => {
  const priya = await as("priya");
  const before = await week(priya);
  const days = { startsOn: priya.today, endsOn: addDays(priya.today, 5) };
  expect((await nameDelegate(priya, { email: CAST.nils.email, ...days }, NOW)).ok).toBe(true);
  const nils = await as("nils");
  const desk = await findDesk(nils, [], NOW);
  const shown = (desk?.groups ?? []).flatMap(({ items }) => items);
  const { reminders } = await findOwnReminders(nils, NOW);
  const theirs = reminders.map(({ kind, key }) => `${kind} ${key}`);
  for (const { kind, key } of shown) if (kind !== "gap") expect(theirs, key).toContain(key);
  expect(before).toContain("overdue decision-overdue Ines Costa");
  expect(shown.map(({ kind }) => kind)).not.toContain("decision-overdue");
});
