import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { PlanDueFacts } from "./plan-due";

/** What decides what is due in open plans: of one person when `userId` is given, else of everybody. */
export async function listPlanFacts(userId: string | null): Promise<PlanDueFacts[]> {
  const rows = await db().plan.findMany({
    where: {
      closedAt: null,
      person: { removedAt: null },
      ...(userId !== null && { personId: userId }),
    },
    relationLoadStrategy: "join",
    select: {
      id: true,
      personId: true,
      decideBy: true,
      actions: { where: { endedAt: null }, select: { id: true, dueOn: true } },
      decisions: {
        orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, reviewOn: true, reviewedAt: true },
      },
    },
  });
  return rows.map(({ id, personId, decideBy, actions, decisions: [latest] }) => {
    const unreviewed = latest?.reviewedAt === null ? latest : null;
    return {
      id,
      personId,
      decideBy: decideBy && fromDatabaseDay(decideBy),
      openActions: actions.map((action) => ({
        id: action.id,
        dueOn: fromDatabaseDay(action.dueOn),
      })),
      unreviewed: unreviewed && {
        id: unreviewed.id,
        reviewOn: fromDatabaseDay(unreviewed.reviewOn),
      },
    };
  });
}
