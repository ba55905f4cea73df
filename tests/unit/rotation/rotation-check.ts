import { expect } from "vitest";
import type { Day } from "@/lib/day";

/** The people of the model's team. */
export const PEOPLE = ["ann", "ben", "cay", "dan"] as const;

/** A turn as the system under test shows it; people by name. */
export type Seen = {
  slot: number;
  startsOn: Day;
  endsOn: Day;
  person: string | null;
  how: string;
  able: string[];
};
export type Begun = { person: string; startsOn: Day; endsOn: Day };

/** The system under test: a rotation in memory or in a database. Each action returns whether it was done. */
export type Rotation = {
  setWillingness: (who: string, wants: boolean) => Promise<boolean>;
  pass: (slot: number) => Promise<boolean>;
  choose: (slot: number, who: string) => Promise<boolean>;
  move: (slot: number, days: number) => Promise<boolean>;
  /** Undoes the latest decision that can still be undone. */
  undo: () => Promise<boolean>;
  swap: (slot: number, other: number) => Promise<boolean>;
  offer: (slot: number) => Promise<boolean>;
  answer: (slot: number, agrees: boolean) => Promise<boolean>;
  wait: (days: number) => Promise<void>;
  turns: () => Promise<Seen[]>;
  begun: () => Promise<Begun[]>;
};

export type Offered = Begun & { slot: number; agreed: boolean };

/** The state of the model. */
export type Model = {
  today: Day;
  /** Who wants to take part, in the order in which they asked. */
  wants: string[];
  passed: Set<string>;
  offered: Offered[];
  led: Begun[];
};

export const newModel = (today: Day): Model => ({
  today,
  wants: [],
  passed: new Set(),
  offered: [],
  led: [],
});

/** The invariants after every action. */
export async function check(model: Model, real: Rotation): Promise<void> {
  const [turns, begun] = [await real.turns(), await real.begun()];
  for (const one of model.led) expect(begun).toContainEqual(one);
  for (const { slot, person, startsOn, endsOn } of model.offered)
    if (turns.some((turn) => turn.slot === slot))
      expect(turns.find((turn) => turn.slot === slot)).toMatchObject({
        person,
        startsOn,
        endsOn,
        how: "offered",
      });
  const begins = model.offered.filter(({ startsOn }) => startsOn <= model.today);
  const before: Begun[] = [...begun, ...begins];
  for (const [at, turn] of turns.entries()) {
    expect(turn.startsOn > model.today).toBe(true);
    expect(turn.person === null).toBe(turn.how === "gap");
    if (turn.person === null) {
      expect(turn.able).toEqual([]);
      continue;
    }
    expect(turns[at + 1]?.person).not.toBe(turn.person);
    for (const one of before)
      if (one.person === turn.person) expect(one.endsOn <= turn.startsOn).toBe(true);
    if (turn.how !== "offered") {
      expect(model.wants).toContain(turn.person);
      expect(model.passed).not.toContain(`${turn.slot} ${turn.person}`);
      expect(turn.able).toContain(turn.person);
    }
    if (turn.how === "rule") expect(turn.person).toBe(firstInLine(turn.able, before, model.wants));
    before.push({ person: turn.person, startsOn: turn.startsOn, endsOn: turn.endsOn });
  }
}

/** The published rule, implemented again in the simplest way. */
function firstInLine(able: string[], before: Begun[], wants: string[]): string | undefined {
  const last = (who: string) =>
    before
      .filter(({ person }) => person === who)
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? "";
  return able.toSorted(
    (one, other) =>
      last(one).localeCompare(last(other)) || wants.indexOf(one) - wants.indexOf(other),
  )[0];
}
