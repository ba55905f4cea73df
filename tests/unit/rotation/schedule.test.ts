import { describe, expect, test } from "vitest";
import { leadsOn, nextAfter, scheduleOf } from "@/lib/rotation/schedule";
import type { TeamRotation } from "@/lib/rotation/team-rotation";
import { lineOf, quartersFrom } from "@/lib/rotation/timeline";

const TODAY = "2026-11-29";
const days = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
const candidate = (name: string, askedAt: number) => ({
  id: name,
  name,
  memberships: [{ startsOn: "2025-01-01", endsOn: null }],
  willing: [{ startsOn: "2025-01-01", endsOn: null, askedAt }],
  absences: [],
  trials: [],
});
const led = (personId: string, startsOn: string, endsOn: string) => ({
  ...days(startsOn, endsOn),
  personId,
});
const team = (more: Partial<TeamRotation> = {}): TeamRotation => ({
  teamId: "t",
  teamName: "Team",
  rotationId: "r",
  askedOn: null,
  rhythm: {
    startsOn: "2027-06-13",
    endsOn: null,
    turnDays: 70,
    overlapDays: 7,
    shifts: new Map(),
  },
  candidates: [candidate("oskar", 1), candidate("jonas", 2), candidate("lea", 3)],
  names: new Map(),
  decisions: [],
  swaps: [],
  turns: [],
  led: [],
  ...more,
});
const told = (rotation: TeamRotation, from = TODAY) =>
  scheduleOf(rotation, TODAY, 3)
    .filter(({ endsOn }) => endsOn > from)
    .map(({ personId, kind, startsOn, endsOn }) => `${personId} ${kind} ${startsOn} ${endsOn}`);

describe("the schedule of leading", () => {
  test("has an agreed trial before the first turn of the rotation: it is who leads next", () => {
    const storage = team({ led: [led("samir", "2027-03-21", "2027-06-13")] });
    const next = nextAfter(scheduleOf(storage, TODAY, 6), TODAY);
    expect(next).toMatchObject({ personId: "samir", kind: "agreed", startsOn: "2027-03-21" });
    expect(told(storage)).toEqual([
      "samir agreed 2027-03-21 2027-06-13",
      "oskar planned 2027-06-13 2027-08-29",
      "jonas planned 2027-08-22 2027-11-07",
      "lea planned 2027-10-31 2028-01-16",
    ]);
  });

  test("has no gap on the days of a running trial, only on those that nobody leads", () => {
    const rhythm = { ...team().rhythm!, startsOn: "2026-12-06" };
    const malik = led("malik", "2026-10-16", "2027-01-08");
    const query = team({ rhythm, led: [malik] });
    expect(told(query).slice(0, 3)).toEqual([
      "malik led 2026-10-16 2027-01-08",
      "null gap 2027-01-08 2027-02-14",
      "oskar planned 2027-02-14 2027-05-02",
    ]);
    const { bars } = lineOf(query, TODAY, quartersFrom(TODAY, 3));
    expect(bars.map(({ personId, kind }) => `${personId} ${kind}`)).toEqual([
      ...["malik led", "null gap", "oskar planned", "jonas planned"],
    ]);
    expect(leadsOn(scheduleOf(query, TODAY, 6), TODAY)).toMatchObject([{ personId: "malik" }]);
  });

  test("has no gap at all when a trial fills a turn, and none for the days of the handover", () => {
    const rhythm = { ...team().rhythm!, startsOn: "2026-12-06" };
    const full = team({ rhythm, led: [led("malik", "2026-10-16", "2027-02-21")] });
    expect(told(full).slice(0, 2)).toEqual([
      "malik led 2026-10-16 2027-02-21",
      "null gap 2027-02-21 2027-04-25",
    ]);
  });

  test("follows what a turn became: ended early, it is free afterwards; longer, it takes the next", () => {
    const rhythm = { ...team().rhythm!, startsOn: "2026-10-04" };
    const turn = { id: "turn", trialId: "x", personId: "jonas", overlapDays: 0, among: ["jonas"] };
    const held = { ...turn, slot: 0, stands: true, state: "agreed" as const };
    const plannedEndsOn = "2026-12-20";
    const early = { ...held, ...days("2026-10-04", "2026-11-20"), plannedEndsOn };
    expect(told(team({ rhythm, turns: [early] }))[0]).toBe("oskar planned 2026-12-13 2027-02-28");
    const longer = { ...held, ...days("2026-10-04", "2027-01-03"), plannedEndsOn };
    expect(told(team({ rhythm, turns: [longer] })).slice(0, 2)).toEqual([
      "jonas led 2026-10-04 2027-01-03",
      "null gap 2027-01-03 2027-02-21",
    ]);
    const never = { ...held, ...days("2026-10-04", "2026-10-04"), plannedEndsOn };
    expect(told(team({ rhythm, turns: [never] }), "2026-01-01")[0]).toMatch(/^oskar/);
  });
});
