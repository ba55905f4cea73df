import type { ImportPlan } from "./step";

export type ImportSummary = Record<"new" | "move" | "team" | "manager" | "unchanged", number>;

/** The number of steps of each kind in a plan. */
export function summaryOf(plan: ImportPlan): ImportSummary {
  const summary: ImportSummary = { new: 0, move: 0, team: 0, manager: 0, unchanged: 0 };
  for (const { kind } of plan.steps) summary[kind] += 1;
  return summary;
}

/** A summary from its stored form. */
export function summaryFrom(kept: unknown): ImportSummary {
  const given = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<ImportSummary>;
  return { new: 0, move: 0, team: 0, manager: 0, unchanged: 0, ...given };
}
