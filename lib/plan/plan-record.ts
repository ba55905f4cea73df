import { fromDatabaseDay, type Day } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import {
  practicesFrom,
  targetFrom,
  type Action,
  type Comment,
  type Evidence,
  type Plan,
  type PlanDecision,
  type PlanOutline,
} from "./plan";
import { openedRecord, openedText } from "./sealed-record";

const NAME = { select: { name: true } } as const;

/** What every reader of a plan sees of it, as part of a query. */
export const OUTLINE = {
  id: true,
  personId: true,
  startedAt: true,
  closedAt: true,
  target: true,
  rung: true,
  ladderVersion: true,
  decideBy: true,
  revision: true,
  actions: {
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    include: { answeredBy: NAME },
  },
} satisfies Prisma.PlanSelect;

/** A whole plan, as part of a query. */
export const WHOLE = {
  ...OUTLINE,
  record: true,
  practices: true,
  evidence: { orderBy: [{ happenedOn: "desc" }, { id: "desc" }] },
  comments: { orderBy: [{ writtenAt: "asc" }, { id: "asc" }], include: { author: NAME } },
  decisions: { orderBy: [{ decidedAt: "desc" }, { id: "desc" }] },
} satisfies Prisma.PlanSelect;

type OutlineRow = Prisma.PlanGetPayload<{ select: typeof OUTLINE }>;
type WholeRow = Prisma.PlanGetPayload<{ select: typeof WHOLE }>;

/** A row as every reader of the plan sees it. */
export function outlineFrom(row: OutlineRow): PlanOutline {
  const { id, startedAt, closedAt, target, rung, decideBy, ladderVersion, revision } = row;
  return {
    id,
    startedAt,
    closedAt,
    target: targetFrom({ target, rung, decideBy: dayOrNull(decideBy) }),
    ladderVersion,
    revision,
    actions: row.actions.map(actionFrom),
  };
}

/** A row as somebody sees it to whom everything is shown; `readerId` marks their own comments. */
export function planFrom(row: WholeRow, readerId: string): Plan {
  return {
    ...outlineFrom(row),
    record: openedRecord("plan", row.record),
    practices: practicesFrom(row.practices),
    evidence: row.evidence.map(evidenceFrom),
    comments: row.comments.map((comment) => commentFrom(comment, readerId)),
    decisions: row.decisions.map(decisionFrom),
  };
}

/** A comment as `readerId` sees it. */
export function commentFrom(row: WholeRow["comments"][number], readerId: string): Comment {
  const { id, author, authorId, text, writtenAt: at } = row;
  const isOwn = authorId === readerId;
  return { id, author: author?.name ?? null, isOwn, text: openedText("comment", text), at };
}

function actionFrom(row: OutlineRow["actions"][number]): Action {
  const { id, dueOn, record, endedAt, ending, reason, carriedFromId } = row;
  const isEnded = endedAt !== null && ending !== null;
  return {
    id,
    dueOn: fromDatabaseDay(dueOn),
    record: openedRecord("action", record),
    ended: isEnded ? { at: endedAt, ending, reason: reason && openedText("reason", reason) } : null,
    isCarried: carriedFromId !== null,
    answer:
      row.answer !== null && row.answeredAt !== null
        ? {
            text: openedText("answer", row.answer),
            at: row.answeredAt,
            by: row.answeredBy?.name ?? null,
          }
        : null,
  };
}

function evidenceFrom(row: WholeRow["evidence"][number]): Evidence {
  const { id, happenedOn, actionId, record } = row;
  return {
    id,
    happenedOn: fromDatabaseDay(happenedOn),
    actionId,
    record: openedRecord("evidence", record),
  };
}

function decisionFrom(row: WholeRow["decisions"][number]): PlanDecision {
  const { id, record, decidedAt, reviewOn, reviewedAt } = row;
  return {
    id,
    record: openedRecord("decision", record),
    decidedAt,
    reviewOn: fromDatabaseDay(reviewOn),
    reviewedAt,
  };
}

function dayOrNull(day: Date | null): Day | null {
  return day && fromDatabaseDay(day);
}
