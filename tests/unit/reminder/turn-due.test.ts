import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { trialClash, turnDueFrom, type TurnDueFacts } from "@/lib/reminder/turn-due";

const STARTS = "2026-12-07";
const turn = (more: Partial<TurnDueFacts> = {}): TurnDueFacts => ({
  id: "t",
  teamId: "team",
  takerId: "taker",
  giverId: "giver",
  managerId: "boss",
  startsOn: STARTS,
  endsOn: addDays(STARTS, 70),
  overlapDays: 7,
  isAgreed: true,
  giverSigned: false,
  takerSigned: false,
  absences: [],
  ...more,
});
const due = (days: number, more: Partial<TurnDueFacts> = {}) =>
  turnDueFrom(turn(more), addDays(STARTS, days)).map(({ kind, userId }) => `${kind} ${userId}`);

describe("what is due about a turn", () => {
  test("its start and writing the handover, from two weeks before", () => {
    expect(due(-15)).toEqual([]);
    expect(due(-14)).toEqual(["turn-soon taker", "handover-write giver"]);
    expect(due(-14, { isAgreed: false })).toEqual([]);
    expect(due(0)).toEqual(["handover-write giver"]);
    expect(due(20)).toEqual(["handover-write giver"]);
    expect(due(21)).toEqual([]);
  });

  test("the taker's signature, once the giver has signed; nothing once both have", () => {
    expect(due(0, { giverSigned: true })).toEqual(["handover-sign taker"]);
    expect(due(0, { giverSigned: true, takerSigned: true })).toEqual([]);
    expect(due(0, { giverId: null })).toEqual([]);
  });

  test("an absence of more than a fifth of it, until it begins", () => {
    const away = (days: number) => ({
      absences: [{ startsOn: addDays(STARTS, 10), endsOn: addDays(STARTS, 10 + days) }],
    });
    expect(due(-100, away(14))).toEqual([]);
    expect(due(-100, away(15))).toEqual(["turn-clash taker", "turn-clash boss"]);
    expect(due(-100, { ...away(15), isAgreed: false, managerId: null })).toEqual([
      "turn-clash taker",
    ]);
    expect(due(0, away(15))).toEqual(["handover-write giver"]);
  });

  test("an absence of more than a fifth of a trial outside a rotation, until it begins", () => {
    const clash = (days: number, away: number, managerId: string | null = "boss") => {
      const absences = [{ startsOn: addDays(STARTS, 10), endsOn: addDays(STARTS, 10 + away) }];
      const trial = { id: "t", personId: "ann", managerId, absences, startsOn: STARTS };
      const things = trialClash({ ...trial, endsOn: addDays(STARTS, 70) }, addDays(STARTS, days));
      return things.map(({ kind, userId }) => `${kind} ${userId}`);
    };
    expect(clash(-100, 14)).toEqual([]);
    expect(clash(-100, 15)).toEqual(["clash ann", "clash boss"]);
    expect(clash(-1, 15, null)).toEqual(["clash ann"]);
    expect(clash(0, 15)).toEqual([]);
  });
});
