import { db } from "@/lib/db/client";
import {
  CALIBRATION_COLUMNS,
  calibratedBy,
  type StoredCalibration,
  storedCalibrationFrom,
} from "@/lib/instrument/calibration-record";
import type { Submission } from "@/lib/scoring/calibration";
import type { Instrument } from "@/lib/scoring/instrument";
import type { Form } from "@/lib/scoring/quick-form";
import { answersFrom } from "./assessment-record";
import { isCareless } from "./own-record";

/** The newest calibration of a form of a version; null before the first. */
export async function findCalibration(
  version: number,
  form: Form = "FULL",
): Promise<StoredCalibration | null> {
  const row = await db().calibration.findFirst({
    where: { instrumentVersion: version, form },
    orderBy: { number: "desc" },
    select: CALIBRATION_COLUMNS,
  });
  return row && storedCalibrationFrom(row);
}

/** The version, or its quick form, with the norms used for new assessments. */
export async function withNorms(instrument: Instrument): Promise<Instrument> {
  const form = instrument.quick ? "QUICK" : "FULL";
  return calibratedBy(instrument, await findCalibration(instrument.version, form));
}

/** How many submissions of a person are read: enough to include the first careful one and its retest. */
const FIRST_ONES = 6;
const PEOPLE_A_PAGE = 500;

type Row = { userId: string; submittedAt: Date; answers: unknown; pace: unknown };

/**
 * The first submissions of everybody who answered a form of a version, page by page, so that query
 * size and memory stay constant as the company grows. For calibration only: no viewer may see a row of it.
 */
export async function listSubmissions(instrument: Instrument): Promise<Submission[]> {
  const form = instrument.quick ? "QUICK" : "FULL";
  const submissions: Submission[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const page = await db().user.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: PEOPLE_A_PAGE,
      select: { id: true },
    });
    const last = page.at(-1);
    if (!last) return submissions;
    const rows = await db().$queryRaw<Row[]>`
      SELECT p."id"::text AS "userId", a.* FROM unnest(${page.map(({ id }) => id)}::uuid[]) p("id")
      CROSS JOIN LATERAL (
        SELECT "submittedAt", "answers", "pace" FROM "assessment"
        WHERE "userId" = p."id" AND "instrumentVersion" = ${instrument.version}
          AND "form" = ${form}::"AssessmentForm" AND "submittedAt" IS NOT NULL
        ORDER BY "submittedAt", "id" LIMIT ${FIRST_ONES}) a`;
    submissions.push(...rows.map((row) => submissionFrom(instrument, row)));
    after = last.id;
  }
}

function submissionFrom(instrument: Instrument, row: Row): Submission {
  const answers = answersFrom(row.answers);
  const { userId: personId, submittedAt } = row;
  return { personId, submittedAt, answers, careless: isCareless(instrument, answers, row.pace) };
}
