import { describe, expect, test } from "vitest";
import {
  changeHappenings,
  gapHappening,
  isTold,
  toldDay,
  TOLD_ACTS,
  trialHappenings,
} from "@/lib/hook/happening";
import { ACTS } from "@/lib/audit/act";

const TRIAL = {
  id: "trial",
  teamId: "team",
  isTurn: false,
  startsOn: "2026-11-02",
  endsOn: "2027-01-25",
  endedEarlyOn: null,
};
const events = (today: string, more: Partial<Parameters<typeof trialHappenings>[0]> = {}) =>
  trialHappenings({ ...TRIAL, ...more }, today).map(({ event, key, day }) => [event, key, day]);

describe("a trial", () => {
  test("begins on its first day, and is told three days late at most", () => {
    expect(events("2026-11-01")).toEqual([]);
    for (const today of ["2026-11-02", "2026-11-04"])
      expect(events(today)).toEqual([["trial.started", "trial", "2026-11-02"]]);
    expect(events("2026-11-05")).toEqual([]);
    expect(events("2026-11-02", { isTurn: true })).toEqual([
      ["turn.started", "trial", "2026-11-02"],
    ]);
  });

  test("has check-ins in weeks 2, 6 and 10, for two weeks each, whoever has answered", () => {
    expect(events("2026-11-09")).toEqual([["check_in.due", "trial:2", "2026-11-22"]]);
    expect(events("2026-12-07")).toEqual([["check_in.due", "trial:6", "2026-12-20"]]);
    expect(events("2027-01-04")).toEqual([["check_in.due", "trial:10", "2027-01-17"]]);
  });

  test("that was ended is told no more", () => {
    expect(events("2026-11-09", { endedEarlyOn: "2026-11-09" })).toEqual([]);
    expect(events("2026-11-09", { endedEarlyOn: "2026-11-10" })).toHaveLength(1);
  });
});

test("a day is told from eight in the morning of the installation's time zone on", () => {
  expect(toldDay(new Date("2026-12-01T06:59:00Z"), "Europe/Paris")).toBe("2026-11-30");
  expect(toldDay(new Date("2026-12-01T07:00:00Z"), "Europe/Paris")).toBe("2026-12-01");
});

describe("a change", () => {
  const entry = {
    id: "1",
    at: new Date(0),
    personId: "p",
    teamId: "t",
    requestId: "r",
    details: {},
  };

  test("of a person or a team is an event; what anybody set or deleted otherwise is none", () => {
    for (const act of Object.keys(ACTS)) {
      const event = changeHappenings({ ...entry, act })[0]?.event;
      expect([act, event]).toEqual([act, (TOLD_ACTS as Record<string, string>)[act]]);
    }
    expect(changeHappenings({ ...entry, act: "person-removed" })[0]).toMatchObject({
      personId: "p",
      teamId: null,
      day: null,
    });
  });

  test("of an erased person is told no more", () => {
    expect(changeHappenings({ ...entry, act: "person-removed", personId: null })).toEqual([]);
  });

  test("many of a team in one request are one", () => {
    const keyOf = (id: string, requestId: string) =>
      changeHappenings({ ...entry, id, requestId, act: "membership-changed" })[0]?.key;
    expect(keyOf("1", "r")).toBe(keyOf("2", "r"));
    expect(keyOf("1", "")).not.toBe(keyOf("2", ""));
  });
});

describe("a hook", () => {
  const hook = {
    id: "h",
    teamId: null,
    events: ["trial.started", "person.left"],
    createdAt: new Date("2026-11-02T15:00:00Z"),
  };
  const began = trialHappenings(TRIAL, "2026-11-02")[0]!;
  const tells = (more: object, happening = began) => isTold({ ...hook, ...more }, happening, "UTC");

  test("is told what it asked for, from the day on which it was made", () => {
    expect(tells({})).toBe(true);
    expect(tells({ events: ["turn.started"] })).toBe(false);
    expect(tells({ createdAt: new Date("2026-11-03T00:00:00Z") })).toBe(false);
  });

  test("that is a channel is told of its own team, and of nothing that only admins know", () => {
    expect(tells({ teamId: "team" })).toBe(true);
    expect(tells({ teamId: "other" })).toBe(false);
    const gap = gapHappening("team", "2026-12-01", new Date("2026-11-20T00:00:00Z"));
    expect(tells({ teamId: "team", events: ["gap.ahead"] }, gap)).toBe(true);
    const left = { ...began, event: "person.left" as const };
    expect(tells({ teamId: "team" }, left)).toBe(false);
    expect(tells({}, left)).toBe(true);
  });
});
