import { beforeEach, describe, expect, test } from "vitest";
import { resultFrom } from "@/lib/assessment/assessment-record";
import { calibrateInstruments } from "@/lib/assessment/calibration-mutations";
import { findCalibration, withNorms } from "@/lib/assessment/calibration-queries";
import { startAssessment, saveAnswers } from "@/lib/assessment/draft-mutations";
import { recordAssessment } from "@/lib/assessment/mutations";
import { verifyScores } from "@/lib/assessment/verification-queries";
import { db } from "@/lib/db/client";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Answers } from "@/lib/scoring/instrument";
import { freshDatabase } from "@/tests/support/database";
import { drawnPerson } from "@/tests/support/drawn-people";
import { normalFrom, randomFrom } from "@/tests/support/random";
import { submitAs, submittedPeople, viewerOf } from "./submitted-people";

freshDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const many = <T>(count: number, make: (place: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)));
const answersOf = (seed: number): Answers =>
  drawnPerson(FIRST_INSTRUMENT.items, normalFrom(randomFrom(seed))).answer();

beforeEach(async () => {
  await deleteEverything();
  await db().installation.create({ data: { id: 1, name: "Test" } });
  await ensureFirstInstrument(new Date("2026-01-01T00:00:00Z"));
});

/** Deletes everything, without the triggers that protect it, so that each test counts people from zero. */
async function deleteEverything(): Promise<void> {
  const tables = ["assessment", "calibration", "careless_count", "instrument"];
  for (const table of tables) {
    await db().$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await db().$executeRawUnsafe(`DELETE FROM "${table}"`);
    await db().$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }
  await db().user.deleteMany();
  await db().installation.deleteMany();
}

describe("a version is calibrated", () => {
  test("from 100 distinct people on, not from 99 who answered more often", async () => {
    const [first] = await submittedPeople(99, answersOf);
    await submitAs(first ?? "", answersOf(500), later(-5));
    await calibrateInstruments(NOW);
    expect(await findCalibration(1)).toBeNull();

    await submittedPeople(1, () => answersOf(501));
    await calibrateInstruments(later(1));
    const found = await findCalibration(1);
    expect(found).toMatchObject({ number: 1, people: 100, calibratedAt: later(1) });
    expect(found?.dimensions.energy?.n).toBe(100);
    const { alpha, alphaInterval } = found?.dimensions.energy ?? { alpha: 0, alphaInterval: [0] };
    expect(alphaInterval[0]).toBeLessThan(alpha);
  });

  test("only from careful answers", async () => {
    await submittedPeople(99, answersOf);
    const careless = Object.fromEntries(FIRST_INSTRUMENT.items.map(({ key }) => [key, 3]));
    await submittedPeople(1, () => careless, { secondsPerItem: 1 });
    await calibrateInstruments(NOW);
    expect(await findCalibration(1)).toBeNull();
    await submittedPeople(1, () => answersOf(900));
    await calibrateInstruments(NOW);
    expect((await findCalibration(1))?.people).toBe(100);
  });

  test("once by many instances at once, and again after a tenth more people", async () => {
    await submittedPeople(100, answersOf);
    await many(6, () => calibrateInstruments(NOW));
    expect(await db().calibration.count()).toBe(1);
    await submittedPeople(9, (place) => answersOf(200 + place));
    await many(4, () => calibrateInstruments(later(1)));
    expect(await db().calibration.count()).toBe(1);
    await submittedPeople(1, () => answersOf(300));
    await many(6, () => calibrateInstruments(later(2)));
    const rows = await db().calibration.findMany({ orderBy: { number: "asc" } });
    expect(rows.map(({ number, people }) => [number, people])).toEqual([
      [1, 100],
      [2, 110],
    ]);
  });

  test("from no fewer than the smallest group of this installation", async () => {
    await db().installation.update({ where: { id: 1 }, data: { smallestGroup: 120 } });
    await submittedPeople(119, answersOf);
    await calibrateInstruments(NOW);
    expect(await db().calibration.count()).toBe(0);
    await submittedPeople(1, () => answersOf(400));
    await calibrateInstruments(NOW);
    expect((await findCalibration(1))?.people).toBe(120);
  });
});

