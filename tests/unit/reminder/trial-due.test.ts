import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day";
import { isQuiet, reminderFrom, USUAL_SETTING } from "@/lib/reminder/reminder";
import { dueFrom, proposalDue, type DueFacts } from "@/lib/reminder/trial-due";
import { isReviewOpen, lastPulseWeek, reviewWeeksOf } from "@/lib/trial/week";

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
  waitsFor: "PERSON",
  termsId: null,
  unsigned: [],
  reviewOn: null,
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

  test("an assessment that measures before it, up to its first week, where none is fresh", () => {
    const stale = { assessedOn: day(-60) };
    const baseline = (days: number, more: Partial<DueFacts> = stale) =>
      due(days, more).filter((thing) => thing.startsWith("baseline"));
    expect([-29, -28, 6, 7].map((days) => baseline(days).length)).toEqual([0, 1, 1, 0]);
    expect(baseline(-28)).toEqual(["baseline jonas"]);
    expect(baseline(3, { assessedOn: day(-28) })).toEqual([]);
    expect(baseline(3, { ...stale, endedEarlyOn: day(2) })).toEqual([]);
    expect(baseline(-3, { ...stale, agreedAt: null })).toEqual([]);
    // Who never answered is asked for a first assessment anyway.
    expect(baseline(3, { assessedOn: null })).toEqual([]);
    const [asked] = dueFrom(trial(stale), day(-28));
    expect(asked).toMatchObject({ kind: "baseline", day: day(6) });
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

  test("a decision that is overdue, until both have signed one", () => {
    expect(due(111)).toEqual(["decision jonas", "decision priya"]);
    const overdue = ["decision-overdue jonas", "decision-overdue priya"];
    expect(due(140)).toEqual(overdue);
    expect(due(112 + 120)).toEqual(overdue);
    expect(due(900, { decidedAt: NOW })).toEqual([]);
    const [since] = dueFrom(trial(), day(200));
    expect(since).toMatchObject({ day: day(83) });
  });

  test("a signature on what the other side wrote; whoever wrote it has done their part", () => {
    const written = (what: "terms" | "extension" | "decision") => ({
      unsigned: [{ what, id: "x", by: "MANAGER" as const }],
    });
    expect(due(30, written("terms"))).toContain("sign-terms priya");
    expect(due(-30, written("terms"))).toEqual(["sign-terms priya"]);
    expect(due(30, written("extension"))).toContain("sign-extension priya");
    expect(due(90, written("extension"))).not.toContain("sign-extension priya");
    expect(due(84, written("decision"))).toEqual(["sign-decision priya"]);
    expect(due(500, written("decision"))).toEqual(["sign-decision priya"]);
    expect(due(22, { ...written("decision"), endedEarlyOn: day(20) })).toEqual([
      "sign-decision priya",
    ]);
  });

  test("a decision to look at again, for both, for four weeks from its day", () => {
    const decided = { decidedAt: NOW, reviewOn: day(300) };
    const again = ["decision-review jonas", "decision-review priya"];
    expect([299, 300, 327, 328].map((days) => due(days, decided))).toEqual([[], again, again, []]);
    expect(due(300, { ...decided, decidedAt: null })).not.toContain("decision-review jonas");
  });

  test("nothing long before it starts, and nothing when it was called off", () => {
    expect(due(-30)).toEqual([]);
    expect(due(4, { cancelledAt: NOW })).toEqual([]);
  });
});

describe("the answer to a proposal", () => {
  const asked = (days: number, more: Partial<DueFacts> = {}) =>
    proposalDue(trial({ agreedAt: null, ...more }), day(days));

  test("is due from the side that it waits for, up to its first day", () => {
    expect(asked(-30)).toMatchObject([{ kind: "proposal", userId: "jonas", day: START }]);
    expect(asked(-30, { waitsFor: "MANAGER" })).toMatchObject([{ userId: "priya" }]);
    expect(asked(0)).toHaveLength(1);
    expect(asked(1)).toEqual([]);
    expect(asked(-30, { declinedAt: NOW })).toEqual([]);
    expect(asked(-30, { agreedAt: NOW })).toEqual([]);
  });

  test("is asked for anew with a new version of the terms", () => {
    const keys = ["one", "two"].flatMap((termsId) =>
      asked(-30, { termsId }).map((thing) => reminderFrom(thing).key),
    );
    expect(keys).toEqual(["t:one", "t:two"]);
  });
});

test("weeks can be answered up to the one that runs, and the last one stays the last", () => {
  expect([-1, 0, 6, 7, 83, 84, 200].map((days) => lastPulseWeek(trial(), day(days)))).toEqual([
    0, 1, 1, 2, 12, 12, 12,
  ]);
  expect(reviewWeeksOf(trial(), day(200))).toEqual([2, 6, 10]);
  expect(reviewWeeksOf(trial({ endedEarlyOn: day(20) }), day(200))).toEqual([2]);
  expect(reviewWeeksOf({ ...trial(), endsOn: day(56) }, day(200))).toEqual([2, 6]);
});

test("a review can be written from its week until four weeks later, and no longer", () => {
  const open = (days: number, more: Partial<DueFacts> = {}) =>
    ([2, 6, 10] as const).filter((week) => isReviewOpen(trial(more), week, day(days)));
  expect([6, 7, 34, 35, 62, 63, 90, 91, 200].map((days) => open(days))).toEqual([
    ...[[], [2], [2], [6], [6], [10], [10], [], []],
  ]);
  expect(open(30, { endedEarlyOn: day(20) })).toEqual([2]);
  expect(open(35, { endedEarlyOn: day(20) })).toEqual([]);
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
