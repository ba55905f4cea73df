import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { CAST, type CastKey } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "../support/database";

freshDatabase();

const TODAY = "2026-11-24";
const day = (days: number) => toDatabaseDay(addDays(TODAY, days));

async function personId(key: CastKey): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { email: CAST[key].email } })).id;
}

async function teamId(name: string): Promise<string> {
  return (await db().team.findFirstOrThrow({ where: { name } })).id;
}

/** The name of the database rule that refused the write; fails when it was accepted. */
async function refusal(write: Promise<unknown>): Promise<string> {
  const error: unknown = await write.then(
    () => new Error("the write was accepted"),
    (refused: unknown) => refused,
  );
  return `${violatedRule(error)} ${String(error)} ${JSON.stringify(error)}`;
}

// Breaks the rules one by one, bypassing the code that also enforces them.
describe("the database itself refuses", () => {
  beforeAll(() => seedDemo(new Date(`${TODAY}T09:00:00Z`)));

  it("a second installation, and aggregates over fewer than five", async () => {
    expect(await refusal(db().installation.create({ data: { id: 2, name: "x" } }))).toContain(
      "installation_is_one",
    );
    const lower = db().installation.update({ where: { id: 1 }, data: { smallestGroup: 4 } });
    expect(await refusal(lower)).toContain("installation_smallest_group");
  });

  it("a person in two teams at once", async () => {
    const data = {
      userId: await personId("jonas"),
      teamId: await teamId("Query"),
      startsOn: day(0),
    };
    expect(await refusal(db().membership.create({ data }))).toContain("membership_one_team");
  });

  it("a team with two managers at once", async () => {
    const data = {
      userId: await personId("lea"),
      teamId: await teamId("Storage"),
      startsOn: day(0),
    };
    expect(await refusal(db().management.create({ data }))).toContain("management_one_manager");
  });

  it("dates out of order", async () => {
    const data = { teamId: await teamId("Query"), startsOn: day(0), endsOn: day(0) };
    const userId = await personId("ruth");
    expect(await refusal(db().membership.create({ data: { ...data, userId } }))).toContain(
      "membership_dates",
    );
    expect(await refusal(db().management.create({ data: { ...data, userId } }))).toContain(
      "management_dates",
    );
  });

  it("a circle of teams, and two siblings of one name", async () => {
    const [engineering, storage] = [await teamId("Engineering"), await teamId("Storage")];
    const circle = db().team.update({ where: { id: engineering }, data: { parentId: storage } });
    expect(await refusal(circle)).toContain("team_no_circle");
    expect(await refusal(db().team.create({ data: { name: "Engineering" } }))).toContain("P2002");
  });

  it("a second draft of one person", async () => {
    const data = { userId: await personId("ruth"), instrumentVersion: 1 };
    await db().assessment.create({ data });
    expect(await refusal(db().assessment.create({ data }))).toContain("P2002");
  });

  it("invalid answers", async () => {
    const { id } = await db().assessment.findFirstOrThrow({ where: { submittedAt: null } });
    for (const answers of [{ a: 4 }, { a: "yes" }, { a: 1.5 }, { a: null }, [1]]) {
      const write = db().assessment.update({ where: { id }, data: { answers } });
      expect(await refusal(write)).toContain("assessment_answers");
    }
    await db().assessment.update({ where: { id }, data: { answers: { a: -3, b: "skip" } } });
  });

  it("a submitted assessment without its result", async () => {
    const { id } = await db().assessment.findFirstOrThrow({ where: { submittedAt: null } });
    const write = db().assessment.update({ where: { id }, data: { submittedAt: new Date() } });
    expect(await refusal(write)).toContain("assessment_derived");
  });

  it("any change of a submitted assessment, a sharing decision, a look or a published instrument", async () => {
    const submitted = { submittedAt: { not: null } };
    const changes: [Promise<unknown>, string][] = [
      [
        db().assessment.updateMany({ where: submitted, data: { leaning: 1 } }),
        "assessment_never_changes",
      ],
      [db().assessment.deleteMany({ where: submitted }), "assessment_never_changes"],
      [db().share.updateMany({ data: { grade: "EVERYTHING" } }), "share_never_changes"],
      [db().share.deleteMany(), "share_never_changes"],
      [
        db().accessLogEntry.updateMany({ data: { grade: "VERDICT" } }),
        "access_log_entry_never_changes",
      ],
      [db().accessLogEntry.deleteMany(), "access_log_entry_never_changes"],
      [db().$executeRaw`TRUNCATE "access_log_entry"`, "access_log_entry_no_truncate"],
      [db().$executeRaw`TRUNCATE "share"`, "share_no_truncate"],
      [db().instrument.updateMany({ data: { norms: {} } }), "instrument_never_changes"],
      [db().instrument.deleteMany(), "instrument_never_changes"],
    ];
    for (const [change, rule] of changes) expect(await refusal(change)).toContain(rule);
  });

  it("but allows deleting a person with everything about them", async () => {
    const userId = await personId("oskar");
    await db().user.delete({ where: { id: userId } });
    expect(await db().assessment.count({ where: { userId } })).toBe(0);
    expect(await db().accessLogEntry.count({ where: { subjectId: userId } })).toBe(0);
  });

  it("two agreed trials of one person that overlap, and two leads of one team", async () => {
    const trial = {
      teamId: await teamId("Query"),
      startsOn: day(30),
      endsOn: day(90),
      agreedAt: new Date(),
    };
    const twice = db().trial.create({ data: { ...trial, personId: await personId("malik") } });
    expect(await refusal(twice)).toContain("trial_one_per_person");
    const second = db().trial.create({ data: { ...trial, personId: await personId("viktor") } });
    expect(await refusal(second)).toContain("trial_one_lead_per_team");
  });

  it("trials with impossible dates, and any change of a declined one", async () => {
    const personId_ = await personId("viktor");
    const trial = { personId: personId_, teamId: await teamId("Query"), startsOn: day(200) };
    for (const endsOn of [day(200), day(199), day(600)])
      expect(await refusal(db().trial.create({ data: { ...trial, endsOn } }))).toContain(
        "trial_dates",
      );
    const { id } = await db().trial.findFirstOrThrow({ where: { declinedAt: { not: null } } });
    const change = db().trial.update({ where: { id }, data: { agreedAt: new Date() } });
    expect(await refusal(change)).toContain("trial_never_changes");
  });

  it("two hundred writers at once: one agreed trial for one person", async () => {
    const person = await personId("ruth");
    const team = await teamId("Growth");
    const write = (offset: number) =>
      db().trial.create({
        data: {
          id: randomUUID(),
          personId: person,
          teamId: team,
          startsOn: day(300 + (offset % 20)),
          endsOn: day(360 + (offset % 20)),
          agreedAt: new Date(),
        },
      });
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, offset) => write(offset)),
    );
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  });
});
