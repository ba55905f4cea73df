import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day";
import { isQuiet, USUAL_SETTING } from "@/lib/reminder/reminder";
import { dueFrom, type DueFacts } from "@/lib/reminder/trial-due";
import { lastPulseWeek, reviewWeeksOf } from "@/lib/trial/week";

const START = "2026-09-07";
const NOW = new Date("2026-09-01T10:00:00Z");
const trial = (more: Partial<DueFacts> = {}): DueFacts => ({
  id: "t",
  personId: "jonas",
  managerId: "priya",
  isTurn: false,
  startsOn: START,
  endsOn: addDays(START, 84),
  endedEarlyOn: null,
  agreedAt: NOW,
  declinedAt: null,
  cancelledAt: null,
  decidedAt: null,
  answeredWeeks: [],
  reviewed: [],
  assessedOn: null,
  team: [],
  ...more,
});
const day = (days: number): Day => addDays(START, days);
const due = (days: number, more: Partial<DueFacts> = {}) =>
  dueFrom(trial(more), day(days)).map(({ kind, userId, week }) =>
    [kind, userId, week].filter((part) => part !== null).join(" "),
  );

describe("what is due in a trial", () => {
  test("the weekly questions, from the fifth day until they are answered", () => {
    expect(due(3)).toEqual([]);
    expect(due(4)).toEqual(["pulse jonas 1"]);
    expect(due(4, { answeredWeeks: [1] })).toEqual([]);
  });

  test("a review, for each side until it is in, for two weeks", () => {
    expect(due(7)).toEqual(["review jonas 2", "review priya 2"]);
    const reviewed = [{ week: 2, side: "PERSON" as const }];
    expect(due(7, { reviewed })).toEqual(["review priya 2"]);
    expect(due(7, { managerId: null })).toEqual(["review jonas 2"]);
    expect(due(21)).toEqual([]);
  });

  test("its end, two weeks before; then the outcome, until it is decided", () => {
    expect(due(70)).toContain("ends-soon priya");
    expect(due(69)).not.toContain("ends-soon priya");
    expect(due(84)).toEqual(["decision jonas", "decision priya"]);
    expect(due(84, { decidedAt: NOW })).toEqual([]);
  });

  test("the re-measure, four weeks after, until it is done", () => {
    expect(due(112, { decidedAt: NOW })).toEqual(["washout jonas"]);
    expect(due(112, { decidedAt: NOW, assessedOn: day(112) })).toEqual([]);
    expect(due(112, { decidedAt: NOW, assessedOn: day(100) })).toEqual(["washout jonas"]);
    expect(due(140, { decidedAt: NOW })).toEqual([]);
  });

  test("the team's questions, from the middle until each member has answered or a week after the end", () => {
    const decided = { decidedAt: NOW };
    const team = ["lea", "samir"].map((userId) => ({ userId, hasSpoken: userId === "samir" }));
    const voices = (days: number) =>
      due(days, { ...decided, team }).filter((thing) => thing.startsWith("voice"));
    expect([41, 42, 90, 91].map(voices)).toEqual([[], ["voice lea"], ["voice lea"], []]);
    expect(due(42, { team, cancelledAt: NOW })).toEqual([]);
  });

  test("its start, two weeks before, for both", () => {
    expect(due(-15)).toEqual([]);
    expect(due(-14)).toEqual(["begins-soon jonas", "begins-soon priya"]);
    expect(due(-14, { agreedAt: null })).toEqual([]);
  });

  test("the start of a turn only once: its person is reminded of the turn, the manager of its trial", () => {
    expect(due(-14, { isTurn: true })).toEqual(["begins-soon priya"]);
    expect(due(70, { isTurn: true })).toContain("ends-soon jonas");
  });

  test("nothing long before it starts, and nothing when it was cancelled", () => {
    expect(due(-30)).toEqual([]);
    expect(due(4, { cancelledAt: NOW })).toEqual([]);
  });
});

test("weeks can be answered up to the current one, and after the end the last one stays current", () => {
  expect([-1, 0, 6, 7, 83, 84, 200].map((days) => lastPulseWeek(trial(), day(days)))).toEqual([
    0, 1, 1, 2, 12, 12, 12,
  ]);
  expect(reviewWeeksOf(trial(), day(200))).toEqual([2, 6, 10]);
  expect(reviewWeeksOf(trial({ endedEarlyOn: day(20) }), day(200))).toEqual([2]);
  expect(reviewWeeksOf({ ...trial(), endsOn: day(56) }, day(200))).toEqual([2, 6]);
});

describe("quiet hours", () => {
  const at = (instant: string, more = {}) =>
    isQuiet({ ...USUAL_SETTING, ...more }, new Date(instant), "Europe/Paris");
  test.each([
    ["evening begins", "2026-11-24T17:00:00Z", true],
    ["the last minute of the day", "2026-11-24T16:59:00Z", false],
    ["before the morning", "2026-11-24T06:59:00Z", true],
    ["the morning", "2026-11-24T07:00:00Z", false],
    ["a Saturday", "2026-11-28T10:00:00Z", true],
  ])("%s", (_, instant, quiet) => expect(at(instant)).toBe(quiet));

  test("follow the person's choice", () => {
    expect(at("2026-11-28T10:00:00Z", { weekends: true })).toBe(false);
    expect(at("2026-11-24T10:00:00Z", { byMail: false })).toBe(true);
    expect(at("2026-11-24T12:00:00Z", { quietFrom: 12, quietUntil: 14 })).toBe(true);
    expect(at("2026-11-24T14:00:00Z", { quietFrom: 12, quietUntil: 14 })).toBe(false);
  });
});
