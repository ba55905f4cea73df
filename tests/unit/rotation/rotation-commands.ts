import fc from "fast-check";
import { expect } from "vitest";
import { addDays, type Day } from "@/lib/day";

/** Who may be in the team of the model. */
export const PEOPLE = ["ann", "ben", "cay", "dan"] as const;

/** A turn as the thing under test shows it; people by name. */
export type Seen = {
  slot: number;
  startsOn: Day;
  endsOn: Day;
  person: string | null;
  how: string;
  able: string[];
};
export type Begun = { person: string; startsOn: Day; endsOn: Day };

/** The thing under test: a rotation in memory, or in a database. Each deed answers whether it was done. */
export type Rotation = {
  say: (who: string, wants: boolean) => Promise<boolean>;
  pass: (slot: number) => Promise<boolean>;
  choose: (slot: number, who: string) => Promise<boolean>;
  move: (slot: number, days: number) => Promise<boolean>;
  /** Takes the latest decision back that can still be. */
  undo: () => Promise<boolean>;
  swap: (slot: number, other: number) => Promise<boolean>;
  offer: (slot: number) => Promise<boolean>;
  answer: (slot: number, agrees: boolean) => Promise<boolean>;
  wait: (days: number) => Promise<void>;
  turns: () => Promise<Seen[]>;
  begun: () => Promise<Begun[]>;
};

type Offered = Begun & { slot: number; agreed: boolean };

