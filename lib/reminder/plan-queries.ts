import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { PURSUED } from "@/lib/plan/queries";
import type { PlanDueFacts } from "./plan-due";

const FACTS = {
  id: true,
  personId: true,
  decideBy: true,
  decisions: {
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true, reviewOn: true, reviewedAt: true },
  },
} satisfies Prisma.PlanSelect;

const ACTION_FACTS = { id: true, dueOn: true, endedAt: true } satisfies Prisma.PlanActionSelect;

/** Somebody's open plan as part of a larger query about them, with what they pursue in it. */
export const OPEN_PLAN = {
  where: { closedAt: null },
  select: {
    ...FACTS,
    actions: { where: PURSUED, select: { ...ACTION_FACTS, record: true } },
  },
} satisfies Prisma.PlanFindManyArgs;

/** What decides what is due in everybody's open plans, without what they wrote. */
export async function listPlanFacts(): Promise<PlanDueFacts[]> {
  const rows = await db().plan.findMany({
    where: { closedAt: null, person: { removedAt: null } },
    relationLoadStrategy: "join",
    select: { ...FACTS, actions: { where: { endedAt: null }, select: ACTION_FACTS } },
  });
  return rows.map(planFactsFrom);
}

type Row = Prisma.PlanGetPayload<{
  select: typeof FACTS & { actions: { select: typeof ACTION_FACTS } };
}>;

/** What decides what is due in a plan, from its row. */
export function planFactsFrom({ id, personId, decideBy, actions, decisions }: Row): PlanDueFacts {
  const [latest] = decisions;
  const unreviewed = latest?.reviewedAt === null ? latest : null;
  return {
    id,
    personId,
    decideBy: decideBy && fromDatabaseDay(decideBy),
    openActions: actions
      .filter(({ endedAt }) => endedAt === null)
      .map((action) => ({ id: action.id, dueOn: fromDatabaseDay(action.dueOn) })),
    unreviewed: unreviewed && {
      id: unreviewed.id,
      reviewOn: fromDatabaseDay(unreviewed.reviewOn),
    },
  };
}
