import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone } from "@/lib/db/reading";
import { violatedRule } from "@/lib/db/violation";
import { addAction, endAction } from "@/lib/plan/action-mutations";
import { writePlan } from "@/lib/plan/mutations";
import { findOwnPlans } from "@/lib/plan/queries";
import { exportOf } from "@/lib/rights/export-queries";
import { sharePlan } from "@/lib/plan/share-mutations";
import { findSharedPlan } from "@/lib/plan/shared-queries";
import { listLooks } from "@/lib/sharing/history-queries";
import { lookOf } from "@/lib/sharing/look-queries";
import { stopSharing } from "@/lib/sharing/mutations";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { resumeSharing } from "@/lib/sharing/undo-mutations";
import { listSheetMirror, sharedSheets } from "@/lib/talk/shared-queries";
import { answerQuestions, shareSheet, writeSheet } from "@/lib/talk/sheet-mutations";
import { findSheetReader, listSheets } from "@/lib/talk/sheet-queries";
import { freshDatabase } from "../../support/database";
import { ACTION, day, newMember, NOW, planWorld, RECORD, type Name } from "../plan/plan-world";

freshDatabase();

const LOOK = "00000000-0000-4000-8000-000000000001";
let people: Record<Name, Viewer>;
let sheetId: string;
beforeAll(async () => {
  people = await planWorld();
});
beforeEach(async () => {
  people.self = await newMember(people.mate.teamId ?? "");
  await write({});
  sheetId = (await listSheets(people.self))[0]?.id ?? "";
});

const TICKED = {
  heldOn: day(1),
  hasLeaning: false,
  dimensions: [],
  actionIds: [],
  questions: ["secret question", "another"],
};
const write = (more: object) => writeSheet(people.self, { ...TICKED, ...more }, NOW);
const share = (expiresOn: string | null, audience: "MANAGER" | "MENTOR" = "MANAGER", now = NOW) => {
  const readerId = people.boss.userId;
  return shareSheet(people.self, { sheetId, audience, readerId, expiresOn }, now);
};
const sheetsFor = (viewer: Viewer, now: Date) => {
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door: "PAGE" } as const;
  const self = Prisma.sql`r."ownerId" = ${people.self.userId}::uuid`;
  return readAlone(sharedSheets(lookOf(viewer, asked, now, LOOK), self));
};
const see = (who: Name, viewer = people[who]) => sheetsFor(viewer, NOW);

