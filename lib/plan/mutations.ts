import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { sentRowId } from "@/lib/db/sent-row";
import { isId } from "@/lib/id";
import { findLadder } from "@/lib/ladder/queries";
import { rungOf } from "@/lib/ladder/ladder";
import { done, refused, type Outcome } from "@/lib/outcome";
import {
  columnsOf,
  type PlanDecisionRecord,
  type PlanRecord,
  type Practices,
  type Target,
} from "./plan";
import { openedRecord, sealedRecord } from "./sealed-record";
import type { Week } from "./week";

export type PlanRefusal =
  | "not-found"
  | "no-such-rung"
  | "has-plan"
  | "plan-closed"
  | "open-actions"
  | "three-actions"
  | "action-ended"
  | "changed-meanwhile"
  | "busy";

export type PlanOutcome<T = null> = Outcome<T, PlanRefusal>;

const RULES = {
  plan_one_open: "has-plan",
  plan_never_changes: "plan-closed",
  plan_no_open_actions: "open-actions",
  plan_practice_of_open_plan: "plan-closed",
  plan_action_of_open_plan: "plan-closed",
  plan_evidence_of_open_plan: "plan-closed",
  plan_comment_of_open_plan: "plan-closed",
  plan_decision_of_open_plan: "plan-closed",
  plan_action_pkey: "not-found",
  plan_evidence_pkey: "not-found",
  plan_action_three_open: "three-actions",
  plan_action_never_changes: "action-ended",
  plan_action_carriedFromId_key: "action-ended",
  busy: "busy",
} as const;

type Written = { planId: string; revision: number; target: Target; record: PlanRecord };

/** Starts a plan, or changes what the viewer's open plan leads to. */
export async function writePlan(
  viewer: Viewer,
  { planId, revision, target, record }: Written,
  now: Date,
): Promise<PlanOutcome> {
  const ladder = await findLadder(viewer);
  if (target.kind === "RUNG" && !rungOf(ladder, target.rung)) return refused("no-such-rung");
  const { decideBy, ...columns } = columnsOf(target);
  const data = {
    ...columns,
    decideBy: decideBy && toDatabaseDay(decideBy),
    ladderVersion: ladder.version,
    record: sealedRecord("plan", record),
  };
  if (planId === "")
    return writing(async () => {
      await db().plan.create({ data: { ...data, personId: viewer.userId, startedAt: now } });
      return done(null);
    });
  return onOwnPlan(viewer, planId, async (tx) => {
    const { week } = await recordOf(tx, planId);
    const kept = { record: sealedRecord("plan", { ...record, week }) };
    const { count } = await tx.plan.updateMany({
      where: { id: planId, revision },
      data: { ...data, ...kept, revision: { increment: 1 } },
    });
    return count === 1 ? done(null) : refused("changed-meanwhile");
  });
}

/** Keeps the week of which the viewer compared both roles; an earlier one is replaced. */
export function keepWeek(
  viewer: Viewer,
  { planId, week }: { planId: string; week: Week },
): Promise<PlanOutcome> {
  return onOwnPlan(viewer, planId, async (tx) => {
    const record = sealedRecord("plan", { ...(await recordOf(tx, planId)), week });
    await tx.plan.update({ where: { id: planId }, data: { record } });
    return done(null);
  });
}

async function recordOf(tx: Prisma.TransactionClient, planId: string): Promise<PlanRecord> {
  const { record } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { record: true },
  });
  return openedRecord("plan", record);
}

/** Closes the viewer's plan once none of its actions is open. Idempotent. */
export function closePlan(viewer: Viewer, planId: string, now: Date): Promise<PlanOutcome> {
  return onOwnPlan(viewer, planId, async (tx) => {
    await tx.plan.updateMany({ where: { id: planId, closedAt: null }, data: { closedAt: now } });
    return done(null);
  });
}

/** Says how much of each area the viewer does today; an area that is null is taken back. */
export function ratePractice(
  viewer: Viewer,
  { planId, practices }: { planId: string; practices: Practices },
  now: Date,
): Promise<PlanOutcome> {
  return onOwnPlan(viewer, planId, async (tx) => {
    await tx.planPractice.deleteMany({ where: { planId } });
    const data = Object.entries(practices).flatMap(([area, practice]) =>
      practice ? [{ planId, area, practice, ratedAt: now }] : [],
    );
    await tx.planPractice.createMany({ data });
    return done(null);
  });
}

/** Writes a decision, and the day on which to look at it again. */
export function decideInPlan(
  viewer: Viewer,
  { planId, record, reviewOn }: { planId: string; record: PlanDecisionRecord; reviewOn: Day },
  now: Date,
): Promise<PlanOutcome> {
  return onOwnPlan(viewer, planId, async (tx) => {
    const data = { planId, reviewOn: toDatabaseDay(reviewOn), decidedAt: now };
    await tx.planDecision.createMany({
      data: { id: sentRowId(), ...data, record: sealedRecord("decision", record) },
      skipDuplicates: true,
    });
    return done(null);
  });
}

/** Notes that the viewer reviewed a decision. Idempotent. */
export async function reviewDecision(
  viewer: Viewer,
  decisionId: string,
  now: Date,
): Promise<PlanOutcome> {
  if (!isId(decisionId)) return refused("not-found");
  const own = { id: decisionId, plan: { personId: viewer.userId } };
  await db().planDecision.updateMany({
    where: { ...own, reviewedAt: null },
    data: { reviewedAt: now },
  });
  return (await db().planDecision.count({ where: own })) === 1 ? done(null) : refused("not-found");
}

/** Runs `act` on one of the viewer's plans, which is locked meanwhile. */
export function onOwnPlan<T, R extends string = never>(
  viewer: Viewer,
  planId: string,
  act: (tx: Prisma.TransactionClient) => Promise<Outcome<T, PlanRefusal | R>>,
): Promise<Outcome<T, PlanRefusal | R>> {
  if (!isId(planId)) return Promise.resolve(refused("not-found"));
  return writing(() =>
    db().$transaction(async (tx) => {
      const locked = await tx.$executeRaw`
        SELECT 1 FROM "plan" WHERE "id" = ${planId}::uuid AND "personId" = ${viewer.userId}::uuid
        FOR NO KEY UPDATE`;
      return locked === 1 ? act(tx) : refused("not-found");
    }),
  );
}

/** What a write answers when the database refuses it. */
export async function writing<T, R extends string = never>(
  act: () => Promise<Outcome<T, PlanRefusal | R>>,
): Promise<Outcome<T, PlanRefusal | R>> {
  try {
    return await act();
  } catch (error) {
    return refusedBy<PlanRefusal>(error, RULES);
  }
}
