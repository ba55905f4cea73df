import { db } from "@/lib/db/client";
import { findAsked, findInstrument } from "@/lib/instrument/published-queries";
import { calibrationFrom, type Submission } from "@/lib/scoring/calibration";
import { peopleToCalibrate, peopleToCount } from "@/lib/scoring/calibration-step";
import { carelessCountFrom } from "@/lib/scoring/careless-count";
import type { Instrument } from "@/lib/scoring/instrument";
import type { Form } from "@/lib/scoring/quick-form";
import { listSubmissions } from "./calibration-queries";

type LatestCalibration = {
  version: number;
  form: Form;
  /** Distinct people who have answered this form of the version. */
  people: number;
  /** Of the newest calibration; 0 and null before the first. */
  number: number;
  calibratedPeople: number | null;
  withinFull: boolean | null;
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
  const { smallestGroup } = installation;
  const standings = await listStandings();
  for (const full of standings.filter(({ form }) => form === "FULL")) {
    await renewFigures(full, smallestGroup, now);
    const quick = standings.find(
      ({ form, version }) => form === "QUICK" && version === full.version,
    );
    if (quick) await renewQuickForm(quick, full, smallestGroup, now);
  }
}

function listStandings(): Promise<LatestCalibration[]> {
  return db().$queryRaw<LatestCalibration[]>`
    SELECT i."version", f."form"::text AS "form", c."people", COALESCE(k."number", 0) AS "number",
           k."people" AS "calibratedPeople", k."withinFull", COALESCE(l."people", 0) AS "countedPeople"
    FROM "instrument" i
    JOIN unnest(enum_range(NULL::"AssessmentForm")) f("form")
      ON f."form" = 'FULL' OR jsonb_path_exists(i."items", '$[*] ? (@.quick == true)')
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "people" FROM "user" u WHERE EXISTS (
        SELECT 1 FROM "assessment" a WHERE a."userId" = u."id" AND a."form" = f."form"
          AND a."instrumentVersion" = i."version" AND a."submittedAt" IS NOT NULL)) c
    LEFT JOIN LATERAL (
      SELECT "number", "people", "withinFull" FROM "calibration"
      WHERE "instrumentVersion" = i."version" AND "form" = f."form"
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
  if (people >= wanted) await calibrate(standing, { instrument, submissions, wanted }, now);
}

/**
 * Calibrates the quick form: by its own answers as soon as enough people have given them, and until
 * then by its fifteen items within the answers to the whole questionnaire.
 */
async function renewQuickForm(
  quick: LatestCalibration,
  full: LatestCalibration,
  smallestGroup: number,
  now: Date,
): Promise<void> {
  const { version, calibratedPeople, withinFull } = quick;
  const instrument = await findAsked({ instrumentVersion: version, form: "QUICK" });
  const ownBefore = withinFull === false ? calibratedPeople : null;
  const own = peopleToCalibrate(ownBefore, smallestGroup);
  if (quick.people >= own) {
    const submissions = await listSubmissions(instrument);
    if (await calibrate(quick, { instrument, submissions, wanted: own }, now)) return;
  }
  const within = peopleToCalibrate(calibratedPeople, smallestGroup);
  if (withinFull === false || full.people < within) return;
  const submissions = await listSubmissions(await findInstrument(version));
  const basis = { instrument, submissions, wanted: within, withinFull: true };
  await calibrate(quick, basis, now);
}

type Basis = {
  instrument: Instrument;
  submissions: Submission[];
  /** Fewest careful people. */
  wanted: number;
  withinFull?: boolean;
};

/** Stores a calibration with the next number; says whether there were enough careful people. */
async function calibrate(
  { version, form, number }: LatestCalibration,
  { instrument, submissions, wanted, withinFull = false }: Basis,
  now: Date,
): Promise<boolean> {
  const calibration = calibrationFrom(instrument, submissions);
  // People with only careless answers are counted among the people, but excluded from the calibration.
  if (!calibration || calibration.people < wanted) return false;
  await db().calibration.createMany({
    data: [
      {
        instrumentVersion: version,
        form,
        number: number + 1,
        calibratedAt: now,
        people: calibration.people,
        withinFull,
        dimensions: calibration.dimensions,
      },
    ],
    skipDuplicates: true,
  });
  return true;
}
