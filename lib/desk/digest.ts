import type { DeskGroup } from "./week";

/** How much waits for a manager, how much of it is late, and how much of it is due this week. */
export type Waiting = { all: number; late: number; week: number };

/** The numbers of the weekly mail; null when nothing waits. */
export function waitingIn(groups: readonly DeskGroup[]): Waiting | null {
  const of = (name: DeskGroup["name"]) =>
    groups.find((group) => group.name === name)?.items.length ?? 0;
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  return all === 0 ? null : { all, late: of("overdue"), week: of("week") };
}
