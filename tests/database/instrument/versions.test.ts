import { beforeAll, beforeEach, expect, test } from "vitest";
import { restartDraft, saveAnswers, startAssessment } from "@/lib/assessment/draft-mutations";
import { findDraft, findNewerVersion } from "@/lib/assessment/draft-queries";
import { recordAssessment } from "@/lib/assessment/mutations";
import { findAssessment } from "@/lib/assessment/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { saveItem } from "@/lib/instrument/item-mutations";
import {
  beginNextVersion,
  discardNextVersion,
  publishNextVersion,
} from "@/lib/instrument/mutations";
import type { DraftItem } from "@/lib/instrument/next-version";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { currentInstrument, findInstrument } from "@/lib/instrument/published-queries";
import { comparisonOf } from "@/lib/scoring/bridge";
import type { Answers } from "@/lib/scoring/instrument";
import { freshDatabase } from "@/tests/support/database";
import { waitingForLocks } from "@/tests/support/waiting-for-locks";
import { LATER, NOW, reworded, seen, createPerson, workshop } from "./world";

freshDatabase();

let ada: Viewer;
let grace: Viewer;
let jonas: Viewer;

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  await ensureFirstInstrument(NOW);
  ada = await createPerson("ada", true);
  grace = await createPerson("grace", true);
  jonas = await createPerson("jonas", false);
});

beforeEach(async () => {
  await db().instrumentDraft.deleteMany();
});

async function rewordFirst(en: string): Promise<DraftItem> {
  const [item] = (await workshop(ada)).items;
  if (!item) throw new Error("no item");
  expect(await saveItem(ada, item.id, reworded(item, en), NOW)).toMatchObject({ ok: true });
  return item;
}

test("a version that is not ready, has changed since, or is gone is not published", async () => {
  await beginNextVersion(ada, NOW);
  const untouched = (await workshop(ada)).next;
  const refusal = (reason: string) => ({ ok: false, reason });
  expect(await publishNextVersion(ada, seen(untouched), NOW)).toEqual(refusal("not-ready"));
  await rewordFirst("I would rather see others build.");
  expect(await publishNextVersion(ada, seen(untouched), NOW)).toEqual(refusal("changed-meanwhile"));
  await discardNextVersion(grace, untouched.id);
  expect(await publishNextVersion(ada, seen(untouched), NOW)).toEqual(refusal("gone"));
  expect((await currentInstrument()).version).toBe(1);
});

test("publishing twice at once publishes once, answers stay with their version, trends bridge", async () => {
  const given = async (version: number, value: number, at: Date) => {
    const { draftId } = await startAssessment(jonas, at);
    const { items } = await findInstrument(version);
    const answers: Answers = Object.fromEntries(items.map(({ key }) => [key, value]));
    await saveAnswers(jonas, { draftId, answers, pace: {} });
    return draftId;
  };
  const first = await given(1, 1, NOW);
  await recordAssessment(jonas, { draftId: first, note: "" }, NOW);
  const begun = await given(1, 2, NOW);
  await beginNextVersion(ada, NOW);
  await rewordFirst("I would rather see others build.");
  const { next } = await workshop(ada);
  const outcomes = await Promise.all(
    [ada, grace, ada].map((viewer) => publishNextVersion(viewer, seen(next), LATER)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }]);
  expect(outcomes).toContainEqual({ ok: false, reason: "gone" });
  expect(await db().instrument.count()).toBe(2);
  const row = await db().instrument.findUniqueOrThrow({ where: { version: 2 } });
  expect([ada.userId, grace.userId]).toContain(row.publishedById);

  // A draft is finished under its own version, unless the person starts again.
  const draft = await findDraft(jonas);
  expect(draft?.instrument.version).toBe(1);
  expect(draft && (await findNewerVersion(draft))).toEqual({ version: 2, carried: 24, lost: 1 });
  await restartDraft(grace, begun);
  expect((await findDraft(jonas))?.instrument.version).toBe(1);
  await restartDraft(jonas, begun);
  const restarted = await findDraft(jonas);
  expect(restarted?.instrument.version).toBe(2);
  expect(Object.keys(restarted?.answers ?? {})).toHaveLength(24);
  expect(restarted && (await findNewerVersion(restarted))).toBeNull();
  await recordAssessment(jonas, { draftId: begun, note: "" }, LATER);

  const [before, after] = [await findAssessment(jonas, first), await findAssessment(jonas, begun)];
  if (!before || !after) throw new Error("two assessments");
  expect([before.instrumentVersion, after.instrumentVersion]).toEqual([1, 2]);
  const change = comparisonOf(before, after);
  expect(change).toMatchObject({ comparable: true, bridge: { coding: 4, energy: 5 } });
});

test("a draft that moves to another version while its submission waits is not submitted", async () => {
  const { draftId } = await startAssessment(grace, LATER);
  const moved = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "assessment" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
    const submitting = recordAssessment(grace, { draftId, note: "" }, LATER);
    await expect.poll(waitingForLocks).toBe(1);
    await tx.assessment.update({ where: { id: draftId }, data: { instrumentVersion: 1 } });
    return { submitting };
  });
  expect(await moved.submitting).toEqual({ ok: false, reason: "not-found" });
});

test("a published version is never changed or deleted, nor the table emptied", async () => {
  const { version } = await currentInstrument();
  const where = { version };
  const items: object[] = [];
  const change = db().instrument.update({ where, data: { items } });
  expect(await change.catch(violatedRule)).toBe("instrument_never_changes");
  await expect(db().instrument.delete({ where })).rejects.toThrow();
  await expect(db().$executeRaw`TRUNCATE "instrument" CASCADE`).rejects.toThrow();
  expect((await findInstrument(version)).items).toHaveLength(25);
});

test("a version that breaks every trend requires a confirmation", async () => {
  await beginNextVersion(ada, NOW);
  const energy = (await workshop(ada)).items.filter(({ dimension }) => dimension === "energy");
  for (const [at, item] of energy.slice(0, 3).entries())
    await saveItem(ada, item.id, reworded(item, `Another way to say it, number ${at}.`), NOW);
  const { next } = await workshop(ada);
  const refusal = { ok: false, reason: "break-not-accepted" };
  expect(await publishNextVersion(ada, seen(next), LATER)).toEqual(refusal);
  expect(await publishNextVersion(ada, seen(next, true), LATER)).toMatchObject({ ok: true });
});
