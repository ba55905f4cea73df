import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { nextDateFrom } from "@/lib/desk/next-date";
import { deskTeamIds } from "@/lib/desk/policy";
import { deskDayWord, deskKeyOf, weekFrom, type DeskFacts } from "@/lib/desk/week";
import { reminderFrom, turnReminderFrom } from "@/lib/reminder/reminder";
import type { TrialFacts } from "@/lib/trial/trial";

const TODAY = "2026-11-29";
const on = (days: number) => addDays(TODAY, days);
const people = ["ines", "jonas", "lea"].map((id) => ({ id, name: id }));
const team = { id: "storage", name: "Storage", members: people, gaps: [], schedule: [] };
const NOTHING: DeskFacts = {
  today: TODAY,
  teams: [team],
  trials: [],
  records: [],
  requests: [],
  promises: [],
  snoozed: [],
};
const record = (personId: string, daysAgo: number, leaning: number | null) => ({
  assessmentId: `${personId} ${daysAgo}`,
  personId,
  day: on(-daysAgo),
  verdict: "UNDECIDED" as const,
  provisional: false,
  scores: leaning === null ? null : { leaning, sem: 5, measure: "1", given: null },
});
const facts = (from: number, to: number, more: Partial<TrialFacts> = {}): TrialFacts => ({
  startsOn: on(from),
  endsOn: on(to),
  agreedAt: new Date("2026-01-01T00:00:00Z"),
  declinedAt: null,
  cancelledAt: null,
  endedEarlyOn: null,
  decidedAt: null,
  ...more,
});
const trial = (
  personId: string,
  days: TrialFacts,
  due: DeskFacts["trials"][number]["due"] = [],
) => ({
  trialId: `trial of ${personId}`,
  teamId: "storage",
  person: { id: personId, name: personId },
  facts: days,
  due,
});
const review = reminderFrom({
  kind: "review",
  userId: "priya",
  trialId: "t",
  week: 6,
  day: on(9),
});
/** The items of a week as text: urgency, kind, person. */
const told = (more: Partial<DeskFacts>) =>
  weekFrom({ ...NOTHING, ...more }).flatMap(({ name, items }) =>
    items.map((item) => `${name} ${item.kind} ${item.person?.name ?? item.team.name}`),
  );

