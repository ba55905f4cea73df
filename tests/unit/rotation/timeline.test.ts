import { expect, test } from "vitest";
import { lineOf, monthsOf, quartersFrom } from "@/lib/rotation/timeline";
import type { TeamRotation } from "@/lib/rotation/team-rotation";

test("a window is whole quarters from that of a day, over the turn of a year", () => {
  expect(quartersFrom("2026-11-24", 1)).toEqual({ startsOn: "2026-10-01", endsOn: "2027-01-01" });
  expect(quartersFrom("2026-01-31", 8)).toEqual({ startsOn: "2026-01-01", endsOn: "2028-01-01" });
  expect(monthsOf(quartersFrom("2026-11-24", 1))).toEqual([
    "2026-10-01",
    "2026-11-01",
    "2026-12-01",
  ]);
});

// The slowest case: everybody wants, everybody is away now and then, and turns are short.
test("300 teams over two years are planned within a second of one core", () => {
  const always = { startsOn: "2025-01-01", endsOn: null };
  const team = (at: number): TeamRotation => ({
    teamId: `t${at}`,
    teamName: "Team",
    rotationId: "r",
    rhythm: {
      startsOn: "2026-01-05",
      endsOn: null,
      turnDays: 28,
      overlapDays: 7,
      shifts: new Map(),
    },
    candidates: Array.from({ length: 8 }, (_, person) => ({
      id: `p${at}-${person}`,
      name: "x",
      memberships: [always],
      willing: [{ ...always, askedAt: person }],
      absences: Array.from({ length: 10 }, (__, days) => ({
        startsOn: `2026-${String(days + 1).padStart(2, "0")}-03`,
        endsOn: `2026-${String(days + 1).padStart(2, "0")}-08`,
      })),
      trials: [],
    })),
    names: new Map(),
    turns: [],
    led: [],
    decisions: [],
    swaps: [],
  });
  const teams = Array.from({ length: 300 }, (_, at) => team(at));
  const window = quartersFrom("2026-01-01", 8);
  // Of processor time: what else the machine does is not ours.
  const began = process.cpuUsage();
  const lines = teams.map((one) => lineOf(one, "2026-01-01", window));
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
  expect(lines[0]!.bars).toHaveLength(26);
});
