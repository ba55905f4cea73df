import { expect, test } from "vitest";
import { leadOverviewOf } from "@/lib/rotation/overview";
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

test("a team without a rotation and without trials is led by nobody, and has no gap", () => {
  expect(leadOverviewOf(EMPTY, TODAY)).toEqual({ isLed: false, now: [], next: null, gaps: [] });
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
  });
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
  const { isLed, now, gaps } = leadOverviewOf(team, TODAY);
  expect(isLed).toBe(true);
  expect(now).toEqual([]);
  expect(gaps.length).toBeGreaterThan(1);
  for (const day of gaps) expect(day < "2027-05-25").toBe(true);
});
