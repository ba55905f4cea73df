import {
  recordFrom,
  resultFrom,
  type AssessmentRow,
  type GradedRecord,
  type VerdictRecord,
} from "@/lib/assessment/assessment-record";
import { dayOf, type Day } from "@/lib/day";
import type { Audience, Grade } from "@/lib/db/generated/enums";
import type { ScoredAnswers } from "@/lib/scoring/bridge";
import type { Instrument } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";
import type { KeyRing } from "@/lib/seal";
import { effectOf } from "./decision";

/** The part of a person's record that a reader may see today. The latest assessment comes first. */
export type SharedRecord = {
  person: { id: string; name: string };
  /** In which role it is read. */
  audience: Audience;
  /** The person's team; null for readers who are no manager. */
  team: { id: string; name: string } | null;
  /**
   * Managers see whether and when (`YYYY-MM`, null before the first) a person last answered; others
   * do not.
   */
  participation: { lastAnswered: string | null } | null;
  shown: GradedRecord[];
};

/** One shared assessment as a row of the team page: only what its grade allows. */
export type TeamRecord = {
  assessmentId: string;
  personId: string;
  day: Day;
  verdict: Verdict;
  provisional: boolean;
  /**
   * Null at the grade "verdict only". `measure` names instrument and weights: equal ones are
   * comparable directly, others through `given`; null while all measures are equal.
   */
  scores: { leaning: number; sem: number; measure: string; given: ScoredAnswers | null } | null;
};

/** The columns that the policy needs; instants are texts. */
export type DecidedRow = {
  audience: Audience;
  grade: Grade;
  decidedAt: string;
  expiresOn: Day | null;
  since: string;
};

/** What a reader sees of an assessment with this row: the policy decides. */
export function gradeOfRow(row: DecidedRow, today: Day): Grade {
  const { audience, grade, expiresOn } = row;
  const decision = { grade, expiresOn, decidedAt: new Date(row.decidedAt) };
  return effectOf(decision, { audience, since: new Date(row.since) }, today).grade;
}

/** An assessment that a reader may see; instants are texts. */
export type SeenRow = DecidedRow & Omit<AssessmentRow, "submittedAt"> & { submittedAt: string };

/** An assessment reduced to the grade at which it is seen; null for nothing. */
export function gradedFrom(
  seen: SeenRow,
  context: { instrument: Instrument; today: Day; timeZone: string; key: KeyRing },
): GradedRecord | null {
  const grade = gradeOfRow(seen, context.today);
  const row = { ...seen, submittedAt: new Date(seen.submittedAt) };
  if (grade === "NOTHING") return null;
  if (grade === "EVERYTHING") return { grade, record: recordFrom(row, context) };
  const record = verdictRecordFrom(row, context.timeZone);
  if (grade === "VERDICT") return { grade, record };
  return { grade, record: { ...record, result: resultFrom(row) } };
}

function verdictRecordFrom(row: AssessmentRow, timeZone: string): VerdictRecord {
  const { id, submittedAt, instrumentVersion, form, verdict, provisional } = row;
  if (!submittedAt || !verdict) throw new Error(`assessment ${id} has no verdict`);
  const day = dayOf(submittedAt, timeZone);
  return { id, submittedAt, day, instrumentVersion, form, verdict, provisional };
}
