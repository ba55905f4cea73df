import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { ActionEnd } from "@/lib/db/generated/enums";
import { sentRowId } from "@/lib/db/sent-row";
import { isId } from "@/lib/id";
import { done, refused } from "@/lib/outcome";
import { onOwnPlan, writing, type PlanOutcome } from "./mutations";
import type { ActionRecord, EvidenceRecord } from "./plan";
import { canAnswer } from "./policy";
import { sealedRecord, sealedText } from "./sealed-record";
import { findReading } from "./shared-queries";

/** Adds an action to the viewer's plan and returns its id; refused while three are open. */
export function addAction(
  viewer: Viewer,
  { planId, dueOn, record }: { planId: string; dueOn: Day; record: ActionRecord },
  now: Date,
): Promise<PlanOutcome<string>> {
  return onOwnPlan(viewer, planId, async (tx) => {
    const id = sentRowId();
    if (id && (await tx.planAction.count({ where: { id, planId } }))) return done(id);
    const sealed = sealedRecord("action", record);
    const data = { planId, createdAt: now, dueOn: toDatabaseDay(dueOn), record: sealed };
    const added = await tx.planAction.create({ data: { id, ...data }, select: { id: true } });
    return done(added.id);
  });
}

type Ending = { action: string; reason: string } & (
  { ending: Exclude<ActionEnd, "CARRIED_OVER"> } | { ending: "CARRIED_OVER"; dueOn: Day }
);

/** Ends an action of the viewer; one that is carried over continues as a new one with its new day. */
export async function endAction(viewer: Viewer, said: Ending, now: Date): Promise<PlanOutcome> {
  const planId = await findPlanOfAction(viewer, said.action);
  if (!planId) return refused("not-found");
  return onOwnPlan(viewer, planId, async (tx) => {
    const was = await tx.planAction.findUniqueOrThrow({ where: { id: said.action } });
    if (was.endedAt) return was.ending === said.ending ? done(null) : refused("action-ended");
    await tx.planAction.update({
      where: { id: was.id },
      data: { endedAt: now, ending: said.ending, reason: sealedText("reason", said.reason) },
    });
    if (said.ending === "CARRIED_OVER") {
      const { record } = was;
      const dueOn = toDatabaseDay(said.dueOn);
      await tx.planAction.create({
        data: { planId, createdAt: now, dueOn, record, carriedFromId: was.id },
      });
    }
    return done(null);
  });
}

/** The direct manager answers what an action needs, as long as they are shown the actions. */
export async function answerAction(
  viewer: Viewer,
  { action, answer }: { action: string; answer: string },
  now: Date,
): Promise<PlanOutcome> {
  if (!isId(action)) return refused("not-found");
  const row = await db().planAction.findUnique({
    where: { id: action },
    select: { plan: { select: { id: true, personId: true, closedAt: true } } },
  });
  const reading = row && (await findReading(viewer, row.plan, now));
  if (!reading || !canAnswer(reading)) return refused("not-found");
  return writing(async () => {
    await db().planAction.update({
      where: { id: action },
      data: {
        answer: sealedText("answer", answer),
        answeredAt: now,
        answeredById: viewer.userId,
      },
    });
    return done(null);
  });
}

type NewEvidence = {
  planId: string;
  actionId: string | null;
  happenedOn: Day;
  record: EvidenceRecord;
};

/** Adds evidence to the viewer's plan, perhaps for one of its actions, and returns its id. */
export function addEvidence(
  viewer: Viewer,
  { planId, actionId, happenedOn, record }: NewEvidence,
  now: Date,
): Promise<PlanOutcome<string>> {
  return onOwnPlan(viewer, planId, async (tx) => {
    const id = sentRowId();
    if (id && (await tx.planEvidence.count({ where: { id, planId } }))) return done(id);
    const own = { id: actionId ?? "", planId };
    if (actionId !== null && (!isId(actionId) || !(await tx.planAction.findFirst({ where: own }))))
      return refused("not-found");
    const added = await tx.planEvidence.create({
      data: {
        id,
        planId,
        actionId,
        happenedOn: toDatabaseDay(happenedOn),
        record: sealedRecord("evidence", record),
        writtenAt: now,
      },
      select: { id: true },
    });
    return done(added.id);
  });
}

/** Removes evidence from the viewer's open plan. Idempotent. */
export async function removeEvidence(viewer: Viewer, id: string): Promise<void> {
  if (!isId(id)) return;
  const plan = { personId: viewer.userId, closedAt: null };
  await db().planEvidence.deleteMany({ where: { id, plan } });
}

async function findPlanOfAction(viewer: Viewer, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const where = { id, plan: { personId: viewer.userId } };
  const row = await db().planAction.findFirst({ where, select: { planId: true } });
  return row?.planId ?? null;
}
