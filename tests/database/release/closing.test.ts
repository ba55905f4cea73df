import { beforeAll, describe, expect, test } from "vitest";
import { findViewerOfSession, type Viewer } from "@/lib/auth/queries";
import { addDays, fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { shownCell } from "@/lib/release/cell";
import { closeQuarters } from "@/lib/release/closing-mutations";
import { figuresFrom, figuresFromStored } from "@/lib/release/figures";
import { findOrganisationFigures, findTeamFigures } from "@/lib/release/queries";
import { newestOf } from "@/lib/release/trend";
import { CAST, type CastKey } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
const now = new Date("2026-11-24T09:30:00Z");

beforeAll(async () => {
  await seedDemo(now);
});

const stored = () =>
  db().figureRelease.findMany({
    orderBy: [{ closesOn: "asc" }, { id: "asc" }],
    include: { parts: { include: { cell: { include: { answers: true } } } } },
  });
const ruleOf = (write: Promise<unknown>) =>
  write.then(
    () => null,
    (error: unknown) => violatedRule(error),
  );

async function viewerFor(who: CastKey): Promise<Viewer> {
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email: CAST[who].email } });
  const expiresAt = new Date(now.getTime() + 86_400_000);
  const session = await db().session.create({ data: { userId, expiresAt, seenAt: now } });
  const viewer = await findViewerOfSession(session.id, userId, now, 100);
  if (!viewer) throw new Error(`cannot sign in as ${who}`);
  return viewer;
}

async function teamOf(name: string): Promise<string> {
  return (await db().team.findFirstOrThrow({ where: { name } })).id;
}

describe("the figures of the demo company", () => {
  test("are read by its directors in most quarters", async () => {
    const director = await viewerFor("nora");
    const page = await findTeamFigures(director, await teamOf("Engineering"));
    const shown = page?.closings.filter(({ figures }) => figures !== null) ?? [];
    expect(page?.closings).toHaveLength(6);
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(newestOf(page?.closings ?? [])?.closesOn).toBe("2026-10-01");
    const whole = await findOrganisationFigures(director);
    expect(whole?.closings.filter(({ figures }) => figures !== null).length).toBeGreaterThanOrEqual(
      4,
    );
    expect(whole?.nextClosing).toBe("2027-01-01");
  });

  test("follow from what is shown of their cells", async () => {
    const all = await stored();
    expect(all.length).toBeGreaterThan(8);
    for (const { figures, parts } of all) {
      const { measure } = figuresFromStored(figures);
      const weights = JSON.parse(measure.slice(measure.indexOf(":") + 1)) as Parameters<
        typeof figuresFrom
      >[1]["weights"];
      const cells = parts.map(({ cell }) => shownCell.parse(cell.shown));
      expect(figuresFrom(cells, { measure, weights })).toEqual(figures);
    }
  });

  test("count only people who agreed, as many as each cell says, and each answer once", async () => {
    const oskar = await db().user.findFirstOrThrow({ where: { name: CAST.oskar.name } });
    const cells = await db().figureCell.findMany({
      include: { answers: { include: { assessment: true } } },
    });
    for (const { size, answers, closesOn } of cells) {
      const people = answers.map(({ assessment }) => assessment.userId);
      expect(new Set(people).size).toBe(size);
      expect(people).not.toContain(oskar.id);
      for (const { assessment } of answers)
        expect(assessment.submittedAt?.getTime()).toBeLessThan(closesOn.getTime() + 86_400_000);
    }
  });

  test("are none of a single team, which says so", async () => {
    const page = await findTeamFigures(await viewerFor("priya"), await teamOf("Storage"));
    expect(page).toMatchObject({ hasSubTeams: false, team: { name: "Storage" } });
    expect(page?.closings.every(({ figures }) => figures === null)).toBe(true);
  });
});

