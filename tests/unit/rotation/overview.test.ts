import { expect, test } from "vitest";
import { leadOverviewOf, NOT_LED } from "@/lib/rotation/overview";
import type { TeamRotation } from "@/lib/rotation/team-rotation";

const TODAY = "2026-11-24";
const EMPTY: TeamRotation = {
  teamId: "t",
  teamName: "Team",
  rotationId: null,
  rhythm: null,
  askedOn: null,
  candidates: [],
  names: new Map([
    ["ann", "Ann"],
    ["ben", "Ben"],
  ]),
  decisions: [],
  swaps: [],
  turns: [],
  led: [],
};
const led = (personId: string, startsOn: string, endsOn: string) => ({
  personId,
  startsOn,
  endsOn,
});

const weeks = (count: number, isLed: boolean) => new Array<boolean>(count).fill(isLed);

test("a team without a rotation and without trials is led by nobody, and has no gap", () => {
  expect(leadOverviewOf(EMPTY, TODAY)).toEqual({
    isLed: false,
    now: [],
    next: null,
    gaps: [],
    weeks: new Array(52).fill(false),
    back: 0,
    ahead: 0,
    ledFrom: null,
    cause: { kind: "no-rotation" },
  });
  expect(leadOverviewOf(EMPTY, TODAY)).toEqual(NOT_LED);
});

test("who leads today is told with their last day, and who comes next with their first", () => {
  const team = {
    ...EMPTY,
    led: [
      led("ann", "2026-10-01", "2026-12-01"),
      led("ben", "2026-12-01", "2027-02-01"),
      led("ann", "2025-01-01", "2025-03-01"),
    ],
  };
  expect(leadOverviewOf(team, TODAY)).toEqual({
    isLed: true,
    now: [{ name: "Ann", until: "2026-11-30" }],
    next: { name: "Ben", from: "2026-12-01" },
    gaps: [],
    weeks: [...weeks(18, false), ...weeks(18, true), ...weeks(16, false)],
    // From 1 October, a Thursday, the week of Tuesday 29 September is led on five days.
    back: 8,
    ahead: 10,
    ledFrom: TODAY,
    cause: { kind: "no-rotation" },
  });
  const { now, next } = leadOverviewOf({ ...EMPTY, led: [led("ann", TODAY, "2026-12-01")] }, TODAY);
  expect([now.length, next]).toEqual([1, null]);
});

test("a rotation in which nobody can lead has its gaps within half a year", () => {
  const team: TeamRotation = {
    ...EMPTY,
    rotationId: "r",
    rhythm: {
      startsOn: "2026-11-02",
      endsOn: null,
      turnDays: 56,
      overlapDays: 0,
      shifts: new Map(),
    },
  };
  const { isLed, now, gaps, ahead, ledFrom, cause } = leadOverviewOf(team, TODAY);
  expect([ahead, ledFrom, cause]).toEqual([0, null, { kind: "no-members" }]);
  expect(isLed).toBe(true);
  expect(now).toEqual([]);
  expect(gaps.length).toBeGreaterThan(1);
  for (const day of gaps) expect(day < "2027-05-25").toBe(true);
});

test("the cause of a gap is what stands in the way of most members", () => {
  const member = (id: string, isWilling: boolean): TeamRotation["candidates"][number] => ({
    id,
    name: id,
    memberships: [{ startsOn: "2026-01-01", endsOn: null }],
    willing: isWilling ? [{ startsOn: "2026-01-01", endsOn: null, askedAt: 1 }] : [],
    absences: [{ startsOn: "2026-01-01", endsOn: "2028-01-01" }],
    trials: [],
  });
  const rhythm = { startsOn: TODAY, endsOn: null, turnDays: 56, overlapDays: 0, shifts: new Map() };
  const team = {
    ...EMPTY,
    rotationId: "r",
    rhythm,
    candidates: [member("ann", false), member("ben", false), member("cem", true)],
  };
  expect(leadOverviewOf(team, TODAY).cause).toEqual({ kind: "not-willing", people: 2 });
  const later = { ...team, rhythm: { ...rhythm, startsOn: "2027-09-06" } };
  expect(leadOverviewOf({ ...later, candidates: [] }, TODAY).cause).toEqual({
    kind: "rotation-begins",
    on: "2027-09-06",
  });
});
