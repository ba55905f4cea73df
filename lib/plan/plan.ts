import type { Day } from "@/lib/day";
import type { ActionEnd, PlanTarget, Practice } from "@/lib/db/generated/enums";
import { byDimension, type Dimension } from "@/lib/scoring/instrument";
import type { Goal } from "./goal";
import type { Week } from "./week";

/** The most actions that a plan has open at a time. */
export const MOST_OPEN_ACTIONS = 3;

/** What a plan leads to: a rung of the ladder, the present role, the one before, or a day of decision. */
export type Target =
  | { kind: "RUNG"; rung: string }
  | { kind: "STAY" }
  | { kind: "GO_BACK" }
  | { kind: "DECIDE_BY"; decideBy: Day };

/**
 * Why somebody wants this, what is agreed about a return (the seat, and the day), and the week of
 * which they compared both roles.
 */
export type PlanRecord = { why: string; seat: string; returnsOn: Day | null; week?: Week };

/** What an action may need from others. */
export const NEEDS = ["time", "money", "access", "introduction"] as const;
export type Need = (typeof NEEDS)[number];

/** An action: what is done, what will be different, what it needs, and who can see it done. */
export type ActionRecord = {
  what: string;
  difference: string;
  needs: Need[];
  needsWords: string;
  witness: string;
  /** The proposal of Pendulum from which it was written. */
  goal?: Goal;
};

/** What an engineer or a manager is judged by; evidence names those it speaks to. */
export const METRICS = [
  "code-quality",
  "architecture",
  "systems",
  "mentoring",
  "effectiveness",
  "delivery",
  "morale",
  "growth",
] as const;
export type Metric = (typeof METRICS)[number];

/** What shows that something changed: a sentence, perhaps a link, and the metrics that it speaks to. */
export type EvidenceRecord = { sentence: string; link: string | null; metrics: Metric[] };

/** What was decided, between which options, and on what evidence. */
export type PlanDecisionRecord = { options: string; evidence: string; decision: string };

export type Action = {
  id: string;
  dueOn: Day;
  record: ActionRecord;
  /** Null while it is open. */
  ended: { at: Date; ending: ActionEnd; reason: string | null } | null;
  isCarried: boolean;
  /** What the manager said about what it needs. */
  answer: { text: string; at: Date; by: string | null } | null;
};

export type Evidence = {
  id: string;
  happenedOn: Day;
  actionId: string | null;
  record: EvidenceRecord;
};

export type Comment = { id: string; author: string | null; isOwn: boolean; text: string; at: Date };

export type PlanDecision = {
  id: string;
  record: PlanDecisionRecord;
  decidedAt: Date;
  reviewOn: Day;
  reviewedAt: Date | null;
};

/** How much of each area somebody does today; null: not said. */
export type Practices = Record<Dimension, Practice | null>;

/** What every reader of a plan sees. */
export type PlanOutline = {
  id: string;
  startedAt: Date;
  closedAt: Date | null;
  target: Target;
  ladderVersion: number;
  revision: number;
  actions: Action[];
};

/** A whole plan. */
export type Plan = PlanOutline & {
  record: PlanRecord;
  practices: Practices;
  evidence: Evidence[];
  comments: Comment[];
  decisions: PlanDecision[];
};

/** The target of a row, whose columns the database keeps consistent. */
export function targetFrom(row: {
  target: PlanTarget;
  rung: string | null;
  decideBy: Day | null;
}): Target {
  if (row.target === "RUNG") return { kind: "RUNG", rung: row.rung ?? "" };
  if (row.target === "DECIDE_BY" && row.decideBy)
    return { kind: "DECIDE_BY", decideBy: row.decideBy };
  return { kind: row.target === "GO_BACK" ? "GO_BACK" : "STAY" };
}

/** The columns of a target. */
export function columnsOf(target: Target): {
  target: PlanTarget;
  rung: string | null;
  decideBy: Day | null;
} {
  return {
    target: target.kind,
    rung: target.kind === "RUNG" ? target.rung : null,
    decideBy: target.kind === "DECIDE_BY" ? target.decideBy : null,
  };
}

/** The open actions, the one that is due first in front. */
export function openActions<A extends Pick<Action, "ended" | "dueOn">>(actions: readonly A[]): A[] {
  return actions
    .filter(({ ended }) => ended === null)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/** The ratings of a plan by area. */
export function practicesFrom(rows: readonly { area: string; practice: Practice }[]): Practices {
  return byDimension((name) => rows.find(({ area }) => area === name)?.practice ?? null);
}
