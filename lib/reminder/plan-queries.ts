import { fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { planDueFrom, type PlanDue } from "./plan-due";

/** What is due in open plans on a day: for one person when `userId` is given, else for everybody. */
export async function listPlansDue(today: Day, userId: string | null): Promise<PlanDue[]> {
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
  return rows.flatMap(({ id, personId, decideBy, actions, decisions: [latest] }) => {
    const unreviewed = latest?.reviewedAt === null ? latest : null;
    return planDueFrom(
      {
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
      },
      today,
    );
  });
}
