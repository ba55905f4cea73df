import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { PlanGrade, type Audience } from "@/lib/db/generated/enums";
import { addAction, addEvidence, answerAction } from "@/lib/plan/action-mutations";
import { commentOnPlan } from "@/lib/plan/comment-mutations";
import { decideInPlan, ratePractice, writePlan } from "@/lib/plan/mutations";
import { findOwnPlans } from "@/lib/plan/queries";
import { sharePlan } from "@/lib/plan/share-mutations";
import { findPlanMirror, findSharedPlan } from "@/lib/plan/shared-queries";
import { listLooks } from "@/lib/sharing/history-queries";
import { freshDatabase } from "../../support/database";
import { ACTION, day, NOW, newMember, planWorld, RECORD, type Name } from "./plan-world";

freshDatabase();

let people: Record<Name, Viewer>;
let planId: string;
beforeAll(async () => {
  people = await planWorld();
});
beforeEach(async () => {
  const self = await newMember(people.mate.teamId ?? "");
  people.self = self;
  const target = { kind: "RUNG", rung: "staff-engineer" } as const;
  const started = await writePlan(self, { planId: "", revision: 0, target, record: RECORD }, NOW);
  expect(started.ok).toBe(true);
  planId = (await findOwnPlans(self)).open?.id ?? "";
  await addAction(self, { planId, dueOn: day(30), record: ACTION }, NOW);
  const record = { sentence: "secret evidence", link: null, metrics: [] };
  await addEvidence(self, { planId, actionId: null, happenedOn: day(-1), record }, NOW);
  const practices = { energy: null, coding: "MY_JOB", ambiguity: null, impact: null, scale: null };
  await ratePractice(self, { planId, practices: { ...practices, coding: "MY_JOB" } }, NOW);
  const decision = { options: "", evidence: "", decision: "secret decision" };
  await decideInPlan(self, { planId, record: decision, reviewOn: day(90) }, NOW);
});

const share = (
  grade: PlanGrade,
  expiresOn: string | null = null,
  audience: Audience = "MANAGER",
) => {
  const readerId = people[audience === "MANAGER" ? "boss" : "mate"].userId;
  return sharePlan(people.self, { planId, audience, readerId, grade, expiresOn }, NOW);
};
const see = (who: Name, audiences: Audience[] = ["MANAGER", "SPONSOR", "MENTOR"]) =>
  findSharedPlan(people[who], { personId: people.self.userId, audiences }, NOW);
const nameMentor = () =>
  db().naming.create({
    data: {
      personId: people.self.userId,
      readerId: people.mate.userId,
      audience: "MENTOR",
      namedAt: NOW,
    },
  });

