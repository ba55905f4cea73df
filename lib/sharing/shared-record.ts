import {
  recordFrom,
  resultFrom,
  type AssessmentRow,
  type GradedRecord,
  type VerdictRecord,
} from "@/lib/assessment/assessment-record";
import { dayOf, type Day } from "@/lib/day";
import type { Grade } from "@/lib/db/generated/enums";
import type { Instrument } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";
import type { KeyRing } from "@/lib/seal";
import { gradeSeen, type Decision } from "./policy";

/** What of a person's record somebody may see today. The latest assessment comes first. */
export type SharedRecord = {
  person: { id: string; name: string };
  team: { id: string; name: string };
  /** `YYYY-MM` of the last submitted assessment, shared or not; null before the first. */
  lastAnswered: string | null;
  shown: GradedRecord[];
};

/** One shared assessment as a row of the team page: nothing beside what its grade allows. */
export type TeamRecord = {
  assessmentId: string;
  personId: string;
  day: Day;
  verdict: Verdict;
  provisional: boolean;
  /** Null at the grade "verdict only". `measure` names instrument and weights: equal ones compare. */
  scores: { leaning: number; sem: number; measure: string } | null;
};

/** The columns on which the policy decides. */
export type DecidedRow = {
  grade: Grade;
  decidedAt: Date;
  expiresOn: Day | null;
  since: Day;
};

/** What the direct manager sees of an assessment with this row: the policy has the last word. */
export function gradeOfRow(row: DecidedRow, today: Day, timeZone: string): Grade {
  const { grade, expiresOn, since } = row;
  const decision: Decision = { grade, expiresOn, decidedOn: dayOf(row.decidedAt, timeZone) };
  return gradeSeen({ relation: "direct manager", draft: false, decision, since, today });
}

/** An assessment cut to the grade at which it is seen; null for nothing. */
export function gradedFrom(
  row: AssessmentRow,
  grade: Grade,
  context: { instrument: Instrument; timeZone: string; key: KeyRing },
): GradedRecord | null {
  if (grade === "NOTHING") return null;
  if (grade === "EVERYTHING") return { grade, record: recordFrom(row, context) };
  const record = verdictRecordFrom(row, context.timeZone);
  if (grade === "VERDICT") return { grade, record };
  return { grade, record: { ...record, result: resultFrom(row) } };
}

function verdictRecordFrom(row: AssessmentRow, timeZone: string): VerdictRecord {
  const { id, submittedAt, instrumentVersion, verdict, provisional } = row;
  if (!submittedAt || !verdict) throw new Error(`assessment ${id} has no verdict`);
  const day = dayOf(submittedAt, timeZone);
  return { id, submittedAt, day, instrumentVersion, verdict, provisional };
}
