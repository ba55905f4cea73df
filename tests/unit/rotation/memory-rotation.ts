import { addDays, type Day } from "@/lib/day";
import { planTurns } from "@/lib/rotation/plan";
import { canSwap } from "@/lib/rotation/policy";
import type { SlotDecision, HeldTurn, RotationFacts } from "@/lib/rotation/rotation-facts";
import { firstSlotAfter } from "@/lib/rotation/slot";
import { PEOPLE, type Rotation } from "./rotation-check";

const AHEAD = 6;

/** A rotation in memory, with the real planning function. */
export function memoryRotation(start: Day): Rotation {
  let today = start;
  let clock = 0;
  const shifts = new Map<number, number>();
  const rhythm = {
    startsOn: addDays(start, 10),
    endsOn: null,
    turnDays: 28,
    overlapDays: 7,
    shifts,
  };
  const candidates = PEOPLE.map((id) => ({
    id,
    memberships: [{ startsOn: addDays(start, -100), endsOn: null }],
    willing: [] as { startsOn: Day; endsOn: Day | null; askedAt: number }[],
    absences: [],
    trials: [],
  }));
  const held: (HeldTurn & { agreed: boolean })[] = [];
  let decisions: SlotDecision[] = [];
  // An unanswered proposal lapses after its first day.
  const standing = () =>
    held.map((turn) => ({
      ...turn,
      stands: turn.stands && (turn.agreed || turn.startsOn >= today),
    }));
  const facts = (): RotationFacts => ({ rhythm, candidates, held: standing(), decisions });
  const planned = () => planTurns(facts(), today, AHEAD);
  const free = (slot: number) =>
    planned().find((turn) => turn.slot === slot && turn.how !== "offered");
  const record = (kind: "override" | "pass", slot: number, personId: string) => {
    decisions.push({ id: `d${clock}`, kind, slot, personId, at: (clock += 1) });
    return true;
  };
  return {
    setWillingness: (who, wants) => {
      const { willing } = candidates.find(({ id }) => id === who)!;
      const open = willing.find(({ endsOn }) => endsOn === null);
      if (wants && !open) willing.push({ startsOn: today, endsOn: null, askedAt: (clock += 1) });
      if (!wants && open) open.endsOn = today;
      return Promise.resolve(true);
    },
    pass: (slot) => {
      const personId = free(slot)?.personId;
      return Promise.resolve(personId ? record("pass", slot, personId) : false);
    },
    choose: (slot, who) => {
      const turn = free(slot);
      if (turn?.personId === who) return Promise.resolve(true);
      return Promise.resolve(turn?.able.includes(who) ? record("override", slot, who) : false);
    },
    move: (slot, days) => {
      const isFixed = standing().some((turn) => turn.stands && (turn.slot ?? 0) > slot);
      if (!free(slot) || isFixed) return Promise.resolve(false);
      const before = shifts.get(slot);
      shifts.set(slot, days);
      const isPast = firstSlotAfter(rhythm, today) > slot;
      if (isPast && before === undefined) shifts.delete(slot);
      else if (isPast) shifts.set(slot, before!);
      return Promise.resolve(!isPast);
    },
    undo: () => {
      const last = decisions.findLast((one) => one.kind !== "swap" && free(one.slot));
      decisions = decisions.filter((one) => one !== last);
      return Promise.resolve(last !== undefined);
    },
    swap: (slot, otherSlot) => {
      const [mine, theirs] = [free(slot), free(otherSlot)];
      if (!mine?.personId || !theirs?.personId || !canSwap(mine.personId, mine, theirs))
        return Promise.resolve(false);
      const people = [mine.personId, theirs.personId] as const;
      const slots = [slot, otherSlot] as const;
      decisions.push({ id: `d${clock}`, kind: "swap", slots, people, at: (clock += 1) });
      return Promise.resolve(true);
    },
    offer: (slot) => {
      const turns = planned();
      const turn = turns.find((one) => one.slot === slot);
      const isLate = turns.some((one) => one.slot < slot && one.how !== "offered" && one.personId);
      if (!turn?.personId || turn.how === "offered" || isLate) return Promise.resolve(false);
      const { personId, able } = turn;
      held.push({ ...turn, personId, stands: true, agreed: false, among: able });
      return Promise.resolve(true);
    },
    answer: (slot, agrees) => {
      const turn = held.find((one) => one.slot === slot && one.stands && !one.agreed)!;
      if (agrees) turn.agreed = true;
      else turn.stands = false;
      return Promise.resolve(true);
    },
    wait: (days) => {
      today = addDays(today, days);
      return Promise.resolve();
    },
    turns: () =>
      Promise.resolve(planned().map(({ personId: person, ...turn }) => ({ ...turn, person }))),
    begun: () =>
      Promise.resolve(
        standing()
          .filter(({ stands, agreed, startsOn }) => stands && agreed && startsOn <= today)
          .map(({ personId: person, startsOn, endsOn }) => ({ person, startsOn, endsOn })),
      ),
  };
}