describe("who leads a team only later", () => {
  test("does not see figures of before that count their own answers, and sees the others", async () => {
    const jonas = await viewerFor("jonas");
    const engineering = await teamOf("Engineering");
    const counted = await db().figureCell.findMany({
      where: { answers: { some: { assessment: { userId: jonas.userId } } } },
    });
    expect(counted.length).toBeGreaterThan(0);
    const lead = { ...jonas, managesTeamIds: [engineering] };
    const theirs = (await findTeamFigures(lead, engineering))?.closings ?? [];
    const all = (await findTeamFigures(await viewerFor("nora"), engineering))?.closings ?? [];
    const missing = all.filter(({ figures }, at) => figures && !theirs[at]?.figures);
    const own = new Set(counted.map(({ closesOn }) => fromDatabaseDay(closesOn)));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ closesOn }) => own.has(closesOn))).toBe(true);
    expect(missing.length).toBeLessThan(all.length);
  });

  test("sees those of closings after they became people partner, and none of that day", async () => {
    const jonas = await viewerFor("jonas");
    const engineering = await teamOf("Engineering");
    const reader = { ...jonas, overseesTeamIds: [engineering], partnerOfTeamIds: [engineering] };
    const figuresSince = async (startsOn: string) => {
      const since = {
        userId: jonas.userId,
        teamId: engineering,
        startsOn: toDatabaseDay(startsOn),
      };
      const { id } = await db().peoplePartner.create({ data: since });
      const page = await findTeamFigures(reader, engineering);
      await db().peoplePartner.delete({ where: { id } });
      return page?.closings.map(({ figures }) => figures) ?? [];
    };
    const all = (await findTeamFigures(await viewerFor("nora"), engineering))?.closings ?? [];
    expect(await figuresSince("2020-01-01")).toEqual(all.map(({ figures }) => figures));
    for (const [at, { closesOn, figures }] of all.entries()) {
      expect((await figuresSince(addDays(closesOn, -1)))[at]).toEqual(figures);
      const counted = await db().figureCell.count({
        where: {
          parts: { some: { release: { teamId: engineering, closesOn: toDatabaseDay(closesOn) } } },
          answers: { some: { assessment: { userId: jonas.userId } } },
        },
      });
      expect((await figuresSince(closesOn))[at]).toEqual(counted > 0 ? null : figures);
    }
  });
});

describe("closing", () => {
  test("does nothing for a closed quarter, and closes missed ones one after the other", async () => {
    expect(await closeQuarters(now)).toBe(0);
    expect(await closeQuarters(new Date("2027-07-02T00:00:00Z"))).toBe(3);
    const last = await db().figureClosing.findMany({ orderBy: { closesOn: "desc" }, take: 3 });
    expect(last.map(({ closesOn }) => fromDatabaseDay(closesOn))).toEqual([
      "2027-07-01",
      "2027-04-01",
      "2027-01-01",
    ]);
  });

  test("closes a quarter once, when run eight times at once", async () => {
    await answerAnew(new Date("2027-08-02T00:00:00Z"));
    const before = (await stored()).length;
    const at = new Date("2027-10-03T00:00:00Z");
    const done = await Promise.all(Array.from({ length: 8 }, () => closeQuarters(at)));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(1);
    const added = (await stored()).slice(before);
    expect(added.length).toBeGreaterThan(1);
    expect(new Set(added.map(({ teamId }) => teamId)).size).toBe(added.length);
  });

  test("does not count a person who withdrew their consent, nor an answer again", async () => {
    const person = await db().user.findFirstOrThrow({ where: { name: CAST.jonas.name } });
    await db().figureConsent.create({
      data: { userId: person.id, given: false, decidedAt: new Date("2027-10-10T00:00:00Z") },
    });
    const used = new Set((await db().figureAnswer.findMany()).map((one) => one.assessmentId));
    await closeQuarters(new Date("2028-01-02T00:00:00Z"));
    const after = await db().figureAnswer.findMany();
    expect(after.filter(({ assessmentId }) => !used.has(assessmentId))).toEqual([]);
    await answerAnew(new Date("2028-02-02T00:00:00Z"));
    await closeQuarters(new Date("2028-04-02T00:00:00Z"));
    const last = await db().figureAnswer.findMany({
      where: { cell: { closesOn: toDatabaseDay("2028-04-01") } },
      include: { assessment: true },
    });
    expect(last.length).toBeGreaterThan(10);
    expect(last.map(({ assessment }) => assessment.userId)).not.toContain(person.id);
  });
});

