import { describe, expect, test } from "vitest";
import { NOT_LED, type TeamOverview } from "@/lib/rotation/overview";
import { overviewAnswerFrom } from "@/lib/rotation/overview-answer";
import { overviewLookFrom, pathToOverview } from "@/lib/rotation/overview-look";
import { ancestorsOf, sortedBy, subtreeOf, upperLevels } from "@/lib/rotation/overview-rows";

const TODAY = "2026-11-24";
const FAIR = {
  engineers: 4,
  served: 2,
  servedTwice: 0,
  offered: 2,
  asked: 1,
  declined: 0,
  lastOfferedOn: "2026-03-01",
  overdue: 0,
};

function team(id: string, parentId: string | null, depth: number, more = {}): TeamOverview {
  const { cause } = NOT_LED;
  return {
    ...NOT_LED,
    cause,
    id,
    name: id,
    parentId,
    depth,
    below: 0,
    people: 4,
    answered: 3,
    manager: null,
    standing: "director",
    chances: FAIR,
    ...more,
  };
}

const TREE = [
  team("top", null, 0),
  team("a", "top", 1),
  team("a1", "a", 2),
  team("a2", "a", 2),
  team("b", "top", 1),
];
const idsOf = (teams: { id: string }[]) => teams.map(({ id }) => id);

describe("going down and back", () => {
  test("a part of the tree begins with its team; an unknown one is the whole", () => {
    expect(subtreeOf(TREE, "a").map(({ id, depth }) => [id, depth])).toEqual([
      ["a", 0],
      ["a1", 1],
      ["a2", 1],
    ]);
    expect(idsOf(subtreeOf(TREE, "b"))).toEqual(["b"]);
    expect(idsOf(subtreeOf(TREE, "gone"))).toEqual(idsOf(TREE));
    expect(idsOf(ancestorsOf(TREE, "a1"))).toEqual(["top", "a"]);
    expect(ancestorsOf(TREE, null)).toEqual([]);
  });

  test("of too many teams the upper levels are read, never fewer than two", () => {
    expect(idsOf(upperLevels(TREE, 5))).toEqual(idsOf(TREE));
    expect(idsOf(upperLevels(TREE, 4))).toEqual(["top", "a", "b"]);
    expect(idsOf(upperLevels(TREE, 1))).toEqual(["top", "a", "b"]);
  });

  test("the address keeps team, order and page, and nothing else", () => {
    const under = "0198a1b2-0000-7000-8000-000000000001";
    const look = { under, sort: "silence", page: 2 } as const;
    expect(pathToOverview(look)).toBe(`/teams?under=${under}&sort=silence&page=2`);
    expect(overviewLookFrom({ under, sort: "silence", page: "2" })).toEqual(look);
    const whole = { under: null, sort: "tree", page: 1 };
    expect(overviewLookFrom({ under: "x", sort: "name", page: "0" })).toEqual(whole);
    expect(pathToOverview(overviewLookFrom({}))).toBe("/teams");
  });
});

test("sorted rows begin with what needs attention; teams of managers alone come last", () => {
  const rows = [
    team("managers", null, 0, { chances: { ...FAIR, engineers: 0, lastOfferedOn: null } }),
    team("led", null, 0, { ahead: 20 }),
    team("never", null, 0, { ahead: 3, chances: { ...FAIR, lastOfferedOn: null, overdue: 2 } }),
  ];
  expect(idsOf(sortedBy(rows, "ahead"))).toEqual(["never", "led", "managers"]);
  expect(idsOf(sortedBy(rows, "silence"))).toEqual(["never", "led", "managers"]);
  expect(idsOf(sortedBy(rows, "overdue"))).toEqual(["never", "managers", "led"]);
  expect(idsOf(sortedBy(rows, "tree"))).toEqual(idsOf(rows));
});

test("the answer names who has nobody to lead, who has not offered for a year, and where it is uneven", () => {
  const rows = [
    team("managers", null, 0, { chances: { ...FAIR, engineers: 0, served: 0 } }),
    team("unled", null, 0),
    team("late", null, 0, { ledFrom: "2027-03-01" }),
    team("soon", null, 0, { ledFrom: "2027-02-28" }),
    team("covered", null, 0, { ledFrom: TODAY, cause: null, ahead: 26 }),
    team("silent", null, 0, {
      ledFrom: TODAY,
      cause: null,
      chances: { ...FAIR, lastOfferedOn: "2025-11-23" },
    }),
    team("uneven", null, 0, {
      ledFrom: TODAY,
      cause: null,
      chances: { ...FAIR, servedTwice: 1, overdue: 2 },
    }),
    team("all twice", null, 0, {
      ledFrom: TODAY,
      cause: null,
      chances: { ...FAIR, served: 4, servedTwice: 4 },
    }),
    team("own", null, 0, { standing: "member", answered: null, chances: null }),
  ];
  expect(overviewAnswerFrom(rows, TODAY)).toEqual({
    teams: 7,
    until: "2027-03-01",
    unled: ["unled", "late"],
    partlyLed: ["soon"],
    silent: ["silent"],
    engineers: 28,
    served: 16,
    uneven: ["uneven"],
    overdue: 2,
    overdueIn: ["uneven"],
    people: 32,
    answered: 24,
  });
  expect(overviewAnswerFrom(rows.slice(-1), TODAY)).toBeNull();
});
