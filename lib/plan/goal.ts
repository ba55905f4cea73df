import type { Day } from "@/lib/day";
import type { PlanTarget } from "@/lib/db/generated/enums";

/** The first actions that Pendulum proposes, with words of their own. */
export const GOALS = ["evidence", "talk-both", "talk-manager"] as const;
export type Goal = (typeof GOALS)[number];

/** What a link to the plan proposes: the target of a new plan, and an action. */
export type Proposed = { target?: PlanTarget; rung?: string; decideBy?: Day; goal?: Goal };

/** The address of the plan with a proposal filled in. */
export function planHref(proposed: Proposed): string {
  const said = Object.entries(proposed).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(said).toString();
  const anchor = proposed.goal && !proposed.target ? "#actions" : "";
  return `/plan${query && "?"}${query}${anchor}`;
}
