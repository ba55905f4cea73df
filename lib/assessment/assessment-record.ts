import { z } from "zod";
import { dayOf, type Day } from "@/lib/day";
import { type Answers, DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { weightsSchema } from "@/lib/scoring/input";
import type { Form } from "@/lib/scoring/quick-form";
import { type OverallResult, type Result, type Verdict, judge } from "@/lib/scoring/leaning";
import { openedNote } from "./sealed-note";

/** A result with enough answers in all five dimensions, as every submitted assessment has. */
export type CompleteResult = Result & { overall: OverallResult };

/** What the grade "verdict only" shows. */
export type VerdictRecord = {
  id: string;
  submittedAt: Date;
  /** The calendar day of `submittedAt` at this installation. */
  day: Day;
  instrumentVersion: number;
  form: Form;
  verdict: Verdict;
  provisional: boolean;
};

/** What the grade "leaning and dimension scores" shows. */
export type ScoresRecord = VerdictRecord & { result: CompleteResult };

/** A submitted assessment as its owner sees it, and as the grade "everything with notes" shows it. */
export type AssessmentRecord = ScoresRecord & {
  instrument: Instrument;
  answers: Answers;
  note: string | null;
};

/** A record reduced to a grade of sharing: what it does not contain cannot be shown. */
export type GradedRecord =
  | { grade: "VERDICT"; record: VerdictRecord }
  | { grade: "SCORES"; record: ScoresRecord }
  | { grade: "EVERYTHING"; record: AssessmentRecord };

/** The columns that `recordFrom` reads, as a Prisma `select`. */
export const RECORD_COLUMNS = {
  id: true,
  submittedAt: true,
  instrumentVersion: true,
  form: true,
  answers: true,
  note: true,
  weights: true,
  scores: true,
  leaning: true,
  sem: true,
  verdict: true,
  provisional: true,
} as const;

/** A row with `RECORD_COLUMNS`. */
export type AssessmentRow = {
  id: string;
  submittedAt: Date | null;
  instrumentVersion: number;
  form: Form;
  answers: unknown;
  note: string | null;
  weights: unknown;
  scores: unknown;
  leaning: number | null;
  sem: number | null;
  verdict: Verdict | null;
  provisional: boolean;
};

const dimensionResult = z.object({
  dimension: z.enum(DIMENSIONS),
  score: z.number().nullable(),
  answered: z.number(),
  asked: z.number(),
  weight: z.number(),
  contribution: z.number().nullable(),
  sem: z.number(),
});
const storedScores: z.ZodType<Result["dimensions"]> = z.record(z.enum(DIMENSIONS), dimensionResult);
const storedAnswers: z.ZodType<Answers> = z.record(
  z.string(),
  z.union([z.number(), z.literal("skip")]),
);

/** Stored answers as the scoring reads them. */
export function answersFrom(stored: unknown): Answers {
  return storedAnswers.parse(stored);
}

/** A stored result, exactly as it was derived at submission. Throws on a draft. */
export function resultFrom(row: Omit<AssessmentRow, "answers" | "note">): CompleteResult {
  if (row.leaning === null || row.sem === null || row.verdict === null)
    throw new Error(`assessment ${row.id} has no result`);
  return {
    instrumentVersion: row.instrumentVersion,
    weights: weightsSchema.parse(row.weights),
    dimensions: storedScores.parse(row.scores),
    // A verdict already given is never rewritten, even when the formulas change.
    overall: { ...judge(row.leaning, row.sem), verdict: row.verdict },
    provisional: row.provisional,
    ...(row.form === "QUICK" && { quick: true }),
  };
}

/** A submitted row as a record, with its note decrypted. Throws on a draft. */
export function recordFrom(
  row: AssessmentRow,
  context: { instrument: Instrument; timeZone: string },
): AssessmentRecord {
  if (!row.submittedAt) throw new Error(`assessment ${row.id} is a draft`);
  const result = resultFrom(row);
  return {
    id: row.id,
    submittedAt: row.submittedAt,
    day: dayOf(row.submittedAt, context.timeZone),
    instrumentVersion: row.instrumentVersion,
    form: row.form,
    verdict: result.overall.verdict,
    provisional: row.provisional,
    result,
    instrument: context.instrument,
    answers: answersFrom(row.answers),
    note: openedNote(row.note),
  };
}
