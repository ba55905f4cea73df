import { describe, expect, test } from "vitest";
import { closeScopes } from "@/lib/release/closing";
import { ledgerFrom } from "@/lib/release/ledger";
import { lastWholeMonth, monthsToClose, spanOf } from "@/lib/release/month";
import { setOf } from "@/lib/release/people-set";
import { scopesFrom } from "@/lib/release/scopes";

const TEAMS = [
  { id: "all", parentId: null },
  { id: "a", parentId: "all" },
  { id: "b", parentId: "all" },
];
const ALL = new Set(["TEAM", "SUBTREE", "ORGANISATION"] as const);

function close(sizes: { a: number; b: number }, more: { last?: number; measures?: string[] } = {}) {
  const people = [
    ...Array.from({ length: sizes.a }, (_, at) => ({ number: at, teamId: "a", agreed: ALL })),
    ...Array.from({ length: sizes.b }, (_, at) => ({ number: 100 + at, teamId: "b", agreed: ALL })),
  ];
  const { measures = ["1"], last } = more;
  const { measure, decisions } = closeScopes({
    latest: new Map(
      people.map(({ number }, at) => [
        number,
        { answer: number, measure: measures[at % measures.length] ?? "1" },
      ]),
    ),
    scopes: scopesFrom(TEAMS, people),
    ledger: ledgerFrom([]),
    lastCounted: new Map(
      last === undefined ? [] : [["TEAM a", setOf(Array.from({ length: last }, (_, at) => at))]],
    ),
    readersOf: () => [],
    smallestGroup: 5,
  });
  const counted = decisions.map(({ scope, counted }) => [
    `${scope.kind} ${scope.teamId ?? ""}`.trim(),
    counted?.length ?? null,
  ]);
  return { measure, counted: Object.fromEntries(counted) as Record<string, number | null> };
}

describe("closing a month", () => {
  test("releases teams, and wider figures as their sum", () => {
    expect(close({ a: 7, b: 6 }).counted).toEqual({
      "TEAM all": null,
      "TEAM a": 7,
      "TEAM b": 6,
      "SUBTREE all": 13,
      ORGANISATION: 13,
    });
  });

  test("counts a team that is too small with the others when these have five of their own", () => {
    expect(close({ a: 4, b: 6 }).counted).toMatchObject({ "TEAM a": null, "TEAM b": 6 });
    expect(close({ a: 4, b: 6 }).counted.ORGANISATION).toBeNull();
    expect(close({ a: 4, b: 4 }).counted).toMatchObject({ "TEAM b": null, ORGANISATION: 8 });
  });

  test("lets newcomers wait until they are five", () => {
    expect(close({ a: 12, b: 0 }, { last: 10 }).counted["TEAM a"]).toBe(10);
    expect(close({ a: 15, b: 0 }, { last: 10 }).counted["TEAM a"]).toBe(15);
  });

  test("never mixes measures: the most frequent one counts", () => {
    const { measure, counted } = close({ a: 18, b: 0 }, { measures: ["2", "2", "1"] });
    expect([measure, counted["TEAM a"]]).toEqual(["2", 12]);
  });
});

describe("months", () => {
  test("are closed when they are over: all since the last one, or only one the first time", () => {
    expect(lastWholeMonth("2026-11-26")).toBe("2026-10-01");
    expect(monthsToClose(null, "2026-11-01")).toEqual(["2026-10-01"]);
    expect(monthsToClose("2026-08-01", "2026-11-30")).toEqual(["2026-09-01", "2026-10-01"]);
    expect(monthsToClose("2026-10-01", "2026-11-30")).toEqual([]);
  });

  test("look back a year from their end", () => {
    expect(spanOf("2026-02-01")).toEqual({
      lastDay: "2026-02-28",
      since: "2025-03-01",
      until: "2026-03-01",
    });
  });
});
