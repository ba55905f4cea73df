import type { PlanGrade } from "@/lib/db/generated/enums";
import type { Relation } from "@/lib/sharing/policy";

/** Who asks, and how much of the plan they see. */
export type PlanReading = { relation: Relation; grade: PlanGrade; isClosed: boolean };

/** The owner and the direct manager comment, the manager only while something is shared with them. */
export function canComment({ relation, grade, isClosed }: PlanReading): boolean {
  if (isClosed) return false;
  return relation === "self" || (relation === "direct manager" && grade !== "NOTHING");
}

/** The direct manager answers what an action needs, while they see the actions. */
export function canAnswer({ relation, grade, isClosed }: PlanReading): boolean {
  return !isClosed && relation === "direct manager" && grade !== "NOTHING";
}
