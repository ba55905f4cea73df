import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { choicesFrom } from "@/lib/sharing/choice";
import { findOwnChoices } from "@/lib/release/consent-queries";
import type { Choice, ReaderName } from "@/lib/sharing/input";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { findOwnReminders } from "@/lib/reminder/queries";
import { decideShare } from "@/lib/sharing/mutations";
import { keepStanding } from "@/lib/sharing/standing-mutations";
import { submitAndShare } from "@/lib/sharing/submission-mutations";
import type { Viewer } from "@/lib/auth/queries";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, findSharedRecord, NOW } from "@/tests/support/sharing-world";
import { waitingForLocks } from "@/tests/support/waiting-for-locks";

freshDatabase();
let jonas: Viewer;
let priya: Viewer;
let at = NOW;

beforeAll(() => seedDemo(NOW));
beforeEach(async () => {
  [jonas, priya] = [await as("jonas"), await as("priya")];
  at = new Date(at.getTime() + 60_000);
  await keepStanding(jonas, { ...toPriya(), grade: null, expiresOn: null }, at);
});

const toPriya = () => ({ audience: "MANAGER", readerId: priya.userId }) as const;

/** A fully answered draft. */
async function answeredDraft(): Promise<string> {
  const answers = Object.fromEntries(FIRST_INSTRUMENT.items.map(({ key }) => [key, 1]));
  const { version } = await db().instrument.findFirstOrThrow();
  const draft = await db().assessment.create({
    data: { userId: jonas.userId, instrumentVersion: version, answers, startedAt: at },
  });
  return draft.id;
}

/** Submits with these choices, and with these readers left open; returns what the manager sees. */
async function submitted(choices: (Choice & { alsoFuture: boolean })[], later: ReaderName[] = []) {
  const id = await answeredDraft();
  const outcome = await submitAndShare(jonas, { draftId: id, note: "", choices, later }, at);
  expect(outcome.ok).toBe(true);
  const record = await findSharedRecord(priya, jonas.userId, at);
  return { id, grade: record?.shown.find((one) => one.record.id === id)?.grade };
}

test("without a choice nothing is shared, and a choice applies to future assessments only when asked to", async () => {
  expect((await submitted([])).grade).toBeUndefined();
  const once = { ...toPriya(), grade: "VERDICT", expiresOn: null, alsoFuture: false } as const;
  expect((await submitted([once])).grade).toBe("VERDICT");
  expect((await submitted([])).grade).toBeUndefined();
});

test("a standing choice applies at submission, an explicit one overrides it, and it ends at once", async () => {
  const first = { ...toPriya(), grade: "SCORES", expiresOn: null, alsoFuture: true } as const;
  expect((await submitted([first])).grade).toBe("SCORES");
  const second = await submitted([]);
  expect(second.grade).toBe("SCORES");
  const [share] = await db().share.findMany({ where: { assessmentId: second.id } });
  expect(share).toMatchObject({ byStanding: true, grade: "SCORES" });
  const less = { ...first, grade: "NOTHING", alsoFuture: false } as const;
  expect((await submitted([less])).grade).toBeUndefined();
  expect((await submitted([])).grade).toBe("SCORES");
  await keepStanding(jonas, { ...toPriya(), grade: null, expiresOn: null }, at);
  expect((await submitted([])).grade).toBeUndefined();
});

test("who decides after the result shares nothing, also with a standing choice, and is asked once", async () => {
  const first = { ...toPriya(), grade: "SCORES", expiresOn: null, alsoFuture: true } as const;
  expect((await submitted([first])).grade).toBe("SCORES");
  const { id, grade } = await submitted([], [toPriya()]);
  expect(grade).toBeUndefined();
  expect(await db().share.count({ where: { assessmentId: id } })).toBe(0);
  const asked = async () =>
    (await findOwnReminders(jonas, at)).reminders
      .filter(({ kind }) => kind === "share")
      .map(({ href }) => href);
  expect(await asked()).toEqual([`/assessments/${id}#sharing`]);
  const nothing = { ...toPriya(), grade: "NOTHING", expiresOn: null } as const;
  expect((await decideShare(jonas, { ...nothing, assessmentId: id }, at)).ok).toBe(true);
  expect(await asked()).toEqual([]);
  // The standing choice is untouched.
  expect((await submitted([])).grade).toBe("SCORES");
});

test("its expiry ends what it shared, and an expired standing choice shares nothing new", async () => {
  const until = { ...toPriya(), grade: "EVERYTHING", expiresOn: "2026-11-25" } as const;
  expect((await keepStanding(jonas, until, at)).ok).toBe(true);
  const { id, grade } = await submitted([]);
  expect(grade).toBe("EVERYTHING");
  const tomorrow = new Date("2026-11-25T08:00:00Z");
  const later = await findSharedRecord(priya, jonas.userId, tomorrow);
  expect(later?.shown.some(({ record }) => record.id === id)).toBe(false);
  const next = { ...jonas, today: "2026-11-25" };
  const manager = (await findOwnSharing(next)).find(({ audience }) => audience === "MANAGER");
  expect(manager?.standing).toBeNull();
  const past = { ...until, expiresOn: "2026-11-24" };
  expect(await keepStanding(jonas, past, at)).toMatchObject({ reason: "expiry-in-the-past" });
});