/** All that a bystander would have to remember. */
export type Model = {
  today: Day;
  /** Who wants, in the order in which they asked. */
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

/** What must hold whatever was done. */
async function check(model: Model, real: Rotation): Promise<void> {
  const [turns, begun] = [await real.turns(), await real.begun()];
  for (const one of model.led) expect(begun).toContainEqual(one);
  for (const { slot, person, startsOn, endsOn } of model.offered)
    if (turns.some((turn) => turn.slot === slot))
      expect(turns.find((turn) => turn.slot === slot)).toMatchObject({
        ...{ person, startsOn, endsOn, how: "offered" },
      });
  const before: Begun[] = [...begun];
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

/** The published rule, told once more in the plainest way. */
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

type Deed = { told: string; act: (model: Model, real: Rotation) => Promise<void> };

class Command implements fc.AsyncCommand<Model, Rotation> {
  constructor(readonly deed: Deed) {}
  check = () => true;
  toString = () => this.deed.told;
  async run(model: Model, real: Rotation): Promise<void> {
    await this.deed.act(model, real);
    await check(model, real);
  }
}

const at = (turns: Seen[], slot: number) => turns.find((turn) => turn.slot === slot);

const deeds = {
  say: (who: string, wants: boolean): Deed => ({
    told: `${who} ${wants ? "wants" : "leaves"}`,
    act: async (model, real) => {
      expect(await real.say(who, wants)).toBe(true);
      if (wants && model.wants.includes(who)) return;
      model.wants = model.wants.filter((one) => one !== who);
      if (wants) model.wants.push(who);
    },
  }),
  pass: (place: number): Deed => ({
    told: `pass ${place}`,
    act: async (model, real) => {
      const turn = (await real.turns())[place];
      if (!turn || !(await real.pass(turn.slot))) return;
      model.passed.add(`${turn.slot} ${turn.person}`);
    },
  }),
  choose: (place: number, who: string): Deed => ({
    told: `choose ${who} for ${place}`,
    act: async (_, real) => {
      const turn = (await real.turns())[place];
      if (!turn) return;
      const could = turn.how !== "offered" && (turn.able.includes(who) || turn.person === who);
      expect(await real.choose(turn.slot, who)).toBe(could);
      if (could) expect(at(await real.turns(), turn.slot)?.person).toBe(who);
    },
  }),
  chooseAndUndo: (place: number, who: string): Deed => ({
    told: `choose ${who} for ${place} and take it back`,
    act: async (_, real) => {
      const before = await real.turns();
      const turn = before[place];
      if (!turn || turn.person === who || !(await real.choose(turn.slot, who))) return;
      expect(await real.undo()).toBe(true);
      expect(await real.turns()).toEqual(before);
    },
  }),
  move: (place: number, days: number): Deed => ({
    told: `move ${place} by ${days}`,
    act: async (_, real) => {
      const before = await real.turns();
      const turn = before[place];
      if (!turn || !(await real.move(turn.slot, days))) return;
      const after = await real.turns();
      for (const one of before)
        if (one.slot < turn.slot && one.how === "offered")
          expect(at(after, one.slot)).toMatchObject({ startsOn: one.startsOn });
    },
  }),
  swap: (place: number, other: number): Deed => ({
    told: `swap ${place} and ${other}`,
    act: async (_, real) => {
      const turns = await real.turns();
      const [one, two] = [turns[place], turns[other]];
      if (!one?.person || !two?.person || !(await real.swap(one.slot, two.slot))) return;
      const after = await real.turns();
      // It holds as a whole, or not at all.
      const isIn = [one, two].map(({ slot }) => at(after, slot)?.how === "swap");
      expect(isIn[0]).toBe(isIn[1]);
      if (isIn[0])
        expect([at(after, one.slot)?.person, at(after, two.slot)?.person]).toEqual([
          two.person,
          one.person,
        ]);
    },
  }),
  offer: (place: number): Deed => ({
    told: `offer ${place}`,
    act: async (model, real) => {
      const turns = await real.turns();
      const turn = turns[place];
      if (!turn?.person || turn.how === "offered") return;
      const isFirst = turns.slice(0, place).every((one) => one.how === "offered" || !one.person);
      const isDone = await real.offer(turn.slot);
      if (isDone) expect(isFirst).toBe(true);
      const { slot, person, startsOn, endsOn } = turn;
      if (isDone) model.offered.push({ slot, person, startsOn, endsOn, agreed: false });
    },
  }),
  answer: (agrees: boolean): Deed => ({
    told: agrees ? "agree" : "decline",
    act: async (model, real) => {
      const turn = model.offered.find((one) => !one.agreed && one.startsOn > model.today);
      if (!turn || !(await real.answer(turn.slot, agrees))) return;
      if (agrees) turn.agreed = true;
      else {
        model.offered = model.offered.filter((one) => one !== turn);
        model.passed.add(`${turn.slot} ${turn.person}`);
      }
    },
  }),
  wait: (days: number): Deed => ({
    told: `${days} days pass`,
    act: async (model, real) => {
      await real.wait(days);
      model.today = addDays(model.today, days);
      const begun = model.offered.filter(({ startsOn }) => startsOn <= model.today);
      model.offered = model.offered.filter(({ startsOn }) => startsOn > model.today);
      for (const { person, startsOn, endsOn, agreed } of begun)
        if (agreed) model.led.push({ person, startsOn, endsOn });
    },
  }),
};

const who = fc.constantFrom(...PEOPLE);
const place = fc.nat({ max: 3 });

/** Any course of things. */
export const commands = (maxCommands: number) =>
  fc.commands(
    [
      fc
        .tuple(who, fc.constantFrom(true, true, false))
        .map(([one, wants]) => deeds.say(one, wants)),
      place.map(deeds.pass),
      fc.tuple(place, who).map(([slot, one]) => deeds.choose(slot, one)),
      fc.tuple(place, who).map(([slot, one]) => deeds.chooseAndUndo(slot, one)),
      fc.tuple(place, fc.constantFrom(0, 7, 14, 40)).map(([slot, days]) => deeds.move(slot, days)),
      fc.tuple(place, place).map(([one, other]) => deeds.swap(one, other)),
      fc.constantFrom(0, 0, 0, 1).map(deeds.offer),
      fc.boolean().map(deeds.answer),
      fc.constantFrom(5, 30, 60).map(deeds.wait),
    ].map((arbitrary) => arbitrary.map((deed) => new Command(deed))),
    { maxCommands },
  );
