import { comparisonOf, type ComparisonBasis, type ScoredAnswers } from "@/lib/scoring/bridge";
import { DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import type { Difference } from "@/lib/scoring/reliable-change";
import type { ScoresRecord } from "./assessment-record";
import type { OwnRecord } from "./own-record";
import { isFull } from "./policy";

/** Why two assessments cannot be compared. */
export type IncomparableReason = "too few shared items" | "answers unknown" | "too few answers";

/** The change of the leaning between two assessments and its basis, or why they cannot be compared. */
export type LeaningStep =
  | {
      comparable: true;
      difference: Difference;
      /** The number of shared items when their versions differ; null: the same version. */
      sharedItems: number | null;
      /** Whether one of them is a quick form, so that they share its items only. */
      isQuick: boolean;
      /** Whether the earlier one was rescored with the weights of the later one. */
      reweighed: boolean;
    }
  | { comparable: false; reason: IncomparableReason };

/** A record with the change since the last full one before it; null for the first. */
export type TimelineEntry<R = OwnRecord> = { record: R; sinceBefore: LeaningStep | null };

/**
 * Records, the latest first, each with its change since the last full assessment before it: a quick
 * form is compared with the same statements of that, and nothing is compared with a quick form.
 */
export function timelineFrom<R extends ScoresRecord>(records: readonly R[]): TimelineEntry<R>[] {
  return records.map((record, place) => {
    const before = records.slice(place + 1).find(isFull);
    return { record, sinceBefore: before ? stepBetween(before, record) : null };
  });
}

/** The change of the leaning, across versions and weights where they are comparable. */
export function stepBetween(before: ScoredAnswers, after: ScoredAnswers): LeaningStep {
  const comparison = comparisonOf(before, after);
  if (!comparison.comparable) return comparison;
  const { overall: difference, bridge, reweighed } = comparison;
  if (!difference) return { comparable: false, reason: "too few answers" };
  const isQuick = before.result.quick !== after.result.quick;
  return { comparable: true, difference, sharedItems: sharedBy(bridge), isQuick, reweighed };
}

/**
 * The change of each dimension between two assessments, on the same basis as that of the leaning; null
 * where a score lacks answers, and null for all where the two cannot be compared.
 */
export function dimensionSteps(
  before: ScoredAnswers,
  after: ScoredAnswers,
): Record<Dimension, Difference | null> | null {
  const comparison = comparisonOf(before, after);
  return comparison.comparable ? comparison.dimensions : null;
}

/** How two neighbours of a trend line are joined: directly, over a bridge or new weights, or not at all. */
export type Joint = "plain" | "bridged" | "broken";

/** How a record is joined to the previous one; null for the first. */
export function jointOf({ sinceBefore }: Pick<TimelineEntry, "sinceBefore">): Joint | null {
  if (!sinceBefore) return null;
  if (!sinceBefore.comparable) return "broken";
  return sinceBefore.sharedItems === null && !sinceBefore.reweighed ? "plain" : "bridged";
}

function sharedBy(bridge: ComparisonBasis["bridge"]): number | null {
  return bridge && DIMENSIONS.reduce((sum, name) => sum + bridge[name], 0);
}
