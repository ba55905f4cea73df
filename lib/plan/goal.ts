import type { Day } from "@/lib/day";
import type { PlanTarget } from "@/lib/db/generated/enums";

/** The first actions that Pendulum proposes, with words of their own. */
export const GOALS = ["evidence", "talk-both", "talk-manager"] as const;
export type Goal = (typeof GOALS)[number];

/** What a link to the plan proposes: the target of a new plan, and an action. */
export type Proposed = { target?: PlanTarget; rung?: string; decideBy?: Day; goal?: Goal };

/** The address of the plan with a proposal filled in. */
export function planHref({ target, rung, decideBy, goal }: Proposed): string {
  const query = new URLSearchParams();
  if (target) query.set("target", target);
  if (rung) query.set("rung", rung);
  if (decideBy) query.set("decideBy", decideBy);
  if (goal) query.set("goal", goal);
  const anchor = goal && !target ? "#actions" : "";
  return `/plan${query.size > 0 ? "?" : ""}${query}${anchor}`;
}
