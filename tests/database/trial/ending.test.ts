import { describe, expect, test } from "vitest";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { reviewTrial } from "@/lib/trial/check-in/mutations";
import { proposeDecision, signDecision } from "@/lib/trial/decision/mutations";
import { findTrial } from "@/lib/trial/detail-queries";
import { recordEndings } from "@/lib/trial/ending-mutations";
import { endTrialEarly } from "@/lib/trial/mutations";
import { freshDatabase } from "@/tests/support/database";
import {
  today,
  now,
  later,
  person,
  manager,
  running,
  pulse,
  review,
  decision,
  reason,
  trialWorld,
} from "./world";

freshDatabase();
trialWorld();

describe("the end", () => {
  test("is recorded once, also by ten instances at the same time", async () => {
    const id = await running();
    expect(await recordEndings(later(83))).toBe(0);
    const counts = await Promise.all(Array.from({ length: 10 }, () => recordEndings(later(84))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await db().trialEnding.findMany()).toMatchObject([{ trialId: id, way: "ON_ITS_DATE" }]);
    expect(reason(await endTrialEarly(person(), id, now))).toBe("no-longer-open");
    await expect(db().trialEnding.deleteMany()).rejects.toThrow();
  });

  test("is recorded once when both sides end it early and the job runs at once", async () => {
    const id = await running();
    await Promise.all([
      ...Array.from({ length: 10 }, () => endTrialEarly(person(), id, now)),
      ...Array.from({ length: 10 }, () => endTrialEarly(manager(), id, now)),
      ...Array.from({ length: 10 }, () => recordEndings(now)),
    ]);
    expect(await db().trialEnding.findMany()).toMatchObject([{ way: "EARLY" }]);
  });

  test("a decision of both closes it, and nothing is written to it any more", async () => {
    const id = await running();
    const after = later(85);
    expect(reason(await proposeDecision(person(), id, decision, now))).toBe("not-yours-to-decide");
    await proposeDecision(person(), id, decision, after);
    const [written] = await db().trialDecision.findMany();
    const decisionId = written?.id ?? "";
    expect((await findTrial(manager(), id, after))?.state).toBe("reviewing");
    const outcomes = await Promise.all([
      ...Array.from({ length: 10 }, () => signDecision(manager(), id, decisionId, after)),
      ...Array.from({ length: 10 }, () => reviewTrial(person(), id, review(10, "late"), after)),
    ]);
    expect(outcomes.slice(0, 10).every(({ ok }) => ok)).toBe(true);
    expect(await findTrial(person(), id, after)).toMatchObject({
      state: "closed",
      story: { decision: { outcome: "NOT_NOW", isSigned: true } },
    });
    expect(reason(await proposeDecision(manager(), id, decision, after))).toBe("no-longer-open");
    expect(reason(await reviewTrial(manager(), id, review(6, "x"), after))).toBe("no-longer-open");
    const row = { trialId: id, ...pulse(3), answeredAt: later(20) };
    await expect(db().trialPulse.create({ data: row })).rejects.toThrow();
    expect(JSON.stringify(await db().trialDecision.findMany())).not.toContain("CANARY");
  });

  test("a decision sent ten times at once is stored once", async () => {
    const id = await running();
    const after = later(85);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => proposeDecision(person(), id, decision, after)),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const [written, ...more] = await db().trialDecision.findMany();
    expect(more).toEqual([]);
    expect(reason(await signDecision(manager(), id, written?.id ?? "", after))).toBe("done");
  });

  // The second decision is from a machine whose clock is an hour behind, or in the same millisecond.
  test.each([0, 1 / 24])("the latest decision is the one to sign", async (behind) => {
    const id = await running();
    const other = { ...decision, outcome: "ANOTHER_TRIAL" as const };
    for (const written of [decision, other, decision, other]) {
      const at = later(written === other ? 86 - behind : 86);
      expect(reason(await proposeDecision(person(), id, written, at))).toBe("done");
      const shown = (await findTrial(manager(), id, later(86)))?.story.decision;
      expect(shown).toMatchObject({ outcome: written.outcome, awaitsMe: true });
    }
    const shown = (await findTrial(manager(), id, later(86)))?.story.decision;
    expect(reason(await signDecision(manager(), id, shown?.id ?? "", later(86)))).toBe("done");
    expect((await findTrial(person(), id, later(86)))?.state).toBe("closed");
  });

  test("a false ending and a rewritten text are refused", async () => {
    const trialId = await running();
    const wrong = { trialId, way: "EARLY" as const, endedOn: toDatabaseDay(today) };
    await expect(db().trialEnding.create({ data: wrong })).rejects.toThrow();
    await expect(db().trialTerms.updateMany({ data: { terms: "x" } })).rejects.toThrow();
    await expect(db().trialTerms.updateMany({ data: { personSignedAt: null } })).rejects.toThrow();
  });
});
