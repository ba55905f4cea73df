import fc from "fast-check";
import { expect } from "vitest";
import { addDays } from "@/lib/day";
import { check, PEOPLE, type Begun, type Model, type Offered } from "./rotation-check";
import type { Rotation, Seen } from "./rotation-check";

type Action = { label: string; act: (model: Model, real: Rotation) => Promise<void> };

class Command implements fc.AsyncCommand<Model, Rotation> {
  constructor(readonly action: Action) {}
  check = () => true;
  toString = () => this.action.label;
  async run(model: Model, real: Rotation): Promise<void> {
    await this.action.act(model, real);
    await check(model, real);
  }
}

const at = (turns: Seen[], slot: number) => turns.find((turn) => turn.slot === slot);

/** Moves agreed turns that have begun out of the offers. */
function takeBegun(model: Model): Begun[] {
  const hasBegun = ({ agreed, startsOn }: Offered) => agreed && startsOn <= model.today;
  const begun = model.offered.filter(hasBegun);
  model.offered = model.offered.filter((turn) => !hasBegun(turn));
  return begun.map(({ person, startsOn, endsOn }) => ({ person, startsOn, endsOn }));
}

const actions = {
  setWillingness: (who: string, wants: boolean): Action => ({
    label: `${who} ${wants ? "wants" : "leaves"}`,
    act: async (model, real) => {
      expect(await real.setWillingness(who, wants)).toBe(true);
      if (wants && model.wants.includes(who)) return;
      model.wants = model.wants.filter((one) => one !== who);
      if (wants) model.wants.push(who);
    },
  }),
  pass: (place: number): Action => ({
    label: `pass ${place}`,
    act: async (model, real) => {
      const turn = (await real.turns())[place];
      if (!turn || !(await real.pass(turn.slot))) return;
      model.passed.add(`${turn.slot} ${turn.person}`);
    },
  }),
  choose: (place: number, who: string): Action => ({
    label: `choose ${who} for ${place}`,
    act: async (_, real) => {
      const turn = (await real.turns())[place];
      if (!turn) return;
      const could = turn.how !== "offered" && (turn.able.includes(who) || turn.person === who);
      expect(await real.choose(turn.slot, who)).toBe(could);
      if (could) expect(at(await real.turns(), turn.slot)?.person).toBe(who);
    },
  }),
  chooseAndUndo: (place: number, who: string): Action => ({
    label: `choose ${who} for ${place} and take it back`,
    act: async (_, real) => {
      const before = await real.turns();
      const turn = before[place];
      if (!turn || turn.person === who || !(await real.choose(turn.slot, who))) return;
      expect(await real.undo()).toBe(true);
      expect(await real.turns()).toEqual(before);
    },
  }),
  move: (place: number, days: number): Action => ({
    label: `move ${place} by ${days}`,
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
  swap: (place: number, other: number): Action => ({
    label: `swap ${place} and ${other}`,
    act: async (_, real) => {
      const turns = await real.turns();
      const [one, two] = [turns[place], turns[other]];
      if (!one?.person || !two?.person || !(await real.swap(one.slot, two.slot))) return;
      const after = await real.turns();
      // A swap applies as a whole or not at all.
      const isIn = [one, two].every(({ slot }) => at(after, slot)?.how === "swap");
      const swapped = [two.person, one.person];
      const now = [at(after, one.slot)?.person, at(after, two.slot)?.person];
      if (!isIn || now[0] !== swapped[0]) expect(now).toEqual([one.person, two.person]);
      else expect(now).toEqual(swapped);
    },
  }),
  offer: (place: number): Action => ({
    label: `offer ${place}`,
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
  answer: (agrees: boolean): Action => ({
    label: agrees ? "agree" : "decline",
    act: async (model, real) => {
      const turn = model.offered.find((one) => !one.agreed);
      if (!turn) return;
      expect([turn.slot, agrees, await real.answer(turn.slot, agrees)]).toEqual([
        turn.slot,
        agrees,
        true,
      ]);
      if (agrees) {
        turn.agreed = true;
        model.led.push(...takeBegun(model));
      } else {
        model.offered = model.offered.filter((one) => one !== turn);
        model.passed.add(`${turn.slot} ${turn.person}`);
      }
    },
  }),
  wait: (days: number): Action => ({
    label: `${days} days pass`,
    act: async (model, real) => {
      await real.wait(days);
      model.today = addDays(model.today, days);
      model.led.push(...takeBegun(model));
      // An offer can be answered throughout its first day.
      model.offered = model.offered.filter(({ startsOn }) => startsOn >= model.today);
    },
  }),
};

const who = fc.constantFrom(...PEOPLE);
const place = fc.nat({ max: 3 });

/** A prefix of the usual start: random commands alone rarely reach a turn that is agreed and begins. */
export const beginning = fc
  .nat({ max: 6 })
  .map((length) =>
    [
      ...PEOPLE.slice(0, 3).map((one) => actions.setWillingness(one, true)),
      ...[actions.offer(0), actions.answer(true), actions.wait(30)],
    ]
      .slice(0, length)
      .map((action) => new Command(action)),
  );

/** Any sequence of actions. */
export const commands = (maxCommands: number) =>
  fc.commands(
    [
      fc
        .tuple(who, fc.constantFrom(true, true, false))
        .map(([one, wants]) => actions.setWillingness(one, wants)),
      place.map(actions.pass),
      fc.tuple(place, who).map(([slot, one]) => actions.choose(slot, one)),
      fc.tuple(place, who).map(([slot, one]) => actions.chooseAndUndo(slot, one)),
      fc
        .tuple(place, fc.constantFrom(0, 7, 14, 40))
        .map(([slot, days]) => actions.move(slot, days)),
      fc.tuple(place, place).map(([one, other]) => actions.swap(one, other)),
      fc.constantFrom(0, 0, 0, 1).map(actions.offer),
      fc.boolean().map(actions.answer),
      fc.constantFrom(5, 30, 60).map(actions.wait),
    ].map((arbitrary) => arbitrary.map((action) => new Command(action))),
    { maxCommands },
  );
