import { beforeAll, beforeEach, expect, test } from "vitest";
import { answersFrom, resultFrom } from "@/lib/assessment/assessment-record";
import { derivedFrom } from "@/lib/assessment/derivation";
import { discardDraft, saveAnswers, startAssessment } from "@/lib/assessment/draft-mutations";
import { findDraft } from "@/lib/assessment/draft-queries";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { recordAssessment } from "@/lib/assessment/mutations";
import { findHome } from "@/lib/home/queries";
import { findAssessment, listAssessments } from "@/lib/assessment/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Answers } from "@/lib/scoring/instrument";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { freshDatabase } from "@/tests/support/database";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const small = { companySize: "SMALL", weights: CONTEXT_WEIGHTS.small } as const;
const keys = FIRST_INSTRUMENT.items.map(({ key }) => key);
const all: Answers = Object.fromEntries(keys.map((key, place) => [key, (place % 7) - 3]));
const many = <T>(count: number, make: (place: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)));

let count = 0;
let jonas: Viewer;
let lea: Viewer;

async function createPerson(name: string): Promise<Viewer> {
  count += 1;
  const { id } = await db().user.create({ data: { name, email: `${name}${count}@x.example` } });
  return viewerOf(id, dayOf(now, "UTC"));
}

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test", companySize: "SMALL" } });
  await many(5, () => ensureFirstInstrument(now));
});

beforeEach(async () => {
  jonas = await createPerson("jonas");
  lea = await createPerson("lea");
});

test("fifty starts at once create one draft, and each gets that one", async () => {
  const started = await many(50, () => startAssessment(jonas, now));
  expect(new Set(started.map(({ draftId }) => draftId)).size).toBe(1);
  expect(await db().assessment.count({ where: { userId: jonas.userId } })).toBe(1);
});

test("answers saved at once from several devices are all kept", async () => {
  const { draftId } = await startAssessment(jonas, now);
  await many(25, (place) => {
    const key = keys[place] ?? "";
    return saveAnswers(jonas, { draftId, answers: { [key]: all[key] ?? 0 }, pace: { [key]: 3 } });
  });
  expect((await findDraft(jonas))?.answers).toEqual(all);
});

test("a note is sealed, unknown items are dropped, the first pace counts", async () => {
  const { draftId } = await startAssessment(jonas, now);
  const key = keys[0] ?? "";
  const input = { draftId, answers: { "no-such-item": 1, [key]: 2 }, note: "CANARY note" };
  await saveAnswers(jonas, { ...input, pace: { [key]: 9 } });
  await saveAnswers(jonas, { draftId, answers: { [key]: "skip" }, pace: { [key]: 1 } });
  const row = await db().assessment.findUniqueOrThrow({ where: { id: draftId } });
  expect(row).toMatchObject({ answers: { [key]: "skip" }, pace: { [key]: 9 } });
  expect(row.note).not.toContain("CANARY");
  expect((await findDraft(jonas))?.note).toBe("CANARY note");
});

test("nobody else can read or change a draft, even with its id", async () => {
  const { draftId } = await startAssessment(jonas, now);
  await saveAnswers(jonas, { draftId, answers: all, pace: {} });
  const refusal = { ok: false, reason: "not-found" };
  expect(await saveAnswers(lea, { draftId, answers: all, pace: {} })).toEqual(refusal);
  expect(await recordAssessment(lea, { draftId, note: "" }, now)).toEqual(refusal);
  await discardDraft(lea, draftId);
  expect(await findDraft(lea)).toBeNull();
  expect(await findAssessment(lea, draftId)).toBeNull();
  expect(await findAssessment(jonas, draftId)).toBeNull();
  expect((await findDraft(jonas))?.id).toBe(draftId);
});

test("too few answers in a dimension are refused and leave the draft unchanged", async () => {
  const { draftId } = await startAssessment(jonas, now);
  const energy = keys.filter((key) => key.startsWith("energy")).slice(0, 3);
  const skipping = { ...all, ...Object.fromEntries(energy.map((key) => [key, "skip" as const])) };
  await saveAnswers(jonas, { draftId, answers: skipping, pace: {} });
  const outcome = await recordAssessment(jonas, { draftId, note: "" }, now);
  expect(outcome).toEqual({ ok: false, reason: "not-enough-answers" });
  expect(await findDraft(jonas)).not.toBeNull();
});

test("fifty submissions at once submit once, and all get the same result", async () => {
  const { draftId } = await startAssessment(jonas, now);
  await saveAnswers(jonas, { draftId, answers: all, pace: {} });
  const outcomes = await many(50, () => recordAssessment(jonas, { draftId, note: "n" }, now));
  expect(new Set(outcomes.map((each) => JSON.stringify(each)))).toEqual(
    new Set([JSON.stringify({ ok: true, value: { assessmentId: draftId } })]),
  );
  const records = await listAssessments(jonas);
  expect(records).toMatchObject([{ id: draftId, note: "n", submittedAt: now }]);
  const { overview } = await findHome(jonas, now);
  expect(overview).toMatchObject({ latest: { id: draftId }, draft: null });
});

test("a submitted assessment never changes, and its result can be derived again", async () => {
  const { draftId } = await startAssessment(jonas, now);
  await saveAnswers(jonas, { draftId, answers: all, pace: {} });
  await recordAssessment(jonas, { draftId, note: "" }, now);
  const saved = await saveAnswers(jonas, { draftId, answers: { [keys[0] ?? ""]: 3 }, pace: {} });
  expect(saved.ok).toBe(false);
  await discardDraft(jonas, draftId);
  await expect(
    db().assessment.update({ where: { id: draftId }, data: { note: "x" } }),
  ).rejects.toThrow();
  const row = await db().assessment.findUniqueOrThrow({ where: { id: draftId } });
  expect(row).toMatchObject(derivedFrom(FIRST_INSTRUMENT, answersFrom(row.answers), small));
  expect(resultFrom(row).overall.verdict).toBe(row.verdict);
});
