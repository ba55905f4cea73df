import { addDays, type Day } from "@/lib/day";

/** The pending tasks about a plan, and where each is done. */
export const PLAN_PLACES = {
  "plan-action": "/plan#actions",
  "plan-decide": "/plan#target",
  "plan-review": "/plan#decision",
} as const;

/** A pending task of a person about their plan. */
export type PlanDueKind = keyof typeof PLAN_PLACES;

/** `subjectId` is the action, the decision or the plan that it is about; `day` is its day. */
export type PlanDue = { kind: PlanDueKind; userId: string; subjectId: string; day: Day };

/** The facts of an open plan that decide what is due. */
export type PlanDueFacts = {
  id: string;
  personId: string;
  decideBy: Day | null;
  openActions: { id: string; dueOn: Day }[];
  /** The latest decision, unless it was reviewed. */
  unreviewed: { id: string; reviewOn: Day } | null;
};

/** An action and a day of decision are announced so many days before; a review from its day on. */
const ACTION_DAYS = 7;
const DECIDE_DAYS = 14;

/** What is due in a plan on a day; each ends as soon as it is done. */
export function planDueFrom(plan: PlanDueFacts, today: Day): PlanDue[] {
  const { id, personId: userId, decideBy, openActions, unreviewed } = plan;
  const isNear = (day: Day, days: number) => today >= addDays(day, -days);
  const things: PlanDue[] = openActions
    .filter(({ dueOn }) => isNear(dueOn, ACTION_DAYS))
    .map((action) => ({
      kind: "plan-action",
      userId,
      subjectId: action.id,
      day: action.dueOn,
    }));
  if (decideBy !== null && isNear(decideBy, DECIDE_DAYS))
    things.push({ kind: "plan-decide", userId, subjectId: id, day: decideBy });
  if (unreviewed && today >= unreviewed.reviewOn)
    things.push({
      kind: "plan-review",
      userId,
      subjectId: unreviewed.id,
      day: unreviewed.reviewOn,
    });
  return things;
}
