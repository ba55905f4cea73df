import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { calibrateInstruments } from "@/lib/assessment/calibration-mutations";
import { findCalibration, withNorms } from "@/lib/assessment/calibration-queries";
import { saveAnswers, startAssessment } from "@/lib/assessment/draft-mutations";
import { findDraft, findNewerVersion } from "@/lib/assessment/draft-queries";
import { recordAssessment } from "@/lib/assessment/mutations";
import {
  findAssessment,
  findFullBefore,
  findLatestId,
  findQuickOffer,
} from "@/lib/assessment/queries";
import { againstFull } from "@/lib/assessment/quick-comparison";
import { verifyScores } from "@/lib/assessment/verification-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findHome } from "@/lib/home/queries";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import {
  ensureFirstInstrument,
  ensureSecondInstrument,
} from "@/lib/instrument/published-mutations";
import { type Answers, keyOf } from "@/lib/scoring/instrument";
import type { Form } from "@/lib/scoring/quick-form";
import { quickFormOf } from "@/lib/scoring/quick-form";
import { freshDatabase } from "@/tests/support/database";
import { drawnPerson } from "@/tests/support/drawn-people";
import { normalFrom, randomFrom } from "@/tests/support/random";
import { viewerOf } from "../trial/viewer";

freshDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const { items } = SECOND_INSTRUMENT;
const towards = (steps: number): Answers =>
  Object.fromEntries(items.map((item) => [item.key, steps * keyOf(item) + 0]));

let count = 0;
async function createPerson(): Promise<Viewer> {
  count += 1;
  const { id } = await db().user.create({ data: { name: "Jo", email: `jo${count}@x.example` } });
  return viewerOf(id, dayOf(NOW, "UTC"));
}

/** Answers a form to its end; returns its id. */
async function answered(viewer: Viewer, form: Form, answers: Answers, now: Date): Promise<string> {
  const { draftId } = await startAssessment(viewer, now, form);
  await saveAnswers(viewer, { draftId, answers, pace: {} });
  expect(await recordAssessment(viewer, { draftId, note: "" }, now)).toMatchObject({ ok: true });
  return draftId;
}

let jo: Viewer;

beforeAll(async () => {
  await db().installation.create({ data: { id: 1, name: "Test" } });
  await ensureFirstInstrument(NOW);
});
beforeEach(async () => {
  jo = await createPerson();
});

describe("while the current version has no quick form", () => {
  test("the whole questionnaire is started instead", async () => {
    await answered(jo, "FULL", towards(-1), NOW);
    expect(await findQuickOffer(jo)).toBe(false);
    await startAssessment(jo, later(1), "QUICK");
    expect((await findDraft(jo))?.form).toBe("FULL");
  });
});