describe("recorded results", () => {
  test("stay the same; only new assessments use the new norms, and are no longer provisional", async () => {
    const people = await submittedPeople(100, answersOf);
    const before = await db().assessment.findMany({ orderBy: { id: "asc" } });
    expect(before.every(({ provisional }) => provisional)).toBe(true);
    await calibrateInstruments(NOW);
    expect(await db().assessment.findMany({ orderBy: { id: "asc" } })).toEqual(before);

    const viewer = viewerOf(people[0] ?? "");
    const { draftId } = await startAssessment(viewer, later(1));
    await saveAnswers(viewer, { draftId, answers: answersOf(1), pace: {} });
    expect(await recordAssessment(viewer, { draftId, note: "" }, later(1))).toMatchObject({
      ok: true,
    });
    const row = await db().assessment.findUniqueOrThrow({ where: { id: draftId } });
    expect([row.provisional, row.calibration]).toEqual([false, 1]);
    const { norms } = await withNorms(FIRST_INSTRUMENT);
    expect(resultFrom(row).dimensions.energy.sem).toBeCloseTo(
      norms.energy.sd * Math.sqrt(1 - norms.energy.reliability),
      10,
    );
    expect(await verifyScores()).toEqual({ verified: 101, differing: [] });
  });

  test("calibrations and counts are never changed or deleted, and never made from too few people", async () => {
    await submittedPeople(100, answersOf);
    await calibrateInstruments(NOW);
    const form = "FULL" as const;
    const key = { instrumentVersion_form_number: { instrumentVersion: 1, form, number: 1 } };
    const counted = { instrumentVersion_people: { instrumentVersion: 1, people: 100 } };
    const { dimensions } = await db().calibration.findUniqueOrThrow({ where: key });
    const like = { instrumentVersion: 1, calibratedAt: NOW, dimensions: dimensions ?? {} };
    for (const write of [
      () => db().calibration.update({ where: key, data: { people: 200 } }),
      () => db().calibration.delete({ where: key }),
      () => db().carelessCount.update({ where: counted, data: { careless: 1 } }),
      () => db().carelessCount.delete({ where: counted }),
      () => db().$executeRaw`TRUNCATE "calibration" CASCADE`,
      () => db().$executeRaw`TRUNCATE "careless_count"`,
      () => db().calibration.create({ data: { ...like, number: 2, people: 99 } }),
      () => db().calibration.create({ data: { ...like, number: 0, people: 100 } }),
      () => db().calibration.create({ data: { ...like, number: 2, people: 100, dimensions: {} } }),
      () =>
        db().carelessCount.create({
          data: { instrumentVersion: 1, people: 4, careless: 0, countedAt: NOW },
        }),
    ])
      await expect(write()).rejects.toThrow();
  });

  test("an assessment cannot name a calibration of another version, and a draft cannot name any", async () => {
    const [person] = await submittedPeople(1, answersOf);
    const data = { userId: person ?? "", instrumentVersion: 1 };
    await expect(db().assessment.create({ data: { ...data, calibration: 1 } })).rejects.toThrow();
  });
});

describe("careless people are counted", () => {
  test("over the first 20, then over the first 40, each number once", async () => {
    const careless = Object.fromEntries(FIRST_INSTRUMENT.items.map(({ key }) => [key, 3]));
    await submittedPeople(2, () => careless, { secondsPerItem: 1 });
    await submittedPeople(17, answersOf);
    await calibrateInstruments(NOW);
    expect(await db().carelessCount.count()).toBe(0);
    await submittedPeople(2, answersOf);
    await many(5, () => calibrateInstruments(later(1)));
    await submittedPeople(20, (place) => answersOf(100 + place));
    await many(5, () => calibrateInstruments(later(2)));
    const rows = await db().carelessCount.findMany({ orderBy: { people: "asc" } });
    expect(rows.map(({ people, careless: count }) => [people, count])).toEqual([
      [20, 2],
      [40, 2],
    ]);
  });
});
