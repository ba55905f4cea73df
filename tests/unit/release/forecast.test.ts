import { describe, expect, test } from "vitest";
import { forecastFigures, isLargeEnough, type SizedTeam } from "@/lib/release/forecast";
import { assumptionsFrom, USUAL_ASSUMPTIONS } from "@/lib/release/input";

const USUAL = { consent: 0.8, answering: 0.75, sharing: 0.8 };
const leaf = (id: string, people: number): SizedTeam => ({
  id,
  parentId: "all",
  people,
  leaders: 0,
});
const teamsOf = (sizes: number[]): SizedTeam[] => [
  { id: "all", parentId: null, people: sizes.length + 1, leaders: sizes.length + 1 },
  ...sizes.map((people, at) => leaf(`t${at}`, people)),
];
const shareOf = (sizes: number[], assumed = USUAL, smallestGroup = 5) =>
  Object.fromEntries(
    forecastFigures(teamsOf(sizes), 0, assumed, smallestGroup).map(({ teamId, quarters }) => [
      teamId ?? "organisation",
      quarters,
    ]),
  );

describe("the forecast of figures", () => {
  test("expects a large subtree to have a figure in nearly every quarter, and a small one none", () => {
    expect(shareOf([6, 6, 6, 6, 6])["all"]).toBeGreaterThan(0.9);
    const small = shareOf([3, 3, 2]);
    expect(small["all"]).toBeLessThan(0.1);
  });

  test("grows with consent, and falls with sharing and with the smallest group", () => {
    const at = (more: Partial<typeof USUAL>, group?: number) =>
      shareOf([5, 5, 5, 5], { ...USUAL, ...more }, group)["all"] ?? 0;
    expect(at({ consent: 0.5 })).toBeLessThan(at({ consent: 0.95 }));
    expect(at({ sharing: 1 })).toBeLessThan(at({ sharing: 0.3 }));
    expect(at({}, 9)).toBeLessThan(at({}));
    expect(at({ answering: 0 })).toBe(0);
  });

  test("names the organisation first, has no single team, and answers alike each time", () => {
    const forecast = () => forecastFigures(teamsOf([6, 6, 6]), 4, USUAL, 5);
    expect(forecast().map(({ teamId, people }) => [teamId, people])).toEqual([
      [null, 26],
      ["all", 22],
    ]);
    expect(forecast()).toEqual(forecast());
    expect(isLargeEnough({ teamId: "all", people: 14, quarters: 0 })).toBe(false);
    expect(isLargeEnough({ teamId: null, people: 9, quarters: 0 })).toBe(true);
  });

  test("reads percentages from the address, and ignores others", () => {
    expect(assumptionsFrom({ consent: "60", answering: "100", sharing: "0" })).toEqual({
      consent: 60,
      answering: 100,
      sharing: 0,
    });
    for (const odd of ["", "x", "-1", "101", "1.5", ["60"], undefined])
      expect(assumptionsFrom({ consent: odd })).toEqual(USUAL_ASSUMPTIONS);
  });
});
