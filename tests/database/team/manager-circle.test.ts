import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { movePerson } from "@/lib/people/mutations";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { appointManager, rearrangeTeam } from "@/lib/team/mutations";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

// The database counts days from its own today.
const NOW = new Date();
const TODAY = dayOf(NOW, "UTC");
const CIRCLE = { ok: false, reason: "manager-circle" };
const DONE = { ok: true, value: null };

const people: Record<string, string> = {};
const teams: Record<string, string> = {};
let admin: Viewer;

beforeEach(async () => {
  await db().user.deleteMany();
  while ((await db().team.deleteMany({ where: { children: { none: {} } } })).count > 0);
  for (const name of ["ada", "ann", "bob", "cy", "dan", "eve"]) {
    const isAdmin = name === "ada";
    const email = `${name}@case.invalid`;
    people[name] = (await db().user.create({ data: { name, email, isAdmin, joinedAt: NOW } })).id;
  }
  admin = { userId: people.ada, isAdmin: true, today: TODAY, locale: "en" } as Viewer;
  for (const [name, above] of [
    ["Zed", null],
    ["Leaf", "Zed"],
    ["Twig", "Leaf"],
    ["Yard", null],
    ["Xray", null],
  ] as const) {
    const parentId = above && teams[above]!;
    teams[name] = (await db().team.create({ data: { name, parentId } })).id;
  }
});

const person = (name: string) => people[name] ?? "";
const team = (name: string) => teams[name] ?? "";
const places = (name: string, where: string, startsOn: Day = TODAY) =>
  movePerson(admin, person(name), { teamId: team(where), startsOn });
const appoints = (name: string, where: string, startsOn: Day = TODAY) =>
  appointManager(admin, team(where), { email: `${name}@case.invalid`, startsOn });
const belongs = (name: string, where: string, startsOn: Day, endsOn: Day | null = null) =>
  db().membership.create({ data: { ...dated(startsOn, endsOn), ...of(name, where) } });
const manages = (name: string, where: string, startsOn: Day, endsOn: Day | null = null) =>
  db().management.create({ data: { ...dated(startsOn, endsOn), ...of(name, where) } });
const of = (name: string, where: string) => ({ userId: person(name), teamId: team(where) });
const dated = (startsOn: Day, endsOn: Day | null) => ({
  startsOn: toDatabaseDay(startsOn),
  endsOn: endsOn && toDatabaseDay(endsOn),
});
const ago = (days: number) => addDays(TODAY, -days);

describe("a form refuses to put somebody above themself", () => {
  it("in the team that they manage, or in one below it", async () => {
    for (const own of ["Zed", "Leaf", "Twig"]) {
      expect(await places("cy", own)).toEqual(DONE);
      expect(await appoints("cy", "Zed")).toEqual(CIRCLE);
    }
    expect(await places("cy", "Yard")).toEqual(DONE);
    expect(await appoints("cy", "Zed")).toEqual(DONE);
    for (const own of ["Zed", "Leaf", "Twig"]) expect(await places("cy", own)).toEqual(CIRCLE);
  });

  it("through two managers, and through four", async () => {
    expect(await places("bob", "Zed")).toEqual(DONE);
    expect(await appoints("bob", "Yard")).toEqual(DONE);
    expect(await places("cy", "Yard")).toEqual(DONE);
    expect(await appoints("cy", "Zed")).toEqual(CIRCLE);
    expect(await appoints("dan", "Zed")).toEqual(DONE);
    expect(await places("dan", "Xray")).toEqual(DONE);
    expect(await appoints("cy", "Xray")).toEqual(CIRCLE);
    expect(await appoints("eve", "Xray")).toEqual(DONE);
    expect(await places("eve", "Yard")).toEqual(CIRCLE);
  });

  it("by placing a team below one whose managers belong to it", async () => {
    expect(await places("bob", "Twig")).toEqual(DONE);
    expect(await appoints("bob", "Yard")).toEqual(DONE);
    const below = { name: "Zed", parentId: team("Yard") };
    expect(await rearrangeTeam(admin, team("Zed"), below)).toEqual(CIRCLE);
    expect(await places("bob", "Xray")).toEqual(DONE);
    expect(await rearrangeTeam(admin, team("Zed"), below)).toEqual(DONE);
  });

  it("on any day to come, but not for days on which they are elsewhere", async () => {
    const later = addDays(TODAY, 60);
    expect(await appoints("cy", "Zed", later)).toEqual(DONE);
    expect(await places("cy", "Leaf")).toEqual(CIRCLE);
    await belongs("cy", "Leaf", TODAY, later);
    expect(await appoints("dan", "Zed", addDays(later, 30))).toEqual(DONE);
    expect(await places("cy", "Leaf", addDays(later, 10))).toEqual(CIRCLE);
    await belongs("cy", "Leaf", addDays(later, 30));
  });
});

