import { db } from "@/lib/db/client";
import { findInstrument } from "@/lib/instrument/published-queries";
import { calibrationFrom } from "@/lib/scoring/calibration";
import { peopleToCalibrate, peopleToCount } from "@/lib/scoring/calibration-step";
import { carelessCountFrom } from "@/lib/scoring/careless-count";
import { listSubmissions } from "./calibration-queries";

type LatestCalibration = {
  version: number;
  /** Distinct people who have answered the version. */
  people: number;
  /** Of the newest calibration; 0 and null before the first. */
  number: number;
  calibratedPeople: number | null;
  /** The number of people at the last count of careless answers. */
  countedPeople: number;
};

/**
 * Calibrates every version that enough new people have answered since its last calibration, and
 * counts its careless answers. Idempotent, also with two instances at once: unique keys let each be
 * written once. Existing results keep their norms; only assessments submitted from now on use the
 * new ones.
 *
 * This is not a release of anybody's leaning in the sense of the privacy rules. A calibration holds
 * variances and correlations within dimensions, and no mean, of at least 100 people whom no viewer
 * can choose; it is the same for everybody who is signed in; and between two calibrations there are
 * always at least as many new people as the smallest group, so comparing them reveals nothing about
 * one person. Careless people are counted in the same steps.
 */
export async function calibrateInstruments(now: Date): Promise<void> {
  const installation = await db().installation.findUnique({
    where: { id: 1 },
    select: { smallestGroup: true },
  });
  if (!installation) return;
  for (const standing of await listStandings())
    await renewFigures(standing, installation.smallestGroup, now);
}

function listStandings(): Promise<LatestCalibration[]> {
  return db().$queryRaw<LatestCalibration[]>`
    SELECT i."version", c."people", COALESCE(k."number", 0) AS "number",
           k."people" AS "calibratedPeople", COALESCE(l."people", 0) AS "countedPeople"
    FROM "instrument" i
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "people" FROM "user" u WHERE EXISTS (
        SELECT 1 FROM "assessment" a WHERE a."userId" = u."id"
          AND a."instrumentVersion" = i."version" AND a."submittedAt" IS NOT NULL)) c
    LEFT JOIN LATERAL (
      SELECT "number", "people" FROM "calibration" WHERE "instrumentVersion" = i."version"
      ORDER BY "number" DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT max("people") AS "people" FROM "careless_count"
      WHERE "instrumentVersion" = i."version") l ON true
    ORDER BY i."version"`;
}

async function renewFigures(
  standing: LatestCalibration,
  smallestGroup: number,
  now: Date,
): Promise<void> {
  const { version, people, calibratedPeople, countedPeople } = standing;
  const wanted = peopleToCalibrate(calibratedPeople, smallestGroup);
  const counted = peopleToCount(people, smallestGroup);
  if (people < wanted && counted <= countedPeople) return;
  const instrument = await findInstrument(version);
  const submissions = await listSubmissions(instrument);
  if (counted > countedPeople) {
    const data = { ...carelessCountFrom(submissions, counted), countedAt: now };
    await db().carelessCount.createMany({
      data: [{ instrumentVersion: version, ...data }],
      skipDuplicates: true,
    });
  }
  const calibration = people < wanted ? null : calibrationFrom(instrument, submissions);
  // People with only careless answers are counted among the people, but excluded from the calibration.
  if (!calibration || calibration.people < wanted) return;
  await db().calibration.createMany({
    data: [
      {
        instrumentVersion: version,
        number: standing.number + 1,
        calibratedAt: now,
        people: calibration.people,
        dimensions: calibration.dimensions,
      },
    ],
    skipDuplicates: true,
  });
}
