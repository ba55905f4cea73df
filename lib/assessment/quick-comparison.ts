import { onItemsOf } from "@/lib/scoring/bridge";
import type { OverallResult } from "@/lib/scoring/leaning";
import type { AssessmentRecord } from "./assessment-record";
import { type LeaningStep, stepBetween } from "./timeline";

/** A quick form beside the last full assessment before it. */
export type AgainstFull = {
  /** What the full one says on the statements of the quick form alone; null with too few of them. */
  before: OverallResult | null;
  /** The change between the two on these statements. */
  step: LeaningStep;
  /**
   * The verdict was another one then, on these statements or, where they cannot be compared, on all:
   * only the whole questionnaire can tell.
   */
  hasOtherSide: boolean;
};

/** Compares a quick form with the same statements of a full assessment. */
export function againstFull(full: AssessmentRecord, quick: AssessmentRecord): AgainstFull {
  const before = onItemsOf(quick, full).overall;
  const { verdict } = before ?? full.result.overall;
  const hasOtherSide = verdict !== quick.result.overall.verdict;
  return { before, step: stepBetween(full, quick), hasOtherSide };
}