describe("a quick form", () => {
  beforeAll(() => ensureSecondInstrument(NOW));

  test("can be started only after a full assessment, also one of an earlier version", async () => {
    expect(await findQuickOffer(jo)).toBe(false);
    await startAssessment(jo, NOW, "QUICK");
    expect((await findDraft(jo))?.form).toBe("FULL");
    const lea = await createPerson();
    await answered(lea, "FULL", towards(-1), NOW);
    await startAssessment(lea, later(1), "QUICK");
    const draft = await findDraft(lea);
    expect([draft?.form, draft?.instrument.items.length]).toEqual(["QUICK", 15]);
    expect(draft && (await findNewerVersion(draft))).toBeNull();
  });

  test("takes answers to its fifteen items only, and needs three of each dimension", async () => {
    await answered(jo, "FULL", towards(-1), NOW);
    const { draftId } = await startAssessment(jo, later(1), "QUICK");
    const [first] = quickFormOf(SECOND_INSTRUMENT)?.items ?? [];
    const answers = { ...towards(1), [first?.key ?? ""]: "skip" as const };
    await saveAnswers(jo, { draftId, answers, pace: {} });
    expect(Object.keys((await findDraft(jo))?.answers ?? {})).toHaveLength(15);
    expect(await recordAssessment(jo, { draftId, note: "" }, later(1))).toEqual({
      ok: false,
      reason: "not-enough-answers",
    });
  });

  test("never replaces the full verdict, is compared with it, and is verified", async () => {
    const full = await answered(jo, "FULL", towards(-2), NOW);
    const short = await answered(jo, "QUICK", towards(2), later(1));
    expect(await findLatestId(jo)).toBe(full);
    expect((await findHome(jo, later(2))).overview.latest?.id).toBe(full);
    const record = await findAssessment(jo, short);
    if (!record) throw new Error("no record");
    expect([record.form, record.verdict, record.result.quick]).toEqual([
      "QUICK",
      "MANAGEMENT",
      true,
    ]);
    const before = await findFullBefore(jo, record);
    if (!before) throw new Error("nothing before");
    expect([before.id, before.verdict]).toEqual([full, "IC"]);
    const against = againstFull(before, record);
    expect(against).toMatchObject({ hasOtherSide: true, step: { sharedItems: 15, isQuick: true } });
    const { differing, verified } = await verifyScores();
    expect(differing).toEqual([]);
    expect(verified).toBeGreaterThan(1);
    await db().$executeRawUnsafe(`ALTER TABLE "assessment" DISABLE TRIGGER USER`);
    await db().assessment.update({ where: { id: short }, data: { sem: 1 } });
    await db().$executeRawUnsafe(`ALTER TABLE "assessment" ENABLE TRIGGER USER`);
    expect((await verifyScores()).differing).toEqual([{ assessmentId: short, columns: ["sem"] }]);
  });
});

describe("the norms of the quick form", () => {
  const drawn = (seed: number) => drawnPerson(items, normalFrom(randomFrom(seed)));

  test("come from full answers first, marked as such, and from its own after 100 people", async () => {
    const people: Viewer[] = [];
    for (let at = 0; at < 100; at += 1) {
      const person = await createPerson();
      people.push(person);
      await answered(person, "FULL", drawn(at).answer(), NOW);
    }
    await Promise.all([1, 2, 3].map(() => calibrateInstruments(later(1))));
    expect(await findCalibration(2, "QUICK")).toMatchObject({ number: 1, withinFull: true });
    const quick = quickFormOf(SECOND_INSTRUMENT);
    if (!quick) throw new Error("no quick form");
    const within = await withNorms(quick);
    expect(within.norms.energy.assumed).toBe(true);
    expect(within.norms.energy.sd).not.toBe(quick.norms.energy.sd);

    for (const [at, person] of people.entries())
      await answered(person, "QUICK", drawn(at).answer(), later(2));
    const provisional = await db().assessment.findMany({ where: { form: "QUICK" } });
    expect(provisional.every((row) => row.provisional)).toBe(true);
    await calibrateInstruments(later(3));
    expect(await findCalibration(2, "QUICK")).toMatchObject({ number: 2, withinFull: false });
    expect((await withNorms(quick)).norms.energy.assumed).toBe(false);
    await calibrateInstruments(later(4));
    expect(await db().calibration.count({ where: { form: "QUICK" } })).toBe(2);

    const id = await answered(people[0] ?? jo, "QUICK", drawn(1).answer(), later(5));
    const row = await db().assessment.findUniqueOrThrow({ where: { id } });
    expect([row.provisional, row.calibration]).toEqual([false, 2]);
    expect((await verifyScores()).differing.map(({ assessmentId }) => assessmentId)).not.toContain(
      id,
    );
    // The figures of the whole questionnaire count full answers only.
    expect((await findCalibration(2))?.people).toBeGreaterThanOrEqual(100);
    expect(await db().calibration.count({ where: { form: "FULL" } })).toBe(1);
  }, 60_000);

  test("of the whole questionnaire are never taken from another form", async () => {
    const like = { instrumentVersion: 2, calibratedAt: NOW, people: 100, number: 9 };
    const { dimensions } = await db().calibration.findFirstOrThrow({ where: { form: "FULL" } });
    await expect(
      db().calibration.create({
        data: { ...like, dimensions: dimensions ?? {}, withinFull: true },
      }),
    ).rejects.toThrow();
  });
});
