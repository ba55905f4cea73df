import type { Day } from "@/lib/day";
import { byStart, overlaps, type Stretch } from "@/lib/stretch";
import { gapOf, type Gap, type Remedy } from "./gap";
import { planTurns } from "./plan";
import { TURNS_AHEAD } from "./proposal";
import type { Leading } from "./schedule";
import { factsOf, type TeamRotation } from "./team-rotation";

/** How far ahead gaps are said, in days. */
export const GAP_DAYS_AHEAD = 56;

/** Days that nobody leads, over one slot or several: one cause and one remedy. */
export type GapAhead = Stretch & {
  /** The slots in it, in order. */
  slots: number[];
  /** What keeps most people from leading, and how many; null: the team has no members. */
  cause: Gap["causes"][number] | null;
  remedy: Remedy;
};

/** A slot without a lead. */
type GapTurn = Stretch & { slot: number; gap: Gap | null };

/**
 * The gaps of a schedule by their first day. Neighbouring slots with the same cause and the same kind
 * of remedy are one gap; `turns` says why each slot is one.
 */
export function mergedGaps(schedule: readonly Leading[], turns: readonly GapTurn[]): GapAhead[] {
  const merged: GapAhead[] = [];
  for (const { kind, slot, startsOn, endsOn } of schedule.toSorted(byStart)) {
    const gap = kind === "gap" ? turns.find((one) => one.slot === slot)?.gap : null;
    const remedy = gap?.remedies[0];
    if (!gap || !remedy || slot === null) continue;
    const cause = gap.causes[0] ?? null;
    const before = merged.at(-1);
    const isSame =
      before !== undefined &&
      before.cause?.obstacle === cause?.obstacle &&
      before.remedy.kind === remedy.kind &&
      before.endsOn >= startsOn;
    if (!isSame) merged.push({ startsOn, endsOn, slots: [slot], cause, remedy });
    else {
      if (endsOn > before.endsOn) before.endsOn = endsOn;
      if (!before.slots.includes(slot)) before.slots.push(slot);
    }
  }
  return merged;
}

/** The merged gaps of a team's schedule that share a day with a stretch. */
export function gapsWithin(
  team: TeamRotation,
  schedule: readonly Leading[],
  today: Day,
  stretch: Stretch,
): GapAhead[] {
  const facts = factsOf(team);
  if (!facts) return [];
  if (!schedule.some((one) => one.kind === "gap" && overlaps(one, stretch))) return [];
  const planned = planTurns(facts, today, TURNS_AHEAD);
  const turns = planned.map((turn) => {
    return { ...turn, gap: turn.personId === null ? gapOf(facts, turn, planned) : null };
  });
  return mergedGaps(schedule, turns).filter((gap) => overlaps(gap, stretch));
}
