import { expect, test } from "vitest";
import { lineOf, monthsOf, quartersFrom } from "@/lib/rotation/timeline";
import { lookFrom, pathTo } from "@/lib/rotation/timeline-look";
import type { TeamRotation } from "@/lib/rotation/team-rotation";

test("a window is whole quarters, starting with that of a day, also across years", () => {
  expect(quartersFrom("2026-11-24", 1)).toEqual({ startsOn: "2026-10-01", endsOn: "2027-01-01" });
  expect(quartersFrom("2026-01-31", 8)).toEqual({ startsOn: "2026-01-01", endsOn: "2028-01-01" });
  expect(monthsOf(quartersFrom("2026-11-24", 1))).toEqual([
    "2026-10-01",
    "2026-11-01",
    "2026-12-01",
  ]);
});

test("an address selects a part, and invalid values get the default", () => {
  const usual = { quarters: 4, by: "month", page: 1 };
  expect(lookFrom({})).toEqual(usual);
  for (const page of ["0", "-1", "1e3", "99999", "x", ["2", "3"]])
    expect(lookFrom({ quarters: "5", by: "day", page })).toEqual(usual);
  const asked = { quarters: 8, by: "quarter", page: 3 } as const;
  expect(lookFrom({ quarters: "8", page: "3" })).toEqual(asked);
  const path = new URLSearchParams(pathTo(asked).split("?")[1]);
  expect(lookFrom(Object.fromEntries(path))).toEqual(asked);
});

test("turns led outside the rotation and answers to offers are on the timeline", () => {
  const days = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
  const own = { overlapDays: 0, among: [], slot: null, stands: true, trialId: "x" };
  const turn = { ...own, plannedEndsOn: "2026-06-01" };
  const team: TeamRotation = {
    teamId: "t",
    teamName: "Team",
    rotationId: null,
    rhythm: null,
    askedOn: null,
    candidates: [],
    names: new Map(),
    decisions: [],
    swaps: [],
    turns: [
      { ...turn, ...days("2026-03-02", "2026-04-06"), id: "a", personId: "ann", state: "agreed" },
      { ...turn, ...days("2026-04-06", "2026-05-04"), id: "b", personId: "ben", state: "waiting" },
    ],
    led: [
      { ...days("2025-12-01", "2026-02-02"), personId: "cay" },
      { ...days("2026-02-02", "2026-03-02"), personId: "dan" },
      { ...days("2028-02-02", "2028-03-02"), personId: "eve" },
    ],
  };
  const { bars, hasRotation } = lineOf(team, "2026-01-01", quartersFrom("2026-01-01", 4));
  expect(bars.map(({ personId, kind }) => `${personId} ${kind}`)).toEqual([
    ...["cay led", "dan agreed", "ann agreed", "ben offered"],
  ]);
  expect(hasRotation).toBe(false);
});