/** Everybody gives their latest answers again. */
async function answerAnew(at: Date): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "assessment" SELECT (jsonb_populate_record(NULL::"assessment",
      to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'submittedAt', ${at}::timestamptz))).*
    FROM (SELECT DISTINCT ON ("userId") * FROM "assessment" WHERE "submittedAt" IS NOT NULL AND "form" = 'FULL'
      AND "verdict" IS NOT NULL ORDER BY "userId", "submittedAt" DESC) a`;
}

describe("the database itself", () => {
  const closesOn = toDatabaseDay("2030-01-01");
  const closing = { closesOn, closedAt: now, smallestGroup: 5 };

  test("closes in order, once", async () => {
    const earlier = { ...closing, closesOn: toDatabaseDay("2026-01-01") };
    expect(await ruleOf(db().figureClosing.create({ data: earlier }))).toBe(
      "figure_closing_in_order",
    );
    await db().figureClosing.create({ data: closing });
    expect(await ruleOf(db().figureClosing.create({ data: closing }))).not.toBeNull();
    const odd = { ...closing, closesOn: toDatabaseDay("2030-01-02") };
    expect(await ruleOf(db().figureClosing.create({ data: odd }))).toBe("figure_closing_day");
  });

  test("refuses cells of fewer than five, and a second one or figure for each scope and closing", async () => {
    const cell = (size: number) => db().figureCell.create({ data: { closesOn, size, shown: {} } });
    const figure = () => db().figureRelease.create({ data: { closesOn, figures: {} } });
    expect(await ruleOf(cell(4))).toBe("figure_cell_large");
    await cell(5);
    expect(await ruleOf(cell(6))).toBe("figure_cell_one_for_all");
    await figure();
    expect(await ruleOf(figure())).toBe("figure_release_one_for_all");
  });

  test("counts no answer twice, and no more answers than a cell says", async () => {
    const cell = await db().figureCell.findFirstOrThrow({ where: { closesOn } });
    const used = await db().figureAnswer.findFirstOrThrow();
    const again = { assessmentId: used.assessmentId, cellId: cell.id };
    expect(await ruleOf(db().figureAnswer.create({ data: again }))).toBe("figure_answer_pkey");
    const fresh = await db().assessment.findMany({
      where: { figureAnswer: null },
      take: 6,
      select: { id: true },
    });
    const rows = fresh.map(({ id }) => ({ assessmentId: id, cellId: cell.id }));
    expect(rows).toHaveLength(6);
    expect(await ruleOf(db().figureAnswer.createMany({ data: rows }))).toBe(
      "figure_answer_within_cell",
    );
    await db().figureAnswer.createMany({ data: rows.slice(0, 5) });
    const [sixth] = rows.slice(5);
    if (sixth)
      expect(await ruleOf(db().figureAnswer.create({ data: sixth }))).toBe(
        "figure_answer_within_cell",
      );
  });

  test("never changes what was shown or counted", async () => {
    for (const write of [
      db().figureRelease.updateMany({ data: { figures: {} } }),
      db().figureRelease.deleteMany(),
      db().figureClosing.updateMany({ data: { smallestGroup: 9 } }),
      db().figureClosing.deleteMany(),
      db().figureCell.updateMany({ data: { shown: {} } }),
      db().figurePart.deleteMany(),
      db().figureAnswer.deleteMany(),
      db().figureAnswer.updateMany({ data: { cellId: null } }),
      db()
        .$executeRaw`TRUNCATE "figure_closing", "figure_release", "figure_cell", "figure_answer", "figure_part"`,
    ])
      expect(await ruleOf(write)).toMatch(
        /^figure_(closing|release|cell|part|answer)_(never_changes|no_truncate)$/,
      );
  });

  test("forgets with a person which answers were theirs, and keeps figures and cells", async () => {
    const { assessmentId } = await db().figureAnswer.findFirstOrThrow({
      where: { cellId: { not: null }, assessment: { user: { name: CAST.malik.name } } },
    });
    const { userId } = await db().assessment.findUniqueOrThrow({ where: { id: assessmentId } });
    const [figures, cells] = [
      await db().figureRelease.findMany(),
      await db().figureCell.findMany(),
    ];
    await db().user.delete({ where: { id: userId } });
    expect(await db().figureAnswer.findUnique({ where: { assessmentId } })).toBeNull();
    expect(await db().figureRelease.findMany()).toEqual(figures);
    expect(await db().figureCell.findMany()).toEqual(cells);
  });

  test("raises the smallest group and never lowers it", async () => {
    const set = (smallestGroup: number) =>
      db().installation.update({ where: { id: 1 }, data: { smallestGroup } });
    await set(7);
    expect(await ruleOf(set(6))).toBe("installation_group_only_grows");
    expect((await db().installation.findFirstOrThrow()).smallestGroup).toBe(7);
  });
});
