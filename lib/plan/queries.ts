import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Goal } from "./goal";
import type { Plan } from "./plan";
import { planFrom, WHOLE } from "./plan-record";
import { openedRecord } from "./sealed-record";

/** The viewer's open plan, and the closed ones, the latest first. */
export type OwnPlans = { open: Plan | null; closed: Plan[] };

/** How many closed plans are listed. */
const CLOSED_SHOWN = 20;

/** Somebody's plans as part of a larger query about them, the latest first. */
export const OWN_PLANS = {
  orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  take: CLOSED_SHOWN + 1,
  select: WHOLE,
} satisfies Prisma.PlanFindManyArgs;

/** The viewer's own plans. */
export async function findOwnPlans(viewer: Viewer): Promise<OwnPlans> {
  const rows = await db().plan.findMany({
    ...OWN_PLANS,
    where: { personId: viewer.userId },
    relationLoadStrategy: "join",
  });
  return ownPlansFrom(viewer, rows);
}

/** The viewer's own plans from the rows of `OWN_PLANS`. */
export function ownPlansFrom(
  { userId }: Viewer,
  rows: Prisma.PlanGetPayload<typeof OWN_PLANS>[],
): OwnPlans {
  const plans = rows.map((row) => planFrom(row, userId));
  return {
    open: plans.find(({ closedAt }) => closedAt === null) ?? null,
    closed: plans.filter(({ closedAt }) => closedAt !== null),
  };
}

/** How far an open plan is: the proposed actions that are in it. */
export type PlanProgress = { goals: Goal[] };

/** Actions that are open or done: what was dropped can be proposed again. */
export const PURSUED = {
  OR: [{ endedAt: null }, { ending: "DONE" }],
} satisfies Prisma.PlanActionWhereInput;

/** How far a plan is, from its actions that are pursued; null without one. */
export function progressFrom(
  plan: { actions: readonly { record: string }[] } | undefined,
): PlanProgress | null {
  if (!plan) return null;
  return { goals: plan.actions.flatMap(({ record }) => openedRecord("action", record).goal ?? []) };
}

/** The viewer's open plan, by id; null when there is none. */
export async function findOpenPlanId(viewer: Viewer): Promise<string | null> {
  const open = await db().plan.findFirst({
    where: { personId: viewer.userId, closedAt: null },
    select: { id: true },
  });
  return open?.id ?? null;
}
