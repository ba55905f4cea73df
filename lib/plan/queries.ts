import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Plan } from "./plan";
import { planFrom, WHOLE } from "./plan-record";

/** The viewer's open plan, and the closed ones, the latest first. */
export type OwnPlans = { open: Plan | null; closed: Plan[] };

/** How many closed plans are listed. */
const CLOSED_SHOWN = 20;

/** The viewer's own plans. */
export async function findOwnPlans(viewer: Viewer): Promise<OwnPlans> {
  const rows = await db().plan.findMany({
    where: { personId: viewer.userId },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: CLOSED_SHOWN + 1,
    relationLoadStrategy: "join",
    select: WHOLE,
  });
  const plans = rows.map((row) => planFrom(row, viewer.userId));
  return {
    open: plans.find(({ closedAt }) => closedAt === null) ?? null,
    closed: plans.filter(({ closedAt }) => closedAt !== null),
  };
}

/** The viewer's open plan, by id; null when there is none. */
export async function findOpenPlanId(viewer: Viewer): Promise<string | null> {
  const open = await db().plan.findFirst({
    where: { personId: viewer.userId, closedAt: null },
    select: { id: true },
  });
  return open?.id ?? null;
}
