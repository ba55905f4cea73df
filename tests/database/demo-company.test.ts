import { beforeAll, describe, expect, it } from "vitest";
import { answersFrom } from "@/lib/assessment/assessment-record";
import { derivedFrom } from "@/lib/assessment/derivation";
import { addDays, dayOf, fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findDesk } from "@/lib/desk/queries";
import type { DeskKind } from "@/lib/desk/week";
import { findAsked } from "@/lib/instrument/published-queries";
import { findRotation } from "@/lib/rotation/queries";
import { weightsSchema } from "@/lib/scoring/input";
import { CAST } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "../support/database";
import { castViewer } from "../support/sharing-world";

freshDatabase();

const NOW = new Date("2026-11-24T09:30:00Z");
const TODAY = dayOf(NOW, "Europe/Paris");

describe("the demo company", () => {
  beforeAll(() => seedDemo(NOW));

  it("has about sixty people in nested teams, and is marked as a demo", async () => {
    expect(await db().user.count()).toBeGreaterThan(55);
    expect(
      await db().team.count({ where: { parent: { parentId: { not: null } } } }),
    ).toBeGreaterThan(5);
    expect((await db().installation.findUniqueOrThrow({ where: { id: 1 } })).demo).toBe(true);
  });

  it("is not written twice", async () => {
    const before = await db().user.count();
    await seedDemo(NOW);
    expect(await db().user.count()).toBe(before);
  });

  it("stores with every submitted assessment exactly the result of its answers", async () => {
    const rows = await db().assessment.findMany({ where: { submittedAt: { not: null } } });
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      if (!row.companySize) throw new Error("a submitted assessment without its company size");
      const context = { companySize: row.companySize, weights: weightsSchema.parse(row.weights) };
      const instrument = await findAsked(row);
      const derived = derivedFrom(instrument, answersFrom(row.answers), context);
      expect(row).toMatchObject(JSON.parse(JSON.stringify(derived)));
      expect(row.verdict).not.toBeNull();
    }
  });

  it("asked two versions, and the quick form of one after a full assessment", async () => {
    const rows = await db().assessment.findMany({
      where: { submittedAt: { not: null } },
      orderBy: { submittedAt: "asc" },
    });
    const asked = (version: number) =>
      rows.filter(({ instrumentVersion }) => instrumentVersion === version).length;
    expect(Math.min(asked(1), asked(2))).toBeGreaterThan(2);
    const quick = rows.filter(({ form }) => form === "QUICK");
    const beside = quick.map((one) =>
      rows.findLast(({ form, userId }) => form === "FULL" && userId === one.userId),
    );
    expect(
      beside.every((row) => row && !Object.values(answersFrom(row.answers)).includes("skip")),
    ).toBe(true);
    expect(quick.map(({ verdict }, at) => verdict === beside[at]?.verdict).sort()).toEqual([
      false,
      true,
    ]);
  });

  it("has plans at various stages: shared, open without a share, and closed", async () => {
    const plans = await db().plan.findMany({ include: { shares: true, actions: true } });
    expect(plans.filter(({ closedAt }) => closedAt !== null).length).toBeGreaterThan(0);
    expect(plans.filter(({ shares }) => shares.length > 0).length).toBeGreaterThan(2);
    expect(new Set(plans.map(({ target }) => target)).size).toBe(4);
    const endings = plans.flatMap(({ actions }) => actions.map(({ ending }) => ending));
    expect(new Set(endings)).toEqual(new Set([null, "DONE", "DROPPED"]));
  });

  it("has the stories of its cast", async () => {
    const verdicts = async (key: keyof typeof CAST) => {
      const rows = await db().assessment.findMany({
        where: { user: { email: CAST[key].email } },
        orderBy: { submittedAt: "asc" },
      });
      return rows.map((row) => row.verdict);
    };
    expect((await verdicts("jonas")).at(-1)).toBe("UNDECIDED");
    expect((await verdicts("lea")).at(-1)).toBe("IC");
    expect(await verdicts("ruth")).toEqual([]);
    const swing = await verdicts("ines");
    expect([swing[0], swing.includes("MANAGEMENT"), swing.at(-1)]).toEqual(["IC", true, "IC"]);
  });

  it("has running, past and planned trials, and one to answer", async () => {
    const trials = await db().trial.findMany();
    const agreed = trials.filter((trial) => trial.agreedAt && !trial.endedEarlyOn);
    const starts = (days: number) => addDays(TODAY, days);
    expect(agreed.some((t) => fromDatabaseDay(t.endsOn) <= TODAY)).toBe(true);
    expect(
      agreed.some((t) => fromDatabaseDay(t.startsOn) <= TODAY && fromDatabaseDay(t.endsOn) > TODAY),
    ).toBe(true);
    expect(agreed.some((t) => fromDatabaseDay(t.startsOn) > starts(7))).toBe(true);
    expect(trials.some((t) => !t.agreedAt && !t.declinedAt && !t.cancelledAt)).toBe(true);
  });
});

// An ordinary day, a new year in Paris before it is one in UTC, a change to summer time, a leap day.
describe.each(["2026-11-24T09:30", "2026-12-31T23:15", "2027-03-28T00:30", "2028-02-29T12:00"])(
  "the week of its manager Priya, seeded at %s",
  (instant) => {
    const now = new Date(`${instant}:00Z`);
    freshDatabase();
    beforeAll(() => seedDemo(now));

    it("has a gap of the rotation within eight weeks, with its cause, and a trial that ends soon", async () => {
      const priya = await castViewer("priya", now);
      const desk = await findDesk(priya, [], now);
      const items = desk?.groups.flatMap((group) => group.items) ?? [];
      const within = (kind: DeskKind, days: number) =>
        items.filter(({ kind: each, day }) => {
          return (
            each === kind && day !== null && day >= priya.today && day < addDays(priya.today, days)
          );
        });
      const [gap] = within("gap", 56);
      expect(gap?.gap?.cause).toEqual({ obstacle: "not-willing", people: 5 });
      expect(gap?.gap?.remedy.kind).toBe("ask");
      expect(within("ends-soon", 14).map(({ person }) => person?.name)).toEqual([CAST.emil.name]);
      expect(within("review", 14).map(({ person }) => person?.name)).toEqual([CAST.emil.name]);
    });

    it("follows from a schedule in which everybody who leads is named once", async () => {
      const priya = await castViewer("priya", now);
      const page = await findRotation(priya, priya.managesTeamIds[0] ?? "", now);
      const ahead = page?.schedule.filter(({ endsOn }) => endsOn > priya.today) ?? [];
      const names = ahead.map(({ personId }) => page?.names.get(personId ?? "") ?? "nobody");
      expect(names.slice(0, 6)).toEqual([
        CAST.emil.name,
        "nobody",
        ...(["samir", "oskar", "jonas", "lea"] as const).map((key) => CAST[key].name),
      ]);
      const [, gap, samir, oskar] = ahead;
      expect([samir?.startsOn, oskar?.startsOn]).toEqual([gap?.endsOn, samir?.endsOn]);
    });
  },
);