describe("what needs a manager this week", () => {
  test("is nothing where nobody shares and nothing is planned", () => {
    expect(told({})).toEqual([]);
    expect(told({ teams: [] })).toEqual([]);
    expect(nextDateFrom(NOTHING)).toBeNull();
  });

  test("names who is undecided and has no trial, by what they share", () => {
    const records = [record("jonas", 20, 3), record("lea", 20, null)];
    expect(told({ records })).toEqual(["talk undecided jonas", "talk undecided lea"]);
    const running = trial("jonas", facts(-10, 40));
    const ended = trial("lea", facts(-90, -30));
    expect(told({ records, trials: [running, ended] })).toEqual([]);
    expect(told({ records, trials: [trial("lea", facts(-200, -100))] })).toContain(
      "talk undecided lea",
    );
    // Somebody who has left the team is nobody of theirs.
    expect(told({ records: [record("malik", 20, 3)] })).toEqual([]);
  });

  test("asks about a reliable change for six weeks, and about no other", () => {
    const moved = (days: number, to: number) => [
      record("jonas", days, to),
      record("jonas", 160, -40),
    ];
    expect(told({ records: moved(10, 30) })).toContain("talk change jonas");
    expect(told({ records: moved(10, -27) })).not.toContain("talk change jonas");
    expect(told({ records: moved(42, 30) })).not.toContain("talk change jonas");
    const [{ items } = { items: [] }] = weekFrom({ ...NOTHING, records: moved(10, 30) });
    const change = items.find(({ kind }) => kind === "change")?.change;
    expect(change).toEqual({ points: 70, since: on(-160), bridged: false });
  });

  test("puts what is late first, then what waits, then what is announced", () => {
    const promise = (days: number) => ({
      personId: "ines",
      sheetId: "s",
      key: `s:${days}`,
      text: "ask the platform group",
      byOn: on(days),
    });
    const needs = {
      kind: "needs" as const,
      personId: "lea",
      actionId: "a",
      day: on(60),
      what: "Mentor",
    };
    const gap = {
      startsOn: on(30),
      endsOn: on(80),
      slots: [1],
      cause: { obstacle: "not-willing" as const, people: 4 },
      remedy: { kind: "join" as const },
    };
    expect(
      told({
        teams: [{ ...team, gaps: [gap] }],
        promises: [promise(-1), promise(3), promise(8)],
        requests: [needs],
        trials: [trial("jonas", facts(-30, 40), [review])],
      }),
    ).toEqual([
      "overdue promise ines",
      "week promise ines",
      "week review jonas",
      "week needs lea",
      "soon promise ines",
      "soon gap Storage",
    ]);
  });

  test("is late where its day is over, and waits now where it has no day", () => {
    const about = { userId: "priya", turnId: "u", teamId: "storage" };
    const handover = turnReminderFrom({ kind: "handover-write", ...about, day: on(-6) });
    const terms = reminderFrom({
      kind: "sign-terms",
      userId: "priya",
      trialId: "t",
      week: null,
      recordId: "r",
    });
    const trials = [trial("jonas", facts(-30, 40), [terms, review, handover])];
    expect(told({ trials })).toEqual([
      "overdue handover-write jonas",
      "week review jonas",
      "week sign-terms jonas",
    ]);
    const today = [trial("jonas", facts(-30, 40), [{ ...handover, day: TODAY }])];
    expect(told({ trials: today })).toEqual(["week handover-write jonas"]);
  });

  test("leaves out what the manager put off", () => {
    const trials = [trial("jonas", facts(-30, 40), [review])];
    expect(told({ trials, snoozed: [review] })).toEqual([]);
    expect(deskKeyOf(review)).toBe("review t:6");
  });

  test("names the next date where nothing is due", () => {
    const trials = [trial("jonas", facts(-8, 40)), trial("lea", facts(60, 90))];
    expect(nextDateFrom({ ...NOTHING, trials })).toMatchObject({
      kind: "review",
      day: on(-8 + 35),
    });
    expect(nextDateFrom({ ...NOTHING, trials: [trials[1]!] })).toMatchObject({
      kind: "trial-start",
      day: on(60),
    });
    const lead = { key: "a", startsOn: on(5), endsOn: on(9), slot: null, turnId: null };
    const schedule = [{ ...lead, personId: "ines", kind: "planned" as const }];
    expect(nextDateFrom({ ...NOTHING, trials, teams: [{ ...team, schedule }] })).toMatchObject({
      kind: "turn",
      name: "ines",
    });
  });

  test("is of the teams that somebody manages", () => {
    expect(deskTeamIds({ managesTeamIds: ["a", "b"], standsInForTeamIds: [] })).toEqual(["a", "b"]);
    expect(deskDayWord({ kind: "review" })).toBe("by");
    expect(deskDayWord({ kind: "undecided" })).toBe("since");
  });

  test("says each thing once, about members of the teams only, and never rests on what is not shared", () => {
    const anyRecord = fc
      .record({
        who: fc.constantFrom("ines", "jonas", "lea", "malik"),
        daysAgo: fc.integer({ min: 0, max: 900 }),
        leaning: fc.option(fc.integer({ min: -90, max: 90 })),
      })
      .map(({ who, daysAgo, leaning }) => record(who, daysAgo, leaning));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRecord, { selector: ({ assessmentId }) => assessmentId }),
        fc.subarray(["ines", "jonas", "lea", "malik"]),
        (all, withdrawn) => {
          const latestFirst = all.toSorted((one, other) => other.day.localeCompare(one.day));
          const shared = latestFirst.filter(({ personId }) => !withdrawn.includes(personId));
          const items = weekFrom({ ...NOTHING, records: shared }).flatMap((group) => group.items);
          const keys = items.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { person, kind, key } of items) {
            expect(people).toContainEqual(person);
            expect(withdrawn).not.toContain(person?.id);
            expect(shared.map((one) => `${kind} ${one.assessmentId}`)).toContain(key);
          }
        },
      ),
    );
  });
});
