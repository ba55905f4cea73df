import type { Day } from "@/lib/day";
import type { Audience, Grade } from "@/lib/db/generated/enums";

/**
 * The relation of a person to the owner of an assessment today. Managing the manager, working
 * beside the owner, sponsoring a trial, standing in for the manager, being people partner or running
 * the installation gives no access; neither does having managed before, or having been named before.
 */
export type Relation =
  | "self"
  | "direct manager"
  | "named sponsor"
  | "named mentor"
  | "former manager"
  | "formerly named"
  | "director"
  | "colleague"
  | "trial sponsor"
  | "delegate"
  | "people partner"
  | "admin"
  | "removed";

/** The relation required for each audience. */
export const RELATION_OF: Record<Audience, Relation> = {
  MANAGER: "direct manager",
  SPONSOR: "named sponsor",
  MENTOR: "named mentor",
};

/**
 * The latest decision of an owner about one reader; `G` are the grades of what is shared, an
 * assessment unless said otherwise. `expiresOn` is the first day without.
 */
export type ShareDecision<G extends string = Grade> = {
  grade: G;
  decidedAt: Date;
  expiresOn: Day | null;
};

export type ShareFacts<G extends string = Grade> = {
  relation: Relation;
  /** Not submitted yet: visible only to its owner, whatever was decided. */
  draft: boolean;
  /** The latest decision for this reader in this relation; null when the owner was never asked. */
  decision: ShareDecision<G> | null;
  /** When this relation began: the first moment of working together, or of being named; null for others. */
  since: Date | null;
  today: Day;
};

/**
 * How much of an assessment, or of a plan, a reader sees: the single rule that every page, API and
 * export uses.
 */
export function gradeSeen<G extends string>({
  relation,
  draft,
  decision,
  since,
  today,
}: ShareFacts<G>): G | "EVERYTHING" | "NOTHING" {
  if (relation === "self") return "EVERYTHING";
  if (!isAudience(relation) || draft || !decision || since === null) return "NOTHING";
  return isInForce(decision, since, today) ? decision.grade : "NOTHING";
}

function isAudience(relation: Relation): boolean {
  return Object.values(RELATION_OF).includes(relation);
}

/**
 * Whether a decision, or a standing choice, still applies: not expired, and made since the relation
 * began, so that a new reader, and one who returns, starts with nothing.
 */
export function isInForce(
  { decidedAt, expiresOn }: Omit<ShareDecision, "grade">,
  since: Date,
  today: Day,
): boolean {
  return (expiresOn === null || expiresOn > today) && decidedAt >= since;
}

const ORDER: readonly Grade[] = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"];

/** Whether a grade shows at least what `least` shows. */
export function showsAtLeast(grade: Grade, least: Grade): boolean {
  return ORDER.indexOf(grade) >= ORDER.indexOf(least);
}

export type NamingRefusal = "nobody-here" | "yourself" | "is-your-manager" | "has-another-role";

/**
 * Whether a person may be named as sponsor or mentor: a colleague who has joined, not oneself, not
 * the direct manager of today, and not in the other role already. Null when they may.
 */
export function namingProblem(
  person: { id: string; hasJoined: boolean } | null,
  about: { userId: string; managerId: string | null; otherRoleId: string | null },
): NamingRefusal | null {
  if (!person?.hasJoined) return "nobody-here";
  if (person.id === about.userId) return "yourself";
  if (person.id === about.managerId) return "is-your-manager";
  return person.id === about.otherRoleId ? "has-another-role" : null;
}
