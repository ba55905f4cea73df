import type { Day } from "@/lib/day";
import { byStart, includesDay, type Stretch } from "@/lib/stretch";
import { leaderlessDays } from "./gap";
import { planTurns } from "./plan";
import { TURNS_AHEAD } from "./proposal";
import { factsOf, type TeamRotation } from "./team-rotation";

/** The state of a time of leading: begun, agreed, offered or planned; or a gap, which nobody leads. */
export const LEADING_KINDS = ["led", "agreed", "offered", "planned", "gap"] as const;
export type LeadingKind = (typeof LEADING_KINDS)[number];

/** Days on which somebody leads a team, in a turn or in a trial outside the rotation; or a gap. */
export type Leading = Stretch & {
  key: string;
  /** Null for a gap. */
  personId: string | null;
  kind: LeadingKind;
  /** The slot of a turn that is planned, or of a gap. */
  slot: number | null;
  /** The turn, once it is offered; null for a trial outside the rotation. */
  turnId: string | null;
};

/**
 * Who leads a team and when: turns and agreed trials, past ones included, and the next `count` turns
 * of the rotation, by their first day. Team page, rotation page and timeline all read it here.
 */
export function scheduleOf(team: TeamRotation, today: Day, count: number = TURNS_AHEAD): Leading[] {
  const held = team.turns
    .filter(({ stands }) => stands)
    .map(({ id, personId, startsOn, endsOn, state }): Leading => {
      const kind = state !== "agreed" ? "offered" : startsOn <= today ? "led" : "agreed";
      return { key: id, personId, startsOn, endsOn, kind, slot: null, turnId: id };
    });
  const outside = team.led.map(({ personId, startsOn, endsOn }): Leading => {
    const kind = startsOn <= today ? "led" : "agreed";
    const key = `${personId}:${startsOn}`;
    return { key, personId, startsOn, endsOn, kind, slot: null, turnId: null };
  });
  // A trial that was ended on its first day did not take place.
  const known = [...held, ...outside].filter(({ startsOn, endsOn }) => startsOn < endsOn);
  return [...known, ...plannedIn(team, today, count)].toSorted(byStart);
}

function plannedIn(team: TeamRotation, today: Day, count: number): Leading[] {
  const facts = factsOf(team);
  if (!facts) return [];
  const planned = planTurns(facts, today, count);
  return planned.flatMap((turn): Leading[] => {
    const { slot, personId, startsOn, endsOn, how } = turn;
    if (how === "offered") return [];
    const own = { personId, slot, turnId: null };
    if (personId !== null)
      return [{ ...own, key: String(slot), startsOn, endsOn, kind: "planned" }];
    return leaderlessDays(facts, turn, planned).map((days, at) => ({
      ...own,
      ...days,
      key: at === 0 ? String(slot) : `${slot}.${at}`,
      kind: "gap",
    }));
  });
}

/** Who leads on a day, two during a handover. */
export function leadsOn(schedule: readonly Leading[], day: Day): Leading[] {
  return schedule.filter((one) => one.kind === "led" && includesDay(one, day));
}

/** Who leads next after a day, or the next gap; null when nothing is known. */
export function nextAfter(schedule: readonly Leading[], day: Day): Leading | null {
  return schedule.find((one) => one.startsOn > day) ?? null;
}
