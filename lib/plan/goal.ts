import type { Day } from "@/lib/day";
import type { PlanTarget } from "@/lib/db/generated/enums";

/** The two kinds of work between which people swing. */
export const DIRECTIONS = ["HANDS_ON", "LEADING"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The actions of a plan for going back to a kind of work. */
export const REENTRY_GOALS = {
  HANDS_ON: ["ship-small", "join-on-call", "pair-often"],
  LEADING: ["mentor-two", "lead-project", "observe-hiring"],
} as const;

/** The actions that Pendulum proposes, with words of their own. */
export const GOALS = [
  "evidence",
  "talk-both",
  "talk-manager",
  ...REENTRY_GOALS.HANDS_ON,
  ...REENTRY_GOALS.LEADING,
] as const;
export type Goal = (typeof GOALS)[number];

/** The kind of work to which an action leads back; undefined for any other action. */
export function directionOf(goal: Goal | undefined): Direction | undefined {
  return DIRECTIONS.find((direction) => REENTRY_GOALS[direction].some((each) => each === goal));
}

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
