import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { decideAdmin, movePerson, removePerson } from "@/lib/people/mutations";
import { addTeam, appointManager, rearrangeTeam } from "@/lib/team/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const TODAY = "2026-11-24";
let admin: Viewer;

const list = (rows: number, from = 0) =>
  [
    "name,email,team,manager's email,started on",
    "Boss,boss@example.com,Engineering,,2020-01-01",
    ...Array.from({ length: rows }, (_, index) => {
      const team = `Engineering / Team ${index % 40}`;
      return `Person ${index},p${index + from}@example.com,${team},boss@example.com,2024-03-25`;
    }),
  ].join("\n");

async function uploaded(text: string) {
  const kept = await keepUpload(admin, { text, fileName: "people.csv" }, NOW);
  const id = kept.ok ? kept.value : "";
  const preview = await previewUpload(admin, id);
  if (!preview || preview.applied) throw new Error("no preview");
  return { id, ...preview };
}

beforeEach(async () => {
  await db()
    .$executeRaw`TRUNCATE "user", "team", "membership", "management", "roster_upload", "session", "one_time_token" CASCADE`.catch(
    async () => {
      await db().rosterUpload.deleteMany();
      await db().membership.deleteMany();
      await db().management.deleteMany();
      while ((await db().team.deleteMany({ where: { children: { none: {} } } })).count > 0);
      await db().user.deleteMany();
    },
  );
  const data = { name: "Ada", email: "ada@example.com", isAdmin: true, joinedAt: NOW };
  const { id } = await db().user.create({ data });
  admin = { userId: id, isAdmin: true, today: TODAY } as Viewer;
});

describe("an import", () => {
  it("applies the preview once, and is idempotent", async () => {
    const { id, digest, plan } = await uploaded(list(100));
    expect(plan.problems).toEqual([]);
    expect(await db().user.count()).toBe(1);
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        applyUpload(admin, { uploadId: id, digest, byMail: true, sentence: "" }, NOW),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await db().user.count()).toBe(102);
    expect(await db().management.count()).toBe(40);
    const again = await uploaded(list(100));
    expect(new Set(again.plan.steps.map(({ kind }) => kind))).toEqual(new Set(["unchanged"]));
  });

  it("is refused as outdated when a person was added meanwhile, and writes nothing", async () => {
    const { id, digest } = await uploaded(list(600));
    await db().user.create({ data: { name: "Other", email: "P500@example.com" } });
    const answer = await applyUpload(
      admin,
      { uploadId: id, digest, byMail: true, sentence: "" },
      NOW,
    );
    expect(answer).toEqual({ ok: false, reason: "outdated" });
    expect([await db().user.count(), await db().team.count()]).toEqual([2, 0]);
  });

  it("leaves nothing behind when the database refuses the 500th row", async () => {
    await db()
      .$executeRaw`ALTER TABLE "user" ADD CONSTRAINT "test_refuses" CHECK ("email" <> 'p500@example.com')`;
    const { id, digest } = await uploaded(list(600));
    await expect(
      applyUpload(admin, { uploadId: id, digest, byMail: true, sentence: "" }, NOW),
    ).rejects.toThrow();
    await db().$executeRaw`ALTER TABLE "user" DROP CONSTRAINT "test_refuses"`;
    expect([await db().user.count(), await db().team.count()]).toEqual([1, 0]);
  });

  it("is not found for anybody else", async () => {
    const { id, digest } = await uploaded(list(1));
    const engineer = { ...admin, isAdmin: false };
    expect(await previewUpload(engineer, id)).toBeNull();
    expect(
      await applyUpload(engineer, { uploadId: id, digest, byMail: true, sentence: "" }, NOW),
    ).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("administration", () => {
  it("never loses the last admin", async () => {
    const reason = "last-admin";
    expect(await decideAdmin(admin, admin.userId, false)).toMatchObject({ reason });
    expect(await removePerson(admin, admin.userId, NOW)).toMatchObject({ reason });
  });

  it("ends the current membership where the next begins", async () => {
    const { id, digest } = await uploaded(list(2));
    await applyUpload(admin, { uploadId: id, digest, byMail: true, sentence: "" }, NOW);
    const person = await db().user.findFirstOrThrow({ where: { email: "p0@example.com" } });
    const team = await db().team.findFirstOrThrow({ where: { name: "Team 1" } });
    const move = { teamId: team.id, startsOn: TODAY };
    expect(await movePerson(admin, person.id, move)).toMatchObject({ ok: true });
    const rows = await db().membership.findMany({ where: { userId: person.id } });
    expect(rows.filter(({ endsOn }) => endsOn === null)).toHaveLength(1);
  });

  it("refuses a circle of teams, two siblings of one name and an unknown manager", async () => {
    await addTeam(admin, { name: "A", parentId: null });
    const a = await db().team.findFirstOrThrow({ where: { name: "A" } });
    await addTeam(admin, { name: "B", parentId: a.id });
    const b = await db().team.findFirstOrThrow({ where: { name: "B" } });
    const circle = { name: "A", parentId: b.id };
    expect(await rearrangeTeam(admin, a.id, circle)).toMatchObject({ reason: "circle" });
    const twin = { name: "b", parentId: a.id };
    expect(await addTeam(admin, twin)).toMatchObject({ reason: "name-taken" });
    for (const alike of ["\u200BB", "Ｂ", "b\u200D", " B\u00A0"])
      expect(await addTeam(admin, { name: alike, parentId: a.id })).toMatchObject({
        reason: "name-taken",
      });
    const lead = { email: "nobody@example.com", startsOn: TODAY };
    expect(await appointManager(admin, a.id, lead)).toMatchObject({ reason: "nobody-here" });
  });
});