describe("a plan", () => {
  test("is private until it is shared, and then shown to that reader at that grade", async () => {
    for (const who of ["boss", "director", "mate", "stranger"] as const)
      expect(await see(who)).toBeNull();
    expect(await share("ACTIONS")).toEqual({ ok: true, value: null });
    const shared = await see("boss");
    expect(shared?.grade).toBe("ACTIONS");
    expect(JSON.stringify(shared)).toContain("secret action");
    for (const text of ["secret why", "secret evidence", "secret decision", "MY_JOB"])
      expect(JSON.stringify(shared)).not.toContain(text);
    for (const who of ["director", "mate", "stranger"] as const) expect(await see(who)).toBeNull();
    await share("EVERYTHING");
    const whole = JSON.stringify(await see("boss"));
    for (const text of ["secret why", "secret evidence", "secret decision", "MY_JOB"])
      expect(whole).toContain(text);
    await share("NOTHING");
    expect(await see("boss")).toBeNull();
  });

  test("is shown until the day before the share ends", async () => {
    await share("EVERYTHING", day(10));
    const at = (days: number) =>
      findSharedPlan(
        { ...people.boss, today: day(days) },
        { personId: people.self.userId, audiences: ["MANAGER"] },
        new Date(NOW.getTime() + days * 86_400_000),
      );
    expect(await at(9)).not.toBeNull();
    expect(await at(10)).toBeNull();
    expect(await share("ACTIONS", day(0))).toEqual({ ok: false, reason: "expiry-in-the-past" });
  });

  test("is shown to nobody who comes later: a new manager, or a mentor named anew, starts with nothing", async () => {
    await share("EVERYTHING");
    const { teamId } = await db().management.findFirstOrThrow({
      where: { userId: people.boss.userId },
    });
    const where = { userId: people.boss.userId };
    await db().management.updateMany({ where, data: { endsOn: toDatabaseDay(day(-1)) } });
    expect(await see("boss")).toBeNull();
    const own = { userId: people.stranger.userId, teamId, startsOn: toDatabaseDay(day(0)) };
    const successor = await db().management.create({ data: own });
    expect(await see("stranger")).toBeNull();
    await db().management.delete({ where: { id: successor.id } });
    await db().management.updateMany({ where, data: { endsOn: null } });
  });

  test("is shown to a mentor as far as shared, who can neither comment nor answer", async () => {
    await nameMentor();
    await share("EVERYTHING", null, "MENTOR");
    expect((await see("mate"))?.audience).toBe("MENTOR");
    const [action] = (await findOwnPlans(people.self)).open?.actions ?? [];
    expect(await commentOnPlan(people.mate, { planId, text: "hello" }, NOW)).toMatchObject({
      reason: "not-found",
    });
    const answer = { action: action?.id ?? "", answer: "yes" };
    expect(await answerAction(people.mate, answer, NOW)).toMatchObject({ reason: "not-found" });
  });

  test("is commented on, and its needs answered, by its owner and a manager who sees it", async () => {
    const [action] = (await findOwnPlans(people.self)).open?.actions ?? [];
    const answer = { action: action?.id ?? "", answer: "two days a week" };
    expect(await commentOnPlan(people.boss, { planId, text: "too early" }, NOW)).toMatchObject({
      reason: "not-found",
    });
    expect(await answerAction(people.boss, answer, NOW)).toMatchObject({ reason: "not-found" });
    await share("ACTIONS");
    expect(await commentOnPlan(people.boss, { planId, text: "good idea" }, NOW)).toEqual({
      ok: true,
      value: null,
    });
    expect(await answerAction(people.boss, answer, NOW)).toEqual({ ok: true, value: null });
    expect(await answerAction(people.self, answer, NOW)).toMatchObject({ reason: "not-found" });
    expect(await commentOnPlan(people.self, { planId, text: "thanks" }, NOW)).toMatchObject({
      ok: true,
    });
    const { open } = await findOwnPlans(people.self);
    expect(open?.comments.map(({ author, isOwn, text }) => [author, isOwn, text])).toEqual([
      ["boss", false, "good idea"],
      ["self", true, "thanks"],
    ]);
    expect(open?.actions[0]?.answer).toMatchObject({ text: "two days a week", by: "boss" });
  });

  test("that is seen is in the log of looks; the mirror shows the same and is not", async () => {
    const before = (await listLooks(people.self, 1)).looks.length;
    await share("ACTIONS");
    const mirrored = await findPlanMirror(
      people.self,
      { id: people.boss.userId, audience: "MANAGER" },
      NOW,
    );
    expect((await listLooks(people.self, 1)).looks).toHaveLength(before);
    expect(await see("boss")).toEqual(mirrored);
    const { looks } = await listLooks(people.self, 1);
    expect(looks).toHaveLength(before + 1);
    expect(looks[0]).toMatchObject({
      reader: "boss",
      door: "PAGE",
      plan: "ACTIONS",
      assessments: [],
    });
  });

  test("shows what the latest decision says, whatever was decided before", async () => {
    await nameMentor();
    const decision = fc.record({
      audience: fc.constantFrom<Audience>("MANAGER", "MENTOR"),
      grade: fc.constantFrom(...Object.values(PlanGrade)),
      until: fc.constantFrom<number | null>(null, 1, 20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 6 }), async (decisions) => {
        for (const { audience, grade, until } of decisions)
          await share(grade, until === null ? null : day(until), audience);
        for (const [audience, who] of [
          ["MANAGER", "boss"],
          ["MENTOR", "mate"],
        ] as const) {
          const latest = decisions.findLast((each) => each.audience === audience);
          const seen = await see(who);
          if (latest) expect(seen?.grade ?? "NOTHING").toBe(latest.grade);
        }
      }),
      { numRuns: 20 },
    );
  });
});
