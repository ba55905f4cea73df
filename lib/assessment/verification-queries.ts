import { db } from "@/lib/db/client";
import {
  CALIBRATION_COLUMNS,
  calibratedBy,
  storedCalibrationFrom,
} from "@/lib/instrument/calibration-record";
import { findAsked } from "@/lib/instrument/published-queries";
import type { Instrument } from "@/lib/scoring/instrument";
import { type AssessmentRow, answersFrom, RECORD_COLUMNS } from "./assessment-record";
import { type DerivedColumn, differingColumns } from "./verification";

/** A submitted assessment whose stored columns differ from what its answers give. */
export type ScoreDifference = { assessmentId: string; columns: DerivedColumn[] };

const ROWS_A_PAGE = 500;

/**
 * Recomputes every stored result from its answers, weights and the norms it was given under, with
 * the function that wrote it. Returns how many were checked and which differ, never their content.
 */
export async function verifyScores(): Promise<{ verified: number; differing: ScoreDifference[] }> {
  const differing: ScoreDifference[] = [];
  let verified = 0;
  for (let after = ""; ;) {
    const rows = await db().assessment.findMany({
      where: { submittedAt: { not: null }, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: ROWS_A_PAGE,
      select: { ...RECORD_COLUMNS, note: false, instrumentVersion: true, calibration: true },
    });
    for (const row of rows) {
      const columns = differingColumns(await instrumentOf(row), answersFrom(row.answers), row);
      if (columns.length > 0) differing.push({ assessmentId: row.id, columns });
    }
    verified += rows.length;
    const last = rows.at(-1);
    if (!last) return { verified, differing };
    after = last.id;
  }
}

// Calibrations never change, so they are cached for the life of the process.
const known = new Map<string, Instrument>();

/** The version of an assessment with the norms that were in force when it was submitted. */
async function instrumentOf(
  row: Pick<AssessmentRow, "instrumentVersion" | "form"> & { calibration: number | null },
): Promise<Instrument> {
  const instrument = await findAsked(row);
  if (row.calibration === null) return instrument;
  const key = `${instrument.version}:${row.form}:${row.calibration}`;
  const found = known.get(key);
  if (found) return found;
  const stored = await db().calibration.findUniqueOrThrow({
    where: {
      instrumentVersion_form_number: {
        instrumentVersion: instrument.version,
        form: row.form,
        number: row.calibration,
      },
    },
    select: CALIBRATION_COLUMNS,
  });
  const calibrated = calibratedBy(instrument, storedCalibrationFrom(stored));
  known.set(key, calibrated);
  return calibrated;
}