describe("the database", () => {
  it("refuses what no form and no import would write, whichever half comes last", async () => {
    await belongs("cy", "Leaf", ago(9));
    await expect(manages("cy", "Zed", ago(9))).rejects.toThrow();
    await manages("bob", "Leaf", ago(9));
    await belongs("bob", "Yard", ago(9));
    await expect(manages("cy", "Yard", ago(9))).rejects.toThrow();
  });

  it("leaves the past alone", async () => {
    await belongs("cy", "Leaf", ago(90), ago(9));
    await manages("cy", "Zed", ago(60));
    expect(await places("cy", "Yard")).toEqual(DONE);
  });

  it("sees both halves of a circle that are written at once", async () => {
    await belongs("bob", "Zed", ago(9));
    await manages("bob", "Yard", ago(9));
    const both = await Promise.all([places("cy", "Yard"), appoints("cy", "Zed")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an import", () => {
  it("refuses the circle at its line, and writes nothing", async () => {
    const text = [
      "name,email,team,manager's email",
      "Ann Leaf,ann.leaf@case.invalid,Zed / Leaf,bob.boss@case.invalid",
      "Bob Boss,bob.boss@case.invalid,Zed,cy.chief@case.invalid",
      "Cy Chief,cy.chief@case.invalid,Zed / Leaf,bob.boss@case.invalid",
    ].join("\n");
    const kept = await keepUpload(admin, { text, fileName: "" }, NOW);
    const id = kept.ok ? kept.value : "";
    const preview = await previewUpload(admin, id);
    if (!preview || preview.applied) throw new Error("no preview");
    expect(preview.plan.problems).toEqual([
      {
        line: 4,
        reason: "manager-in-own-team",
        values: { value: "cy.chief@case.invalid", team: "Zed" },
      },
    ]);
    expect(
      await applyUpload(
        admin,
        { uploadId: id, digest: preview.digest, byMail: true, sentence: "" },
        NOW,
      ),
    ).toMatchObject({ ok: false });
  });

  it("writes a list in which two people change places, though they manage each other's teams", async () => {
    await belongs("bob", "Leaf", ago(9));
    await manages("cy", "Leaf", ago(9));
    await belongs("cy", "Yard", ago(9));
    const text = [
      "name,email,team,manager's email",
      "Bob,bob@case.invalid,Yard,",
      "Cy,cy@case.invalid,Leaf,bob@case.invalid",
    ].join("\n");
    const kept = await keepUpload(admin, { text, fileName: "" }, NOW);
    const id = kept.ok ? kept.value : "";
    const preview = await previewUpload(admin, id);
    if (!preview || preview.applied) throw new Error("no preview");
    expect(preview.plan.problems).toEqual([]);
    expect(
      await applyUpload(
        admin,
        { uploadId: id, digest: preview.digest, byMail: true, sentence: "" },
        NOW,
      ),
    ).toEqual(DONE);
  });
});
