import { describe, expect, test } from "vitest";
import { hashOf } from "@/lib/auth/link/one-time-token";
import { addDays, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import {
  answerPulse,
  answerPulseByLink,
  openPulses,
  reviewTrial,
} from "@/lib/trial/check-in/mutations";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { findTrial } from "@/lib/trial/detail-queries";
import { proposeExtension, signExtension } from "@/lib/trial/terms/mutations";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { freshDatabase } from "@/tests/support/database";
import { submitAs } from "../assessment/submitted-people";
import {
  ids,
  today,
  now,
  later,
  person,
  manager,
  running,
  pulse,
  review,
  reason,
  trialWorld,
} from "./world";

freshDatabase();
trialWorld();

describe("while it runs", () => {
  test("pulses are answered by the person, week by week, and read by the manager only when shared", async () => {
    const id = await running();
    expect(reason(await answerPulse(manager(), id, pulse(1), now))).toBe("not-yours-to-decide");
    expect(reason(await answerPulse(person(), id, pulse(2), now))).toBe("not-yet");
    for (const week of [1, 2]) await answerPulse(person(), id, pulse(week), later(8));
    expect((await findTrial(person(), id, later(8)))?.story.pulses).toHaveLength(2);
    expect((await findTrial(manager(), id, later(8)))?.story.pulses).toBeNull();
    await openPulses(person(), id, true, later(8));
    expect((await findTrial(manager(), id, later(8)))?.story.pulses).toHaveLength(2);
    await openPulses(person(), id, false, later(8));
    expect((await findTrial(manager(), id, later(8)))?.story.pulses).toBeNull();
  });

  test("its person alone is asked for an assessment that measures before it, while none does", async () => {
    const id = await running();
    const lacks = async (viewer: ReturnType<typeof person>, days: number) =>
      (await findTrial(viewer, id, later(days)))?.lacksBaseline;
    expect([await lacks(person(), 0), await lacks(person(), 6)]).toEqual([true, true]);
    expect([await lacks(person(), 7), await lacks(manager(), 0)]).toEqual([false, false]);
    await ensureFirstInstrument(now);
    const even = FIRST_INSTRUMENT.items.map(({ key }, at) => [key, at % 2 === 0 ? 1 : -1] as const);
    await submitAs(ids.jonas, Object.fromEntries(even), later(-90));
    expect(await lacks(person(), 0)).toBe(true);
    await submitAs(ids.jonas, Object.fromEntries(even), later(-20));
    expect(await lacks(person(), 0)).toBe(false);
  });

  test("a link works for its own week, once, and not after its expiry", async () => {
    const trialId = await running();
    const link = (secret: string, expiresAt: Date) =>
      db().trialPulseLink.create({ data: { hash: hashOf(secret), trialId, week: 1, expiresAt } });
    await link("good", later(7));
    await link("old", later(-1));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => answerPulseByLink("good", pulse(9), now)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await answerPulseByLink("old", pulse(1), now)).ok).toBe(false);
    expect((await answerPulseByLink("none", pulse(1), now)).ok).toBe(false);
    expect(await db().trialPulse.findMany()).toMatchObject([{ week: 1, technical: 4 }]);
  });

  test("neither side sees the other's review before both are in; both never change", async () => {
    const id = await running();
    expect(reason(await reviewTrial(person(), id, review(2, "a"), now))).toBe("not-yet");
    await reviewTrial(person(), id, review(2, "CANARY mine"), later(8));
    const before = await findTrial(manager(), id, later(8));
    expect(before?.story.reviews).toMatchObject([{ week: 2, otherIsIn: true, other: null }]);
    expect(JSON.stringify(before)).not.toContain("CANARY mine");
    await reviewTrial(manager(), id, review(2, "CANARY theirs"), later(9));
    for (const who of [person(), manager()])
      expect((await findTrial(who, id, later(9)))?.story.reviews[0]?.other).not.toBeNull();
    expect(reason(await reviewTrial(manager(), id, review(2, "other"), later(9)))).toBe(
      "already-there",
    );
    await expect(db().trialReview.updateMany({ data: { answers: "x" } })).rejects.toThrow();
  });

  test("a review is asked for in its four weeks, and not long after", async () => {
    const id = await running();
    await reviewTrial(person(), id, review(2, "CANARY mine"), later(34));
    expect(reason(await reviewTrial(manager(), id, review(2, "late"), later(35)))).toBe(
      "review-over",
    );
    // Pressed again, what is in stays in.
    expect(reason(await reviewTrial(person(), id, review(2, "CANARY mine"), later(36)))).toBe(
      "done",
    );
    const reviewsOn = async (days: number) => {
      const seen = { ...manager(), today: addDays(today, days) };
      const found = await findTrial(seen, id, later(days));
      return found?.story.reviews.map(({ week, isOpen }) => [week, isOpen]);
    };
    expect(await reviewsOn(34)).toEqual([[2, true]]);
    expect(await reviewsOn(40)).toEqual([
      [2, false],
      [6, true],
    ]);
    expect(await reviewsOn(84 + 35)).toEqual([
      [2, false],
      [6, false],
      [10, false],
    ]);
  });

  test("a later end needs both, a reason and room under the cap", async () => {
    const id = await running();
    const end = addDays(today, 84);
    const ask = (days: number) =>
      proposeExtension(person(), id, { endsOn: addDays(end, days), reason: "CANARY" }, later(1));
    expect(reason(await ask(85))).toBe("too-long-extended");
    await ask(80);
    expect((await findTrial(person(), id, now))?.endsOn).toBe(end);
    const [asked] = await db().trialExtension.findMany();
    await signExtension(person(), id, asked?.id ?? "", later(2));
    expect((await findTrial(person(), id, now))?.endsOn).toBe(end);
    await signExtension(manager(), id, asked?.id ?? "", later(2));
    expect((await findTrial(person(), id, now))?.endsOn).toBe(addDays(end, 80));
    expect(reason(await ask(85))).toBe("too-long-extended");
    const endsOn = toDatabaseDay(addDays(end, 90));
    await expect(db().trial.update({ where: { id }, data: { endsOn } })).rejects.toThrow();
  });
});