test("it is applied once, however often a draft is submitted, and never overrides a withdrawal", async () => {
  await keepStanding(jonas, { ...toPriya(), grade: "SCORES", expiresOn: null }, at);
  const draftId = await answeredDraft();
  const submit = (now: Date) =>
    submitAndShare(jonas, { draftId, note: "", choices: [], later: [] }, now);
  await Promise.all(Array.from({ length: 10 }, () => submit(at)));
  const decisions = () => db().share.findMany({ where: { assessmentId: draftId } });
  expect(await decisions()).toMatchObject([{ grade: "SCORES", byStanding: true }]);
  const nothing = { ...toPriya(), grade: "NOTHING", expiresOn: null } as const;
  await decideShare(jonas, { ...nothing, assessmentId: draftId }, new Date(+at + 10));
  await submit(new Date(+at + 20));
  expect(await decisions()).toHaveLength(2);
});

test("a standing choice that is withdrawn while a submission waits is not applied", async () => {
  await keepStanding(jonas, { ...toPriya(), grade: "SCORES", expiresOn: null }, at);
  const draftId = await answeredDraft();
  const withdrawn = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${jonas.userId}::uuid FOR NO KEY UPDATE`;
    const submitting = submitAndShare(jonas, { draftId, note: "", choices: [], later: [] }, at);
    const data = {
      personId: jonas.userId,
      audience: "MANAGER",
      audienceUserId: priya.userId,
    } as const;
    await tx.standingShare.create({
      data: { ...data, grade: null, decidedAt: new Date(+at + 10) },
    });
    await expect.poll(waitingForLocks).toBe(1);
    return { submitting };
  });
  expect((await withdrawn.submitting).ok).toBe(true);
  expect(await db().share.count({ where: { assessmentId: draftId } })).toBe(0);
});

test("a choice that cannot be stored leaves the draft unsubmitted and unshared", async () => {
  const draftId = await answeredDraft();
  const choice = { ...toPriya(), grade: "SCORES", expiresOn: null, alsoFuture: true } as const;
  const submit = () =>
    submitAndShare(jonas, { draftId, note: "", choices: [choice], later: [] }, at);
  await db()
    .$executeRaw`ALTER TABLE "standing_share" ADD CONSTRAINT "full" CHECK ("grade" IS NULL) NOT VALID`;
  await expect(submit()).rejects.toThrow();
  await db().$executeRaw`ALTER TABLE "standing_share" DROP CONSTRAINT "full"`;
  const draft = await db().assessment.findUniqueOrThrow({ where: { id: draftId } });
  expect(draft.submittedAt).toBeNull();
  expect(await db().share.count({ where: { assessmentId: draftId } })).toBe(0);
  expect(await submit()).toEqual({ ok: true, value: { assessmentId: draftId } });
  expect(await db().share.count({ where: { assessmentId: draftId } })).toBe(1);
});

test("the history lists every choice, the latest first, and is never rewritten", async () => {
  const later = { ...toPriya(), grade: "VERDICT", expiresOn: null } as const;
  await keepStanding(jonas, later, at);
  await keepStanding(jonas, later, at); // idempotent
  const choices = choicesFrom((await findOwnChoices(jonas)).choices, jonas.timeZone);
  expect(choices[0]).toMatchObject({ about: "future", grade: "VERDICT", reader: priya.name });
  expect(choices[1]).toMatchObject({ about: "future", grade: null });
  const own = { personId: jonas.userId };
  await expect(db().standingShare.deleteMany({ where: own })).rejects.toThrow();
  const data = { grade: "EVERYTHING" } as const;
  await expect(db().standingShare.updateMany({ where: own, data })).rejects.toThrow();
  const emptying = db().$executeRaw`TRUNCATE "standing_share"`;
  expect(await emptying.catch(violatedRule)).toBe("standing_share_no_truncate");
});

test("an old form that is sent again does not share again", async () => {
  const draftId = await answeredDraft();
  const choice = { ...toPriya(), grade: "SCORES", expiresOn: null, alsoFuture: false } as const;
  const submit = () =>
    submitAndShare(jonas, { draftId, note: "", choices: [choice], later: [] }, at);
  await submit();
  const withdrawn = { ...toPriya(), grade: "NOTHING", expiresOn: null } as const;
  await decideShare(jonas, { ...withdrawn, assessmentId: draftId }, at);
  expect((await submit()).ok).toBe(true);
  const record = await findSharedRecord(priya, jonas.userId, at);
  expect(record?.shown.some((one) => one.record.id === draftId) ?? false).toBe(false);
});
