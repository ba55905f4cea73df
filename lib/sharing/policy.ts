import type { Day } from "@/lib/day";
import type { Grade } from "@/lib/db/generated/enums";

/**
 * What somebody is to the owner of an assessment today. Managing the manager, working beside the owner,
 * sponsoring a trial or running the installation opens nothing; neither does having managed before.
 */
export type Relation =
  | "self"
  | "direct manager"
  | "former manager"
  | "director"
  | "colleague"
  | "sponsor"
  | "admin"
  | "removed";

/** The latest decision of an assessment's owner about one reader. `expiresOn` is the first day without. */
export type Decision = { grade: Grade; decidedOn: Day; expiresOn: Day | null };

export type Facts = {
  relation: Relation;
  /** Not submitted yet: visible to its owner alone, whatever was decided. */
  draft: boolean;
  /** The latest decision for this reader; null while the owner was never asked. */
  decision: Decision | null;
  /** The day on which this manager and this person began to work together; null for other relations. */
  since: Day | null;
  today: Day;
};

/** How much of an assessment a reader sees: the one sentence on which every door relies. */
export function gradeSeen({ relation, draft, decision, since, today }: Facts): Grade {
  if (relation === "self") return "EVERYTHING";
  if (relation !== "direct manager" || draft || !decision || since === null) return "NOTHING";
  return isInForce(decision, since, today) ? decision.grade : "NOTHING";
}

/**
 * Whether a decision still speaks: not expired, and made since the two work together, so that a new
 * manager, and one who returns, starts with nothing.
 */
export function isInForce(decision: Decision, since: Day, today: Day): boolean {
  const expired = decision.expiresOn !== null && decision.expiresOn <= today;
  return !expired && decision.decidedOn >= since;
}

const ORDER: readonly Grade[] = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"];

/** Whether a grade shows at least what `least` shows. */
export function showsAtLeast(grade: Grade, least: Grade): boolean {
  return ORDER.indexOf(grade) >= ORDER.indexOf(least);
}