describe("a talk sheet", () => {
  test("stops with everything else that is shared, like a plan, and comes back with it", async () => {
    const target = { kind: "STAY" } as const;
    await writePlan(people.self, { planId: "", revision: 0, target, record: RECORD }, NOW);
    const planId = (await findOwnPlans(people.self)).open?.id ?? "";
    const manager = { audience: "MANAGER", readerId: people.boss.userId } as const;
    await sharePlan(people.self, { ...manager, planId, grade: "ACTIONS", expiresOn: null }, NOW);
    await share(day(10));
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    const seen = async () => {
      const [own] = await findOwnSharing(people.self);
      const reading = { personId: people.self.userId, audiences: ["MANAGER"] } as const;
      const plan = await findSharedPlan(people.boss, reading, later(9));
      const sheets = await sheetsFor(people.boss, later(9));
      return [plan?.grade ?? null, sheets.length, own?.seesMore];
    };
    expect(await seen()).toEqual(["ACTIONS", 1, true]);
    await stopSharing(people.self, later(1));
    expect(await seen()).toEqual([null, 0, false]);
    await stopSharing(people.self, later(2));
    await resumeSharing(people.self, { moment: later(1) }, later(3));
    expect(await seen()).toEqual(["ACTIONS", 1, true]);
    await resumeSharing(people.self, { moment: later(1) }, later(4));
    expect(await db().planShare.count({ where: { planId } })).toBe(3);
  });

  test("keeps what was ticked as it was, and rolls what was not answered", async () => {
    const target = { kind: "STAY" } as const;
    await writePlan(people.self, { planId: "", revision: 0, target, record: RECORD }, NOW);
    const planId = (await findOwnPlans(people.self)).open?.id ?? "";
    await addAction(people.self, { planId, dueOn: day(30), record: ACTION }, NOW);
    const action = (await findOwnPlans(people.self)).open?.actions[0]?.id ?? "";
    await write({ actionIds: [action, "another's"] });
    await endAction(people.self, { action, ending: "DONE", reason: "" }, NOW);
    const [sheet] = await listSheets(people.self);
    expect(sheet?.id).toBe(sheetId);
    expect(sheet?.record.actions).toEqual([
      { what: "secret action", difference: "secret difference", dueOn: day(30) },
    ]);
    const answered = { sheet: sheetId, answered: [1] };
    expect(await answerQuestions(people.self, answered)).toEqual({ ok: true, value: day(1) });
    expect((await listSheets(people.self))[0]?.record.questions).toEqual([
      { text: "secret question", isAnswered: false },
      { text: "another", isAnswered: true },
    ]);
  });

  test("keeps what is answered while it is written again", async () => {
    for (let round = 0; round < 10; round += 1) {
      await answerQuestions(people.self, { sheet: sheetId, answered: [] });
      const [, answered] = await Promise.all([
        write({}),
        answerQuestions(people.self, { sheet: sheetId, answered: [0] }),
      ]);
      expect(answered.ok).toBe(true);
      expect((await listSheets(people.self))[0]?.record.questions[0]?.isAnswered).toBe(true);
    }
  });

  test("is seen by nobody until it is shared, and then by the manager until that day", async () => {
    for (const who of ["boss", "director", "mate", "stranger"] as const)
      expect(await see(who)).toEqual([]);
    expect(await share(day(7))).toEqual({ ok: true, value: day(1) });
    expect(await see("boss")).toMatchObject([{ heldOn: day(1), until: day(7) }]);
    expect(JSON.stringify(await see("boss"))).toContain("secret question");
    for (const who of ["director", "mate", "stranger"] as const) expect(await see(who)).toEqual([]);
    const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
    const on = (days: number) => sheetsFor(people.boss, later(days));
    expect(await on(6)).toHaveLength(1);
    expect(await on(7)).toEqual([]);
    expect((await findSheetReader(people.self, sheetId))?.until).toBe(day(7));
    await share(null);
    expect(await see("boss")).toEqual([]);
    expect((await findSheetReader(people.self, sheetId))?.until).toBeNull();
  });

  test("is hidden from a manager who leaves, and from the one who follows", async () => {
    await share(day(30));
    const teamId = people.self.teamId ?? "";
    const before = await db().management.findFirstOrThrow({ where: { teamId } });
    const end = (endsOn: Date | null) =>
      db().management.update({ where: { id: before.id }, data: { endsOn } });
    await end(toDatabaseDay(day(0)));
    const { userId } = people.stranger;
    const startsOn = toDatabaseDay(day(0));
    const next = await db().management.create({ data: { teamId, userId, startsOn } });
    for (const who of ["boss", "stranger"] as const) expect(await see(who)).toEqual([]);
    await db().management.delete({ where: { id: next.id } });
    await end(null);
    expect(await see("boss")).toHaveLength(1);
  });

  test("is shared only with the manager of today, by its owner", async () => {
    const refused = { ok: false, reason: "another-reader" };
    expect(await share(day(7), "MENTOR")).toEqual(refused);
    const choice = { sheetId, audience: "MANAGER" as const, expiresOn: day(7) };
    const mate = { ...choice, readerId: people.mate.userId };
    expect(await shareSheet(people.self, mate, NOW)).toEqual(refused);
    const boss = { ...choice, readerId: people.boss.userId };
    const notFound = { ok: false, reason: "not-found" };
    expect(await shareSheet(people.mate, boss, NOW)).toEqual(notFound);
    expect(await answerQuestions(people.mate, { sheet: sheetId, answered: [0] })).toEqual(notFound);
    expect(await listSheets(people.mate)).toEqual([]);
    expect(await findSheetReader(people.mate, sheetId)).toMatchObject({ until: null });
  });

  test("is logged for its owner when it is seen, and not in the mirror", async () => {
    await share(day(7));
    expect(await listSheetMirror(people.self, people.boss.userId, NOW)).toHaveLength(1);
    expect((await listLooks(people.self, 1)).looks).toEqual([]);
    await see("boss");
    const { looks } = await listLooks(people.self, 1);
    expect(looks).toMatchObject([{ hasSheet: true, plan: null, assessments: [] }]);
    await see("director");
    expect((await listLooks(people.self, 1)).looks).toHaveLength(1);
  });

  test("is sealed, exported to its owner, and its shares never change", async () => {
    await share(day(7));
    const row = await db().talkSheet.findUniqueOrThrow({ where: { id: sheetId } });
    expect(row.record).not.toContain("secret");
    expect(JSON.stringify(await exportOf(people.self, NOW))).toContain("secret question");
    expect(JSON.stringify(await exportOf(people.boss, NOW))).not.toContain("secret question");
    const changed = db().talkShare.updateMany({ where: { sheetId }, data: { expiresOn: null } });
    expect(await changed.catch(violatedRule)).toBe("talk_share_never_changes");
    const endless = db().talkShare.create({
      data: {
        sheetId,
        audience: "MANAGER",
        audienceUserId: people.boss.userId,
        grade: "SHEET",
        decidedAt: NOW,
      },
    });
    expect(await endless.catch(violatedRule)).toBe("talk_share_until");
  });

  test("with the leaning needs an assessment", async () => {
    await write({ hasLeaning: true, dimensions: ["energy"] });
    const [sheet] = await listSheets(people.self);
    expect(sheet?.record).toMatchObject({ leaning: null, dimensions: [] });
  });
});
